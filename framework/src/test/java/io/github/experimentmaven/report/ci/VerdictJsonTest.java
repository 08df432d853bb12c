package io.github.experimentmaven.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void holdsTheVerdict() throws Exception {
    JsonNode json = mapper.readTree(VerdictJson.format(Verdicts.failed()));

    assertThat(json.get("experiment").asText()).isEqualTo("movie-ratings");
    assertThat(json.get("passed").asBoolean()).isFalse();
    assertThat(json.get("baseline").asText()).isEqualTo("release 1.0.0");
    assertThat(json.get("findings")).hasSize(4);
    assertThat(json.get("notes")).isEmpty();
  }

  @Test
  void holdsThresholdsUnrounded() throws Exception {
    assertThat(mapper.readTree(VerdictJson.format(Verdicts.failed())).at("/findings/0"))
        .isEqualTo(
            mapper.readTree(
                """
                {
                  "rule": "network-1.test.mse max 0.5",
                  "passed": false,
                  "doubtful": false,
                  "message": "network-1.test.mse is 1.25, above the maximum of 0.5 by 0.75",
                  "file": "src/experiments/movie-ratings.yaml",
                  "line": 30,
                  "model": "network-1",
                  "part": "test",
                  "metric": "mse",
                  "kind": "threshold",
                  "bound": "max",
                  "limit": 0.5,
                  "value": 1.25
                }
                """));
  }

  @Test
  void holdsWhatAModelIsBesideAnother() throws Exception {
    JsonNode finding = mapper.readTree(VerdictJson.format(Verdicts.beside())).at("/findings/0");

    assertThat(finding.get("kind").asText()).isEqualTo("model");
    assertThat(finding.get("demand").asText()).isEqualTo("better_than");
    assertThat(finding.get("rival").asText()).isEqualTo("mean");
    assertThat(finding.get("by").asDouble()).isEqualTo(0.25);
    assertThat(finding.get("outcome").asText()).isEqualTo("better");
    assertThat(finding.get("value").asDouble()).isEqualTo(2);
    assertThat(finding.get("rival_value").asDouble()).isEqualTo(4);
    assertThat(finding.get("difference").asDouble()).isEqualTo(-1);
    assertThat(finding.get("interval_low").asDouble()).isEqualTo(-1);
    assertThat(finding.get("comparisons").asInt()).isEqualTo(1);
  }

  @Test
  void holdsComparisonsUnrounded() throws Exception {
    JsonNode finding = mapper.readTree(VerdictJson.format(Verdicts.failed())).at("/findings/2");

    assertThat(finding.get("kind").asText()).isEqualTo("regression");
    assertThat(finding.get("outcome").asText()).isEqualTo("worse");
    assertThat(finding.get("before").asDouble()).isEqualTo(1);
    assertThat(finding.get("after").asDouble()).isEqualTo(1.25);
    assertThat(finding.get("difference").asDouble()).isEqualTo(0.25);
    assertThat(finding.get("relative_difference").asDouble()).isEqualTo(0.25);
    assertThat(finding.get("interval_low").asDouble()).isEqualTo(0.25);
    assertThat(finding.get("interval_high").asDouble()).isEqualTo(0.25);
    assertThat(finding.get("pairs").asInt()).isEqualTo(3);
    assertThat(finding.get("observations").asInt()).isEqualTo(3);
    assertThat(finding.get("tolerance").asDouble()).isEqualTo(0.01);
    assertThat(finding.get("confidence").asDouble()).isEqualTo(0.95);
    assertThat(finding.get("comparisons").asInt()).isEqualTo(1);
  }

  @Test
  void saysWhyThereIsNoComparison() throws Exception {
    JsonNode finding = mapper.readTree(VerdictJson.format(Verdicts.failed())).at("/findings/3");

    assertThat(finding.get("outcome").asText()).isEqualTo("not_comparable");
    assertThat(finding.get("reason").asText()).isEqualTo("new");
  }

  @Test
  void writesWhatIsNotFiniteAsAText() throws Exception {
    JsonNode json = mapper.readTree(VerdictJson.format(Verdicts.notFinite()));

    assertThat(json.at("/findings/0/value").asText()).isEqualTo("NaN");
    assertThat(json.at("/findings/0/value").isTextual()).isTrue();
  }

  @Test
  void hasFindingsAndNotesEvenWhereThereAreNone() throws Exception {
    JsonNode json = mapper.readTree(VerdictJson.format(Verdicts.passed()));

    assertThat(json.get("findings").isArray()).isTrue();
    assertThat(json.get("notes")).hasSize(1);
    assertThat(json.has("baseline")).isFalse();
  }

  @Test
  void namesTheRuleOnTheWholeExperiment() throws Exception {
    JsonNode json = mapper.readTree(VerdictJson.format(Verdicts.stale("the data changed")));

    assertThat(json.at("/findings/0/kind").asText()).isEqualTo("fresh");
  }

  @Test
  void namesTheModelThatLacksResults() throws Exception {
    JsonNode finding = mapper.readTree(VerdictJson.format(Verdicts.incomplete())).at("/findings/0");

    assertThat(finding.path("kind").asText()).isEqualTo("complete");
    assertThat(finding.path("model").asText()).isEqualTo("network-1");
  }

  @Test
  void endsItsLinesTheSameOnEverySystem() {
    assertThat(VerdictJson.format(Verdicts.failed())).doesNotContain("\r").endsWith("}\n");
  }
}
