package io.github.experimentmaven.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.metric.MeanAbsoluteError;
import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.report.SampleStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleTableTest {

  @Test
  void showsEveryModelWithItsOwnLossAndMarksTheBest() {
    List<String> lines = lines(SampleStudy.lab());

    assertThat(lines.get(0)).startsWith("model").contains("validation", "test", "validation mse");
    assertThat(lines).anyMatch(line -> line.startsWith("network-3  huber"));
    assertThat(lines.stream().filter(line -> line.contains("* ") && line.contains("±")))
        .first()
        .satisfies(line -> assertThat(line).startsWith("network-2* mae"));
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
  void fitsBesideMavensPrefixWhateverTheNames() {
    SampleStudy study =
        SampleStudy.large(3, 2, 3)
            .withFailed("network[" + "learning_rate=0.001,".repeat(9) + "]", 2, "x".repeat(300));

    assertThat(lines(study)).allSatisfy(ConsoleTableTest::fits);
    assertThat(lines(SampleStudy.lab())).allSatisfy(ConsoleTableTest::fits);
  }

  @Test
  void neverCutsWhatTellsModelsApart() {
    String common = "network-" + "learning_rate_0.001-".repeat(4);
    List<String> lines =
        lines(
            new SampleStudy(
                List.of(model(common + "dropout=0.1", 0.1), model(common + "dropout=0.2", 0.2)),
                3,
                50));

    assertThat(lines).allSatisfy(ConsoleTableTest::fits);
    assertThat(String.join("", lines).replace(" ", ""))
        .contains(common.substring(60) + "dropout=0.1*", common.substring(60) + "dropout=0.2");
  }

  @Test
  void modelsOfAGridHaveShortNamesThatALegendExplains() {
    List<String> lines = lines(new SampleStudy(grid(3), 3, 50));

    assertThat(lines).allSatisfy(ConsoleTableTest::fits);
    assertThat(lines.subList(1, 4).stream().map(line -> line.replaceAll("\\].*", "]")))
        .containsExactly("network[0.3, #1]", "network[0.2, #1]", "network[0.1, #1]");
    assertThat(lines).contains("network[learning_rate, layers]");
  }

  @Test
  void ofALargeGridTheTenBestAreShownRankedWhereTheGridStands() {
    List<SampleStudy.Model> models = new ArrayList<>(List.of(model("mean", 9)));
    models.addAll(grid(24));
    models.add(model("line", 5));
    List<String> lines = lines(new SampleStudy(models, 3, 50));

    assertThat(lines.subList(1, 13).stream().map(line -> line.replaceAll("[ *~+]{2,}.*|\\].*", "")))
        .startsWith("mean", "network[0.1, #1", "network[0.2, #1")
        .endsWith("network[1.0, #1", "line");
    assertThat(lines).contains("network: the 10 best of 24 models, ranked; summary.csv has all");
    assertThat(lines).noneMatch(line -> line.startsWith("network[1.1"));
  }

  private static List<SampleStudy.Model> grid(int models) {
    return IntStream.range(0, models)
        .mapToObj(
            i ->
                model(
                    "network[learning_rate=0.%d,layers=#1]"
                        .formatted(models - i)
                        .replaceAll("0\\.(\\d)(\\d)", "$1.$2"),
                    0.1 * (models - i)))
        .toList();
  }

  @Test
  void fitsNumbersOfAnySize() {
    List<String> lines =
        lines(
            new SampleStudy(
                List.of(
                    model("a-diverging-network", 3e4),
                    new SampleStudy.Model(
                        "a-good-network", "mlp", new MeanAbsoluteError(), 1e-6, 5, 5)),
                3,
                50));

    assertThat(lines).allSatisfy(ConsoleTableTest::fits);
    assertThat(lines.stream().filter(line -> line.startsWith("model"))).hasSize(2);
  }

  private static SampleStudy.Model model(String name, double error) {
    return new SampleStudy.Model(name, "mlp", new MeanSquaredError(), error, 5, 5);
  }

  private static void fits(String line) {
    assertThat(line).hasSizeLessThanOrEqualTo(80 - "[INFO] ".length());
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
