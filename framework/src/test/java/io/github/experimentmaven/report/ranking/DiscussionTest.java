package io.github.experimentmaven.report.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ranking.Standing.Place;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DiscussionTest {

  private final List<ResultRow> rows = new ArrayList<>();
  private final Map<String, String> losses = new HashMap<>();
  private final Map<String, ModelFacts> facts = new HashMap<>();
  private Optional<Standing> standing = Optional.empty();

  @Test
  void theBestModelIsNamedWithTheOneThatFollows() {
    model("a", 0.10, 0.12);
    model("b", 0.20, 0.22);

    assertThat(sentences())
        .contains("a has the lowest validation mse, 0.110 ± 0.014; b follows with 0.210 ± 0.014.");
  }

  @Test
  void aLeadIsOneThatTestRowsShow() {
    model("a", 0.10, 0.12);
    model("b", 0.20, 0.22);
    standing =
        Optional.of(
            new Standing(
                "a",
                "mse",
                1200,
                0.95,
                0.01,
                Map.of("b", Place.BEHIND),
                List.of("a", "b"),
                List.of()));

    assertThat(sentences())
        .contains(
            "By the mse of 1,200 test rows and with other seeds, a leads b (95 % confidence).");
  }

  @Test
  void modelsThatTestRowsDoNotTellApartAreSaidToBe() {
    model("a", 0.10, 0.12);
    standing =
        Optional.of(
            new Standing(
                "a",
                "mse",
                24,
                0.95,
                0.01,
                Map.of("b", Place.BESIDE),
                List.of("a", "b"),
                List.of()));

    assertThat(sentences())
        .anyMatch(sentence -> sentence.contains("other seeds, a cannot be told from b (95 %"));
  }

  @Test
  void theBestModelOfTheTestPartIsNamedWhereItIsAnother() {
    model("a", 0.10, 0.12);
    model("b", 0.20, 0.22);
    row("a", "a", 1, Part.TEST, 0.5);
    row("b", "b", 1, Part.TEST, 0.4);

    assertThat(sentences()).contains("On the test part b is the best with 0.4; a has 0.5 there.");
  }

  @Test
  void aModelNoBetterThanTheMeanIsNamed() {
    model("a", 0.30, 0.32);
    rows.removeIf(row -> row.model().equals("mean"));
    row("mean", "mean", 1, Part.VALIDATION, 0.2);
    row("mean", "mean", 2, Part.VALIDATION, 0.2);

    assertThat(sentences())
        .contains("a is no better than mean, which looks at no feature (0.2 ± 0).");
  }

  @Test
  void overfittingIsTheGapBetweenTrainingAndValidation() {
    model("a", 0.10, 0.12);
    row("a", "mlp", 1, Part.TRAIN, 0.05);
    row("a", "mlp", 2, Part.TRAIN, 0.05);

    assertThat(sentences())
        .contains(
            "Overfitting shows where the validation loss is above the training loss: a by 120 %"
                + " (0.110 against 0.05).");
  }

  @Test
  void aSmallGapIsNotWorthASentence() {
    model("a", 0.100, 0.102);
    row("a", "mlp", 1, Part.TRAIN, 0.099);
    row("a", "mlp", 2, Part.TRAIN, 0.099);

    assertThat(sentences()).noneMatch(sentence -> sentence.contains("Overfitting"));
  }

  @Test
  void earlyStopsSaveEpochs() {
    facts.put("a", new ModelFacts(OptionalInt.of(100), false));
    row("a", "mlp", 1, Part.TRAIN, 0.1, OptionalInt.of(40));
    row("a", "mlp", 2, Part.TRAIN, 0.1, OptionalInt.of(100));

    assertThat(sentences())
        .contains(
            "a stopped early in 1 of 2 trials, after 70 of 100 epochs on average, which saved 30 %"
                + " of its epochs.");
  }

  @Test
  void lossesThatDifferAreNotRanked() {
    losses.put("b", "huber");
    model("a", 0.5, 0.5);
    model("b", 0.1, 0.1);

    assertThat(sentences().get(0))
        .isEqualTo(
            "The models were trained on different losses (mse, huber), which do not compare; they"
                + " are ranked by the mse.");
    assertThat(sentences().get(1)).startsWith("a has the lowest validation mse, 0.2");
  }

  @Test
  void aModelWithFailedTrialsTakesNoPart() {
    model("a", 0.5, 0.5);
    row("b", "mlp", 1, Part.VALIDATION, 0.1);
    failed("b", 2);

    assertThat(sentences())
        .contains("b failed in 1 of 2 trials and takes no part in the ranking.")
        .anyMatch(sentence -> sentence.startsWith("a has the lowest validation"));
  }

  @Test
  void anEmptyTableSaysNothing() {
    assertThat(sentences()).isEmpty();
  }

  /** The mse is the loss of the first model, and 0.2 where losses differ. */
  private List<String> sentences() {
    return Discussion.of(
        Comparison.of(new ResultTable(List.of("loss", "mse"), rows), facts, Metrics.builtIn())
            .with(standing));
  }

  private void model(String name, double... losses) {
    for (int seed = 1; seed <= losses.length; seed++) {
      row(name, "mlp", seed, Part.VALIDATION, losses[seed - 1]);
    }
  }

  private void row(String model, String type, long seed, Part part, double loss) {
    row(model, type, seed, part, loss, OptionalInt.empty());
  }

  private void row(
      String model, String type, long seed, Part part, double loss, OptionalInt epochs) {
    facts.putIfAbsent(model, new ModelFacts(OptionalInt.empty(), type.equals("mean")));
    double mse = model.equals("a") ? 0.2 : 0.3;
    rows.add(
        row(model, type, seed, part, Map.of("loss", loss, "mse", mse), epochs, Optional.empty()));
  }

  private void failed(String model, long seed) {
    rows.add(
        row(
            model,
            "mlp",
            seed,
            Part.VALIDATION,
            Map.of(),
            OptionalInt.empty(),
            Optional.of("the loss is not a number")));
  }

  private ResultRow row(
      String model,
      String type,
      long seed,
      Part part,
      Map<String, Double> metrics,
      OptionalInt epochs,
      Optional<String> failure) {
    return new ResultRow(
        "1.0.0",
        "study",
        model,
        type,
        seed,
        0,
        0,
        part,
        10,
        metrics,
        epochs,
        epochs,
        true,
        "",
        "",
        failure,
        losses.getOrDefault(model, "mse"),
        true);
  }
}
