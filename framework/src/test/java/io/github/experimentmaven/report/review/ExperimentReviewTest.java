package io.github.experimentmaven.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.Background;
import io.github.experimentmaven.gate.ExperimentBuilder;
import io.github.experimentmaven.gate.Gate;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.gate.origin.Origins;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Experiment;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExperimentReviewTest {

  @Test
  void showsTheMetricsThatChangedTheWorstFirst() {
    String review =
        Reviews.compared(
            regression("better", "worse", "same"),
            Reviews.then()
                .seeds("better", "mse", Reviews.seeds(1))
                .seeds("worse", "mse", Reviews.seeds(1))
                .seeds("same", "mse", Reviews.seeds(1)),
            Reviews.now()
                .seeds("better", "mse", Reviews.seeds(0.8))
                .seeds("worse", "mse", Reviews.seeds(1.5))
                .seeds("same", "mse", Reviews.seeds(1)));

    assertThat(review)
        .isEqualTo(
            """
            <!-- experiment: broken -->
            ### `movie-ratings`: 1 of 3 rules is broken

            Compared with release 1.0.0.

            | metric | now | baseline | difference | 95% interval | |
            |:--|--:|--:|--:|:--|:--|
            | `worse.test.mse` | 1.08 | 0.72 | +0.36 (+50%) | +0.3476 to +0.3724 | **worse** |
            | `better.test.mse` | 0.576 | 0.72 | -0.144 (-20%) | -0.149 to -0.139 | better |

            *1 more metric is exactly what it was.*

            """);
  }

  @Test
  void tellsNoChangeFromChanceWithoutAnIntervalThatDoes() {
    String review =
        Reviews.compared(
            regression("perhaps", "little"),
            Reviews.then()
                .seeds("perhaps", "mse", Reviews.seeds(1))
                .seeds("little", "mse", Reviews.seeds(1)),
            Reviews.now()
                .seeds("perhaps", "mse", 0.9, 0.6, 0.95, 0.7, 0.74)
                .seeds("little", "mse", 0.69, 0.72, 0.71, 0.74, 0.74));

    assertThat(review).startsWith(ReviewState.CHANGED.mark());
    assertThat(row(review, "perhaps.test.mse")).endsWith("*perhaps worse*, not told from chance |");
    assertThat(row(review, "little.test.mse")).endsWith("| not told from chance |");
  }

  @Test
  void isALineWhereNothingChanged() {
    TableBuilder table = Reviews.now().seeds("network", "mse", Reviews.seeds(1));

    assertThat(
            Reviews.compared(
                regression("network"),
                Reviews.then().seeds("network", "mse", Reviews.seeds(1)),
                table))
        .isEqualTo(
            """
            <!-- experiment: unchanged -->
            - `movie-ratings`: exactly as in release 1.0.0; the rule is kept.
            """);
  }

  @Test
  void saysThatThereIsNoBaselineAndShowsTheNumbersOfNow() {
    assertThat(
            Reviews.alone(
                regression("network").max("network", "test", "mse", 0.75),
                Reviews.now()
                    .seeds("network", "mse", Reviews.seeds(1))
                    .value("network", 1, 0, 0, "train", "mse", 0.5)))
        .isEqualTo(
            """
            <!-- experiment: not compared -->
            ### `movie-ratings`: the rule is kept

            Nothing was compared; these are the numbers now.

            | metric | now | rule |
            |:--|--:|:--|
            | `network.test.mse` | 0.72 | max 0.75 |

            **Notes**

            - movie-ratings has no baseline yet, so nothing was compared; a release or an accepted baseline makes one

            """);
  }

  @Test
  void showsTheMetricsThatWouldBeComparedWithoutARuleOfTheirOwn() {
    assertThat(
            Reviews.alone(
                regression("network"), Reviews.now().seeds("network", "mse", Reviews.seeds(1))))
        .contains("| `network.test.mse` | 0.72 |  |");
  }

  @Test
  void namesBrokenRulesThatTheTableDoesNotShow() {
    String review =
        Reviews.compared(
            regression("network").max("network", "test", "mse", 0.5),
            Reviews.then().seeds("network", "mse", Reviews.seeds(1)),
            Reviews.now().seeds("network", "mse", Reviews.seeds(1)));

    assertThat(review)
        .contains(
            "Compared with release 1.0.0: none of the metrics that rules compare changed.",
            "- **broken**: network.test.mse is 0.72, above the maximum of 0.5 by 0.22"
                + " (`src/experiments/movie-ratings.yaml:30:3`)");
  }

  @Test
  void showsBothMeansOfResultsThatCannotBeCompared() {
    String review =
        Reviews.compared(
            regression("network"),
            Reviews.then().data("old").seeds("network", "mse", Reviews.seeds(1)),
            Reviews.now().data("new").seeds("network", "mse", Reviews.seeds(2)));

    assertThat(row(review, "network.test.mse"))
        .isEqualTo("| `network.test.mse` | 1.44 | 0.72 | – | – | **not comparable** |");
    assertThat(review)
        .contains(
            "is not comparable with release 1.0.0: the data changed",
            "- data: the data is new, was old");
  }

  @Test
  void saysOnceWhySeveralMetricsCannotBeCompared() {
    String review =
        Reviews.compared(
            regression("a", "b"),
            Reviews.then()
                .data("old")
                .seeds("a", "mse", Reviews.seeds(1))
                .seeds("b", "mse", Reviews.seeds(1)),
            Reviews.now()
                .data("new")
                .seeds("a", "mse", Reviews.seeds(2))
                .seeds("b", "mse", Reviews.seeds(2)));

    assertThat(review.lines().filter(line -> line.contains("the data changed")))
        .singleElement()
        .asString()
        .startsWith(
            "- **broken**: 2 metrics are not comparable with release 1.0.0: the data changed");
  }

  @Test
  void saysWhichModelsAreNewOrGone() {
    String review =
        Reviews.compared(
            regression("young").build(),
            Reviews.release(
                Reviews.then().seeds("old", "mse", Reviews.seeds(1)), Background.UNKNOWN),
            Reviews.release(
                Reviews.now().seeds("young", "mse", Reviews.seeds(1)), Background.UNKNOWN),
            new GateOptions(false, true, true));

    assertThat(row(review, "young.test.mse"))
        .isEqualTo("| `young.test.mse` | 0.72 | – | – | – | new |");
    assertThat(row(review, "old.test.mse"))
        .isEqualTo("| `old.test.mse` | – | 0.72 | – | – | gone |");
    assertThat(review).contains("- models: new: young", "- models: gone: old");
  }

  @Test
  void saysWhatTheResultsAreMadeFromButNotTheCommit() {
    String review =
        Reviews.compared(
            regression("network").build(),
            Reviews.release(
                Reviews.then().seeds("network", "mse", Reviews.seeds(1)),
                Reviews.background(Origins.of("aaaaaaaa", "c0ffee", "0.1.0", 10))),
            Reviews.release(
                Reviews.now().seeds("network", "mse", Reviews.seeds(1)),
                Reviews.background(Origins.of("bbbbbbbb", "beef", "0.1.0", 20))),
            GateOptions.DEFAULTS);

    assertThat(review)
        .startsWith(ReviewState.CHANGED.mark())
        .contains("- file: the experiment file is bbbbbbbb, was aaaaaaaa", "epochs 20, was 10")
        .doesNotContain("beef", "commit");
  }

  @Test
  void ofRefusedResultsShowsNoNumber() {
    Experiment experiment = regression("network").build();

    String review =
        ExperimentReview.of(
            new ReviewInput(
                experiment,
                Gate.refuse(experiment, List.of("the data changed")),
                Optional.empty(),
                Optional.empty(),
                Metrics.builtIn()));

    assertThat(review)
        .startsWith(ReviewState.BROKEN.mark() + "### `movie-ratings`: not judged\n")
        .contains("- **broken**: the results are stale and were not judged: the data changed");
  }

  @Test
  void namesOfModelsDoNothing() {
    String name = "@team|<b>`#1`";
    String review =
        Reviews.compared(
            regression(name),
            Reviews.then().seeds(name, "mse", Reviews.seeds(1)),
            Reviews.now().seeds(name, "mse", Reviews.seeds(1.5)));

    assertThat(row(review, "team"))
        .startsWith("| <code>@\u200bteam\\|&lt;b&gt;\\`\\#\u200b1\\`.test.mse</code> | 1.08 |");
  }

  @Test
  void hasFewLinesOfManyMetricsAndSaysHowManyAreLeftOut() {
    String[] models =
        IntStream.range(0, 200).mapToObj(number -> "model-" + number).toArray(String[]::new);
    TableBuilder then = Reviews.then();
    TableBuilder now = Reviews.now();
    for (String model : models) {
      then.seeds(model, "mse", Reviews.seeds(1));
      now.seeds(model, "mse", Reviews.seeds(1.5));
    }

    String review = Reviews.compared(regression(models), then, now);

    assertThat(review.lines().filter(line -> line.startsWith("| `model-"))).hasSize(20);
    assertThat(review).contains("*180 more metrics left out.*").hasSizeLessThan(4_000);
  }

  private static ExperimentBuilder regression(String... models) {
    return new ExperimentBuilder(models).regression(0.01, "*.test.mse");
  }

  private static String row(String review, String name) {
    return review
        .lines()
        .filter(line -> line.startsWith("| ") && line.contains(name))
        .findFirst()
        .orElseThrow();
  }
}
