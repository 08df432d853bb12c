package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.gate.BaselineAcceptance;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies of rows that do not count alike, from the file to the verdict. */
class RowWeightsTest {

  private static final String MODELS =
      """
      models:
        mean: {type: mean}
        ridge: {type: ridge}
        tree: {type: cart, max_depth: 3}
      """;

  @TempDir private Path folder;

  @Test
  void wholeWeightsGiveTheMetricsOfAsManyRows() throws Exception {
    StudyFolder weighted = run("weighted", "  weight: w\n", MODELS, true, row -> row % 4);
    StudyFolder repeated = run("repeated", "", MODELS, false, row -> row % 4);

    for (ResultRow expected : repeated.table().rows()) {
      ResultRow actual = weighted.table().rows(expected.model(), expected.part()).get(0);
      expected
          .metrics()
          .forEach(
              (metric, value) ->
                  assertThat(actual.metrics().get(metric))
                      .as("%s of %s", metric, expected.model())
                      .isCloseTo(value, within(1e-9)));
    }
  }

  @Test
  void weightsThatAreAllOneGiveTheBytesOfNone() throws Exception {
    String models = MODELS + "  knn: {type: seed_average, members: 2, model: {type: cart}}\n";
    StudyFolder weighted = run("study", "  weight: w\n", models, true, row -> 1);
    String table = Files.readString(weighted.files().results());
    String rows = Files.readString(weighted.path().resolve("test-rows.csv"));

    StudyFolder alike = run("study", "", models, true, row -> 1);

    assertThat(Files.readString(alike.files().results())).isEqualTo(table);
    assertThat(Files.readString(alike.path().resolve("test-rows.csv"))).isEqualTo(rows);
  }

  @Test
  void aTypeThatTakesNoWeightsIsRefusedAtItsPlace() {
    assertThatThrownBy(
            () -> run("study", "  weight: w\n", "models: {near: {type: knn}}\n", true, row -> 2))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "study.yaml:8:16: models.near: the type `knn` takes no weights with these options, and"
                + " data.weight says that rows count by `w`: leave the model out, or take a type"
                + " that does, such as")
        .hasMessageContaining("cart");
  }

  @Test
  void rowsOfWeightZeroAreLeftOutAndCounted() throws Exception {
    Study study = study("study", "  weight: w\n", MODELS, true, row -> row % 4);

    assertThat(study.data().rows().summary())
        .isEqualTo("data.csv: 80 rows read, 20 of weight 0 left out");
  }

  @Test
  void theGateReadsTheWeightsOfTestRows() throws Exception {
    String gate = MODELS + "regression: {metrics: [\"*.test.*\"]}\n";
    IntUnaryOperator weights = row -> 1 + row % 3;
    StudyFolder before = run("study", "  weight: w\n", gate, true, weights);
    Path baselines = folder.resolve("study/baselines");
    BaselineAcceptance.write(List.of(before.acceptance(baselines)));
    assertThat(Files.readString(before.path().resolve("test-rows.csv")))
        .startsWith("repeat,fold,test_rows,row,unit,target,actual,weight,mean#");
    assertThat(before.judge().passed()).isTrue();

    Verdict verdict =
        run("study", "  weight: w\n", gate.replace("ridge}", "ridge, alpha: 50000}"), true, weights)
            .judge();

    assertThat(verdict.violations())
        .anySatisfy(
            finding ->
                assertThat(finding.describe())
                    .contains("ridge.test.mae is worse")
                    .contains("test rows"));
  }

  private StudyFolder run(
      String name, String weight, String rest, boolean listed, IntUnaryOperator weights)
      throws Exception {
    return study(name, weight, rest, listed, weights).runInto(folder.resolve(name + "-results"));
  }

  /** Returns a study of 80 rows, each with its weight, or as often as that. */
  private Study study(
      String name, String weight, String rest, boolean listed, IntUnaryOperator weights)
      throws IOException {
    Path directory = Files.createDirectories(folder.resolve(name));
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder csv = new StringBuilder("a,b,w,part,y\n");
    for (int row = 0; row < 80; row++) {
      double a = random.nextInt(100) / 8.0;
      double b = random.nextInt(100) / 8.0;
      String part = row % 10 < 6 ? "train" : row % 10 < 8 ? "validation" : "test";
      String line =
          "%s,%s,%d,%s,%s%n"
              .formatted(a, b, weights.applyAsInt(row), part, 2 * a - b + random.nextInt(8));
      csv.append(line.repeat(listed ? 1 : weights.applyAsInt(row)));
    }
    Files.writeString(directory.resolve("data.csv"), csv);
    Path file = directory.resolve("study.yaml");
    Files.writeString(
        file,
        "experiment: study\ndata:\n  source: data.csv\n  target: y\n"
            + weight
            + "  features: {a: passthrough, b: passthrough}\nsplit: {column: part}\n"
            + rest);
    return Study.read(file);
  }
}
