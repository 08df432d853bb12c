package io.github.experimentmaven.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.ci.BuildVerdict.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildVerdictTest {

  @TempDir private Path folder;

  @Test
  void hasALineForEachExperimentAndEachBrokenRule() throws IOException {
    BuildVerdict verdict =
        new BuildVerdict(
            List.of(entry("films", Verdicts.passed()), entry("web-shop", Verdicts.failed())));

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.lines())
        .startsWith(
            new Line("Experiments of the build: 1 of 2 broken; 2 experiments in 2 modules", false),
            new Line("  films     movie-ratings  no rules to keep", true),
            new Line("  web-shop  movie-ratings  2 of 4 rules are broken", false),
            new Line(
                "    network-1.test.mse is 1.25, above the maximum of 0.5 by 0.75"
                    + " (src/experiments/movie-ratings.yaml:30)",
                false))
        .hasSize(5);
  }

  @Test
  void saysInOneLineThatAllIsKept() throws IOException {
    BuildVerdict verdict = new BuildVerdict(List.of(entry("films", Verdicts.passed())));

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.lines().get(0))
        .isEqualTo(
            new Line(
                "Experiments of the build: all rules are kept; 1 experiment in 1 module", true));
  }

  @Test
  void holdsEveryVerdictForPrograms() throws IOException {
    BuildVerdict.Entry films = entry("films", Verdicts.failed());
    JsonNode json = VerdictJson.parse(new BuildVerdict(List.of(films)).json());

    assertThat(json.at("/passed").asBoolean()).isFalse();
    assertThat(json.at("/experiments/0/module").asText()).isEqualTo("films");
    assertThat(json.at("/experiments/0/findings")).isEqualTo(films.verdict().get("findings"));
  }

  private BuildVerdict.Entry entry(String module, Verdict verdict) throws IOException {
    Path file = Files.writeString(folder.resolve(module), VerdictJson.format(verdict));
    return BuildVerdict.Entry.read(module, file);
  }
}
