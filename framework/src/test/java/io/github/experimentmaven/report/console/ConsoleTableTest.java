package io.github.experimentmaven.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.report.SampleStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTableTest {

  @Test
  void showsEveryModelWithItsOwnLossAndMarksTheBest() {
    List<String> lines = lines(SampleStudy.lab());

    assertThat(lines.get(0)).startsWith("model").contains("validation", "test", "validation mse");
    assertThat(lines).anyMatch(line -> line.startsWith("network-3  huber"));
    assertThat(lines.stream().filter(line -> line.endsWith(" *")))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("network-2"));
  }

  @Test
  void saysWhatTheNumbersAre() {
    assertThat(lines(SampleStudy.lab()))
        .contains("* lowest validation mse; mean ± standard deviation over 5 seeds");
  }

  @Test
  void alignsThePlusMinusSigns() {
    assertThat(
            lines(SampleStudy.lab()).stream()
                .filter(line -> line.contains("±") && !line.contains("mean ±"))
                .map(line -> line.indexOf('±'))
                .distinct())
        .hasSize(1);
  }

  @Test
  void fits80ColumnsWhateverTheNames() {
    SampleStudy study =
        SampleStudy.large(3, 2, 3)
            .withFailed("network[" + "learning_rate=0.001,".repeat(9) + "]", 2, "x".repeat(300));

    assertThat(lines(study)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void saysWhyTrialsFailed() {
    assertThat(lines(SampleStudy.large(2, 2, 3).withFailed("bad", 2, "the loss is not a number")))
        .anyMatch(line -> line.startsWith("bad ") && line.contains("failed"))
        .contains("bad: 2 of 2 trials failed: the loss is not a number");
  }

  @Test
  void namesNoSpreadForASingleSeed() {
    assertThat(ConsoleTable.render(SampleStudy.large(2, 1, 3).comparison(), TextStyle.PLAIN))
        .doesNotContain("±")
        .contains("one seed, so there is no spread");
  }

  @Test
  void keepsControlCharactersOfNamesFromTheTerminal() {
    assertThat(
            ConsoleTable.render(
                SampleStudy.large(1, 1, 3).withFailed("a\u001b[31m\nb", 1, "no").comparison(),
                TextStyle.PLAIN))
        .doesNotContain("\u001b");
  }

  private static List<String> lines(SampleStudy study) {
    return ConsoleTable.render(study.comparison(), TextStyle.PLAIN).lines().toList();
  }
}
