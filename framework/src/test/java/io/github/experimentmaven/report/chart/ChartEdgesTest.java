package io.github.experimentmaven.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.metric.PredictionInterval;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.result.PredictionPoint;
import io.github.experimentmaven.result.PredictionSample;
import io.github.experimentmaven.result.TrialCurve;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartEdgesTest {

  private static final Pattern TEXT =
      Pattern.compile(
          "<text x=\"([^\"]+)\" y=\"[^\"]+\" font-size=\"11\"(?: text-anchor=\"(middle|end)\")?"
              + "[^>]*>([^<]*)</text>");

  @ParameterizedTest
  @ValueSource(doubles = {1e-11, 1e-4, 0.037, 1, 4e3, 1e6, 3e9, 1e11, 1e22})
  void labelsStayInsideWhateverTheMagnitude(double scale) {
    Random random = new Random(7);
    List<PredictionPoint> points = new ArrayList<>();
    for (int row = 0; row < 50; row++) {
      double actual = scale * random.nextGaussian();
      points.add(point(row, actual, actual + scale * 0.1 * random.nextGaussian()));
    }
    Scatter scatter = scatter(points);

    assertThatAllTextIsInside(scatter.predicted("predicted", "forest"));
    assertThatAllTextIsInside(scatter.residuals("residuals", "forest"));
    assertThatAllTextIsInside(
        Spread.of(
            "metric",
            "mse",
            List.of(
                new Spread.Row("forest", List.of(scale, 1.1 * scale), 1.05 * scale, "1"),
                new Spread.Row("linear", List.of(2 * scale, 2.2 * scale), 2.1 * scale, "2"))));
    assertThatAllTextIsInside(curves("mse", scale));
  }

  @ParameterizedTest
  @ValueSource(strings = {"quantile(q=0.95)", "huber(delta=1.35)", "log_cosh"})
  void aLossIsNamedWhole(String loss) {
    assertThat(curves(loss, 1).svg(Canvas.Medium.FILE)).contains(">" + loss + ", logarithmic<");
  }

  @Test
  void oneEpochIsAPoint() {
    TrialCurve curve = new TrialCurve("network", 1, 0, 0, List.of(new Epoch(1, 0.5, 0.7)));
    String svg =
        LossCurves.of(
                "loss",
                "network",
                "network",
                LossHistory.of(List.of(curve), Map.of(), OptionalInt.of(1)),
                new LossCurves.Loss("mse", Optional.empty()))
            .svg(Canvas.Medium.FILE);

    assertThat(svg).contains("h.01\" fill=\"none\" stroke=\"" + Ink.TRAINING.light());
    assertThat(svg).doesNotContain(">1.5<");
  }

  @Test
  void oneBadPredictionIsAtTheEdgeAndCounted() {
    List<PredictionPoint> points = new ArrayList<>();
    for (int row = 0; row < 50; row++) {
      points.add(point(row, row, row + 0.3 * (row % 3)));
    }
    points.add(point(50, 25, 1e9));
    Scatter scatter = scatter(points);

    assertThat(scatter.predicted("predicted", "forest").svg(Canvas.Medium.FILE))
        .contains(">1 beyond the edge<", ">40<");
    assertThat(scatter.residuals("residuals", "forest").svg(Canvas.Medium.FILE))
        .contains(">1 beyond the edge<")
        .contains("the largest error is 999999975");
  }

  /** The axes go from 9.6 to 20.4, so that the band is a tenth of them on each side. */
  @Test
  void predictionIntervalsAreABandAroundPerfectPredictions() {
    Chart chart = scatter(held(1.08, 1.08)).predicted("predicted", "forest");

    assertThat(chart.svg(Canvas.Medium.FILE))
        .contains("M40 304L40 276.2L304.1 26L333.4 26L333.4 53.8L69.3 304Z")
        .contains(">band: ± 1.080<");
    assertThat(chart.description()).endsWith("; the prediction intervals are ± 1.080.");
    assertThatAllTextIsInside(chart);
  }

  @Test
  void bandsOfFoldsLieOverEachOther() {
    Scatter scatter = scatter(held(0.5, 1e9));

    assertThat(scatter.predicted("predicted", "forest").svg(Canvas.Medium.FILE))
        .contains(">band: ± 0.5 to 1000000000<")
        .containsPattern("(?s)Z\" fill=\"#9aa3ad\".*Z\" fill=\"#9aa3ad\"");
    assertThat(scatter.residuals("residuals", "forest").description())
        .endsWith("; the prediction intervals are ± 0.5 to 1000000000.");
  }

  /** The axes go from 9.6 to 20.4: 10 with its bar from 9 to 12 lies at their lower ends. */
  @Test
  void intervalsOfRowsOfTheirOwnAreBars() {
    Scatter scatter =
        scatter(
            List.of(
                point(0, 0, 10, 11, Optional.of(new PredictionInterval(9, 12))),
                point(0, 1, 20, 19, Optional.of(new PredictionInterval(18, 19.5)))));
    Chart predicted = scatter.predicted("predicted", "forest");
    Chart residuals = scatter.residuals("residuals", "forest");

    assertThat(predicted.svg(Canvas.Medium.FILE))
        .contains(">bars: 1.5 to 3 wide<")
        .containsPattern("d=\"M50[.0-9]* 304L50[.0-9]* 242[.0-9]*M322[.0-9]* [.0-9]+L")
        .doesNotContain("band");
    assertThat(predicted.description()).endsWith("; the prediction intervals are 1.5 to 3 wide.");
    assertThat(residuals.svg(Canvas.Medium.FILE)).contains("opacity=\"0.35\"");
    assertThatAllTextIsInside(predicted);
    assertThatAllTextIsInside(residuals);
  }

  @Test
  void withoutIntervalsThereIsNoBand() {
    assertThat(scatter(List.of(point(0, 10, 11))).predicted("predicted", "forest"))
        .extracting(chart -> chart.svg(Canvas.Medium.FILE))
        .asString()
        .doesNotContain("band", "Z\"");
  }

  private static List<PredictionPoint> held(double... halfWidths) {
    List<PredictionPoint> points = new ArrayList<>();
    for (int row = 0; row <= 10; row++) {
      double half = halfWidths[row % halfWidths.length];
      double value = 10 + row;
      points.add(
          point(
              row % halfWidths.length,
              row,
              value,
              value,
              Optional.of(new PredictionInterval(value - half, value + half))));
    }
    return points;
  }

  private static Chart curves(String loss, double scale) {
    List<Epoch> epochs = new ArrayList<>();
    for (int epoch = 1; epoch <= 100; epoch++) {
      epochs.add(new Epoch(epoch, 20 * scale / epoch, 25 * scale / epoch));
    }
    return LossCurves.of(
        "loss",
        "network",
        "network",
        LossHistory.of(
            List.of(new TrialCurve("network", 1, 0, 0, epochs)), Map.of(), OptionalInt.of(100)),
        new LossCurves.Loss(loss, Optional.empty()));
  }

  private static Scatter scatter(List<PredictionPoint> points) {
    double largest =
        points.stream()
            .mapToDouble(point -> Math.abs(point.predicted() - point.actual()))
            .max()
            .orElseThrow();
    PredictionSample sample =
        new PredictionSample("forest", 1, "price", points.size(), largest, points);
    return new Scatter(sample, List.of(sample));
  }

  private static PredictionPoint point(int row, double actual, double predicted) {
    return point(0, row, actual, predicted, Optional.empty());
  }

  private static PredictionPoint point(
      int fold, int row, double actual, double predicted, Optional<PredictionInterval> interval) {
    return new PredictionPoint(
        "forest", 1, 0, fold, Part.TEST, row, "price", actual, predicted, interval);
  }

  private static void assertThatAllTextIsInside(Chart chart) {
    Matcher text = TEXT.matcher(chart.svg(Canvas.Medium.FILE));
    int found = 0;
    while (text.find()) {
      double x = Double.parseDouble(text.group(1));
      double width = Plot.LETTER * text.group(3).length();
      String anchor = String.valueOf(text.group(2));
      double left = anchor.equals("middle") ? x - width / 2 : anchor.equals("end") ? x - width : x;

      assertThat(left).as("left edge of %s", text.group(3)).isGreaterThanOrEqualTo(-0.1);
      assertThat(left + width)
          .as("right edge of %s", text.group(3))
          .isLessThanOrEqualTo(chart.width() + 0.1);
      found++;
    }
    assertThat(found).isGreaterThan(3);
  }
}
