package io.github.experimentmaven.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelLabelsTest {

  @Test
  void aGridIsNamedByItsValuesAndALegend() {
    ModelLabels labels =
        new ModelLabels(
            List.of(
                "network[learning_rate=0.1,layers=#1]",
                "network[learning_rate=0.01,layers=#2]",
                "forest"));

    assertThat(labels.of("network[learning_rate=0.01,layers=#2]")).isEqualTo("network[0.01, #2]");
    assertThat(labels.of("forest")).isEqualTo("forest");
    assertThat(labels.legend()).containsExactly("network[learning_rate, layers]");
  }

  @Test
  void shortNamesStayAsTheyAre() {
    ModelLabels labels = new ModelLabels(List.of("forest[trees=10]", "forest[trees=20]"));

    assertThat(labels.of("forest[trees=10]")).isEqualTo("forest[trees=10]");
    assertThat(labels.legend()).isEmpty();
  }

  @Test
  void aShortNameIsNeverThatOfAnotherModel() {
    ModelLabels labels =
        new ModelLabels(
            List.of(
                "network[learning_rate=0.1,layers=#1]",
                "network[learning_rate=0.01,layers=#2]",
                "network[0.1, #1]"));

    assertThat(labels.of("network[learning_rate=0.1,layers=#1]"))
        .isEqualTo("network[learning_rate=0.1,layers=#1]");
  }

  @Test
  void namesThatOnlyLookAlikeStayAsTheyAre() {
    String one = "a model [that somebody named, in words] 1";
    ModelLabels labels = new ModelLabels(List.of(one, "b[no options at all in the brackets]"));

    assertThat(labels.of(one)).isEqualTo(one);
    assertThat(labels.of("b[no options at all in the brackets]"))
        .isEqualTo("b[no options at all in the brackets]");
  }
}
