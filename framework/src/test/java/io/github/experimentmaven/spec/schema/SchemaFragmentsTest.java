package io.github.experimentmaven.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class SchemaFragmentsTest {

  private static ObjectNode fragment(String json) {
    return SchemaResource.parse(json.replace('\'', '"'));
  }

  @Test
  void aPartialFragmentDemandsNothingAtAnyDepth() {
    ObjectNode whole =
        fragment(
            """
            {'required': ['a'], 'properties': {
              'a': {'required': ['b'], 'properties': {'b': {'required': ['c']}}},
              'd': {'if': {'type': 'object'}, 'then': {'required': ['e']}, 'else': {'required': ['f']}},
              'g': {'allOf': [{'then': {'required': ['h']}}, {'required': ['i']}]}}}
            """);

    assertThat(SchemaFragments.partial(whole, "x").findValues("required")).isEmpty();
    assertThat(whole.findValues("required")).hasSize(7);
  }

  @Test
  void aConditionOfAPartialFragmentStaysAsItIs() {
    ObjectNode whole =
        fragment("{'properties': {'a': {'if': {'required': ['type']}, 'then': {'enum': [1]}}}}");

    assertThat(SchemaFragments.partial(whole, "x")).isEqualTo(whole);
  }

  @Test
  void referencesFollowAFragmentBelowItsArgument() {
    ObjectNode whole =
        fragment(
            """
            {'description': 'Fills in.', 'x-argument': 'strategy',
             'properties': {'strategy': {'enum': ['mean']}, 'b': {'$ref': '#/$defs/positive'}},
             '$defs': {'positive': {'minimum': 0}}}
            """);

    ObjectNode either =
        SchemaFragments.withArgument(SchemaFragments.embedded(whole, "step-x"), "step-x");

    assertThat(either.at("/then/properties/b/$ref").asText())
        .isEqualTo("#/$defs/step-x/then/$defs/positive");
    assertThat(either.at("/else/enum")).hasToString("[\"mean\"]");
    assertThat(either.at("/description").asText()).isEqualTo("Fills in.");
  }

  @Test
  void aFragmentIsOpenThatSaysSo() {
    assertThat(SchemaFragments.isOpen(fragment("{'x-open': true}"))).isTrue();
    assertThat(SchemaFragments.isOpen(fragment("{'properties': {}}"))).isFalse();
  }

  @Test
  void anAllowedNumberMayBeWrittenInAnyWay() {
    SchemaCheck check =
        new SchemaCheck(fragment("{'properties': {'a': {'enum': [1, 2.5, 'x', null]}}}"));

    for (String value : new String[] {"1", "1.0", "1e0", "2.50", "'x'", "null"}) {
      assertThat(check.check(fragment("{'a': " + value + "}"))).as(value).isEmpty();
    }
    for (String value : new String[] {"2", "'1'", "1.5", "'y'", "true"}) {
      assertThat(check.check(fragment("{'a': " + value + "}"))).as(value).hasSize(1);
    }
  }
}
