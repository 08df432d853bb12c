package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.spec.yaml.Pointers;
import io.github.experimentmaven.spec.yaml.YamlScalar;
import io.github.experimentmaven.spec.yaml.YamlSlips;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What may be meant by a value of another type than the schema allows. */
final class ValueProposals {

  static final Map<String, String> SWITCHES =
      Map.of("no", "false", "off", "false", "n", "false", "yes", "true", "on", "true", "y", "true");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_COUNTED = 10;

  private final Misfit finding;
  private final JsonNode value;
  private final List<String> types;
  private final String writtenAs;
  private final List<Proposal> proposals = new ArrayList<>();

  private ValueProposals(Misfit finding, List<String> types, String writtenAs) {
    this.finding = finding;
    this.value = finding.value();
    this.types = types;
    this.writtenAs = writtenAs;
  }

  /**
   * Returns what may be meant, the likeliest first.
   *
   * @param finding a value of a wrong type
   * @param types the types it may have
   * @param writtenAs the value as it is written
   */
  static List<Proposal> of(Misfit finding, List<String> types, String writtenAs) {
    ValueProposals all = new ValueProposals(finding, types, writtenAs);
    all.slips();
    all.ranges();
    all.counts();
    all.otherForms();
    all.examples();
    return all.proposals;
  }

  private void slips() {
    if (!value.isTextual()) {
      return;
    }
    String text = value.asText();
    String meant = SWITCHES.get(text.strip().toLowerCase(Locale.ROOT));
    if (types.contains("boolean") && meant != null) {
      propose("write " + meant, JSON.booleanNode(Boolean.parseBoolean(meant)));
    }
    if (YamlScalar.isNumber(text)) {
      YamlScalar.number(text).ifPresent(number -> propose("remove the quotes", number));
    }
    YamlSlips.ofNumber(text).ifPresent(slip -> propose(slip.words(), slip.meant()));
    YamlSlips.ofColon(text).ifPresent(slip -> propose(slip.words(), slip.meant()));
  }

  /** People write ranges of numbers in many ways, and YAML has none. */
  private void ranges() {
    String text = value.isTextual() ? value.asText() : "";
    YamlSlips.range(text)
        .ifPresent(
            range -> {
              if (Pointers.lastKey(finding.pointer()).matches("\\d+")) {
                propose(
                    "there are no ranges: write " + range.shown(), JSON.numberNode(range.first()));
              } else {
                propose(
                    "there are no ranges: write [" + range.shown() + "]", numbers(range.numbers()));
              }
            });
  }

  /** Who writes a number where a list of whole numbers is due may mean how many. */
  private void counts() {
    boolean counted =
        finding.schema().at("/items/type").asText().equals("integer")
            && value.canConvertToInt()
            && value.canConvertToExactIntegral()
            && value.intValue() > 1
            && value.intValue() <= MOST_COUNTED;
    if (counted) {
      ArrayNode list = numbers(IntStream.rangeClosed(1, value.intValue()).asLongStream());
      propose(
          "write [" + writtenAs + "] for that one alone, " + YamlText.flow(list) + " for so many",
          list);
    }
  }

  private void otherForms() {
    boolean plain = value.isNumber() || value.isBoolean() || value.isNull();
    if (types.contains("string") && plain && !writtenAs.isEmpty()) {
      propose("put it in quotes: \"" + writtenAs + "\"", JSON.textNode(writtenAs));
    }
    if (types.contains("array") && value.isValueNode() && !value.isNull()) {
      String shown = value.isTextual() ? YamlText.flow(value) : writtenAs;
      propose("write it as a list: [" + shown + "]", JSON.arrayNode().add(value));
    }
  }

  private void examples() {
    JsonNode usual = finding.schema().path("default");
    JsonNode example = finding.schema().at("/examples/0");
    example = example.isMissingNode() ? usual : example;
    boolean hasForm = types.contains("string") || types.contains("array");
    if (value.isValueNode() && !value.isNull() && hasForm && !example.isMissingNode()) {
      propose("write for example " + YamlText.flow(example), example);
    }
  }

  private void propose(String words, JsonNode instead) {
    proposals.add(new Proposal(words, finding.pointer(), instead));
  }

  private static ArrayNode numbers(LongStream numbers) {
    ArrayNode list = JSON.arrayNode();
    numbers.forEach(list::add);
    return list;
  }
}
