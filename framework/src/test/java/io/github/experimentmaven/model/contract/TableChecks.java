package io.github.experimentmaven.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.prepare.PreparedFold;
import java.util.Arrays;
import java.util.Random;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/** What predictions must do when the table changes. */
final class TableChecks {

  private static final double CONSTANT = 13.4;
  private static final double CONSTANT_TOLERANCE = 1e-6;
  private static final double SHIFT = 64;
  private static final double ONE_FEATURE_SHARE = 0.25;

  private TableChecks() {}

  static void learns(Subject subject) {
    assertThat(subject.share(ContractTable.easy(), "y")).isLessThan(subject.promise().share());
  }

  static void ignoresNamesAndOrder(Subject subject) {
    ContractTable numbers = withNoise();
    ContractTable ties = ContractTable.easy().only("colour", "city");

    subject.requireEqual(numbers, numbers.renamed());
    subject.requireEqual(ties, ties.renamed());
  }

  /** A feature that says nothing, for types that would mix its rows with another's. */
  private static ContractTable withNoise() {
    Random random = new Random(5);
    return ContractTable.easy()
        .with("noise", "standardize", row -> Double.toString(random.nextInt(1000) / 100.0));
  }

  static void isTheSameWithAnotherSeed(Subject subject) {
    ContractTable table = ContractTable.easy();
    double[] predictions = subject.predictions(table);

    if (!subject.random()) {
      assertThat(subject.predictions(table, "y", Subject.SEED + 1)).isEqualTo(predictions);
    }
  }

  static void ignoresAConstantColumn(Subject subject) {
    ContractTable table = ContractTable.easy();

    subject.requireEqual(table, table.with("flat", "standardize", row -> "7"));
    subject.requireEqual(table, table.with("flat", "passthrough", row -> "1.5"));
  }

  static void staysSane(Subject subject) {
    ContractTable table =
        ContractTable.easy()
            .with("raw", "passthrough", row -> row < ContractTable.TRAINING ? "2" : row % 5 + "")
            .with(
                "scaled", "standardize", row -> row < ContractTable.TRAINING ? "2" : row % 5 + "");

    requireSane(subject.predictions(table), table);
  }

  private static void requireSane(double[] predictions, ContractTable table) {
    double[] actual = table.testValues("y");
    double range = Subject.range(actual);
    double low = Arrays.stream(actual).min().orElseThrow() - range / 2;
    double high = Arrays.stream(actual).max().orElseThrow() + range / 2;
    assertThat(predictions).doesNotContain(Double.NaN);
    assertThat(Arrays.stream(predictions).min().orElseThrow()).isGreaterThan(low);
    assertThat(Arrays.stream(predictions).max().orElseThrow()).isLessThan(high);
  }

  static void predictsAConstantTarget(Subject subject) {
    double[] predictions = subject.predictions(ContractTable.easy().target(value -> CONSTANT));

    for (double prediction : predictions) {
      assertThat(Math.abs(prediction / CONSTANT - 1)).isLessThan(CONSTANT_TOLERANCE);
    }
  }

  static void learnsFromOneFeature(Subject subject) {
    Random random = new Random(9);
    double[] x = random.doubles(ContractTable.ROWS, -2, 2).toArray();
    double[] y = Arrays.stream(x).map(value -> 3 * value + 13).toArray();
    ContractTable table =
        ContractTable.easy()
            .only()
            .with("x", "standardize", row -> Double.toString(x[row]))
            .withTarget("y", y);

    assertThat(subject.share(table, "y")).isLessThan(ONE_FEATURE_SHARE);
  }

  static void shiftsWithTheTarget(Subject subject) {
    ContractTable table = ContractTable.easy();

    subject.requireShift(table, table.target(value -> value + SHIFT), SHIFT);
  }

  static void learnsSeveralTargets(Subject subject) {
    ContractTable table =
        ContractTable.easy()
            .withTarget("z", value -> 40 - 0.5 * value)
            .withTarget("a", value -> value / 3 - 9);

    for (String target : new String[] {"y", "z", "a"}) {
      assertThat(subject.share(table, target)).isLessThan(subject.promise().share());
    }
  }

  static void trainsOnTwoRows(Subject subject) {
    ContractTable table = ContractTable.easy().training(2);
    PreparedFold fold = table.prepare(subject.directory());
    Model<Regressor> model = subject.train(fold, Subject.SEED).model();

    requireSane(Subject.predictions(model, fold.training(), "y"), table);
    for (double prediction : Subject.predictions(model, fold.test(), "y")) {
      assertThat(prediction).isFinite();
    }
  }

  static void takesRareAndUnseenCategories(Subject subject) {
    ContractTable table =
        ContractTable.easy()
            .changed(
                "colour",
                (row, cell) -> row == 3 ? "gold" : row % 7 == 0 && row > 120 ? "pink" : cell)
            .changed("city", (row, cell) -> row % 5 == 0 && row > 120 ? "Ulm" : cell);
    ContractTable texts = table.only("colour");
    ContractTable hashed = table.only("city");

    requireSane(subject.predictions(table), table);
    requireSane(subject.predictions(texts), texts);
    requireSane(subject.predictions(hashed), hashed);
    requireSaneAlone(subject, hashed);
  }

  /** One row at a time, as a saved model is asked. */
  private static void requireSaneAlone(Subject subject, ContractTable table) {
    PreparedFold fold = table.prepare(subject.directory());
    Model<Regressor> model = subject.train(fold, Subject.SEED).model();
    double[] predictions =
        fold.test().getData().stream()
            .mapToDouble(row -> Subject.value(model.predict(row), "y"))
            .toArray();
    requireSane(predictions, table);
  }
}
