package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.report.chart.Canvas.Anchor;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.spec.Part;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** The loss of one model by epoch: each seed a thin line, their mean a thick one. */
public final class LossCurves {

  private static final double WIDTH = 340;
  private static final double HEIGHT = 236;
  private static final double TOP = 26;
  private static final double BOTTOM = 198;
  private static final int MOST_POINTS = 120;
  private static final int MOST_TIPS = 40;
  private static final int MOST_LETTERS = 50;

  private final LossHistory history;
  private final Loss loss;
  private final boolean validates;
  private final Scale across;
  private final Scale up;
  private final Plot plot;

  private LossCurves(LossHistory history, Loss loss) {
    this.history = history;
    this.loss = loss;
    this.validates = history.hasValidation();
    this.up =
        Scale.fitting(
            Extent.of(
                history.trials().stream()
                    .flatMapToDouble(
                        trial ->
                            trial.epochs().stream()
                                .flatMapToDouble(
                                    epoch ->
                                        DoubleStream.of(
                                            epoch.trainingLoss(), epoch.validationLoss())))),
            BOTTOM,
            TOP);
    Scale epochs = Scale.linear(new Extent(1, Math.max(2, history.epochs())), 0, WIDTH);
    this.plot = Plot.fitting(WIDTH, up, epochs);
    this.across = epochs.between(plot.left(), plot.right());
  }

  /**
   * What the curves show.
   *
   * @param name the loss that the model trains on
   * @param transformed which targets it is of where the model trains on them after steps, for
   *     example {@code price after log1p}; empty where all are in their own units
   */
  public record Loss(String name, Optional<String> transformed) {

    private String axis(boolean logarithmic) {
      return transformed.isPresent()
          ? name + ", transformed" + (logarithmic ? ", log" : "")
          : name + (logarithmic ? ", logarithmic" : "");
    }

    private String description() {
      return name + transformed.map(targets -> " (" + targets + ")").orElse("");
    }
  }

  /**
   * Returns the chart of one model's history.
   *
   * @param title what the model is called there
   */
  public static Chart of(
      String fileName, String model, String title, LossHistory history, Loss loss) {
    LossCurves curves = new LossCurves(history, loss);
    return new Chart(
        fileName, model, title, curves.description(title), WIDTH, HEIGHT, curves::draw);
  }

  private String description(String model) {
    Epoch last = history.mean().get(history.mean().size() - 1);
    String validation =
        Double.isNaN(last.validationLoss())
            ? ""
            : ", the validation loss at " + Figures.number(last.validationLoss());
    return "%s of %s by epoch, %s. At epoch %d the mean training loss is at %s%s."
        .formatted(
            loss.description(),
            model,
            Figures.count(history.trials().size(), "trial"),
            last.number(),
            Figures.number(last.trainingLoss()),
            validation);
  }

  private void draw(Canvas canvas) {
    plot.leftAxis(canvas, up, Names.shorten(loss.axis(up.logarithmic()), MOST_LETTERS));
    plot.bottomAxis(canvas, across, wholeEpochs(), "epoch", false);
    legend(canvas);
    for (LossHistory.Trial trial : history.trials()) {
      boolean single = history.trials().size() == 1;
      double opacity = single ? 1 : 0.5;
      double width = single ? 2 : 0.9;
      line(canvas, trial.epochs(), Epoch::trainingLoss, Ink.TRAINING, width, opacity);
      line(canvas, trial.epochs(), Epoch::validationLoss, Ink.VALIDATION, width, opacity);
    }
    if (history.trials().size() > 1) {
      line(canvas, history.mean(), Epoch::trainingLoss, Ink.TRAINING, 2, 1);
      line(canvas, history.mean(), Epoch::validationLoss, Ink.VALIDATION, 2, 1);
    }
    history.trials().forEach(trial -> marks(canvas, trial));
    tips(canvas);
  }

  private List<Scale.Tick> wholeEpochs() {
    return across.ticksSideBySide().stream()
        .filter(tick -> tick.value() == Math.rint(tick.value()))
        .map(tick -> new Scale.Tick(tick.value(), Long.toString(Math.round(tick.value()))))
        .toList();
  }

  private void legend(Canvas canvas) {
    double y = BOTTOM + 31;
    double x = plot.left();
    key(canvas, x, y, Ink.TRAINING, "training");
    if (validates) {
      key(canvas, x + 80, y, Ink.VALIDATION, Part.VALIDATION.label());
    }
  }

  private static void key(Canvas canvas, double x, double y, Ink ink, String text) {
    canvas.line(x, y - 4, x + 16, y - 4, ink, 2);
    canvas.text(x + 21, y, Anchor.START, Ink.TEXT, Plot.LABEL, text);
  }

  private void line(
      Canvas canvas,
      List<Epoch> epochs,
      ToDoubleFunction<Epoch> value,
      Ink ink,
      double width,
      double opacity) {
    List<Epoch> present =
        epochs.stream().filter(epoch -> Double.isFinite(value.applyAsDouble(epoch))).toList();
    if (present.isEmpty()) {
      return;
    }
    double[] xs = present.stream().mapToDouble(epoch -> across.at(epoch.number())).toArray();
    double[] ys =
        present.stream().mapToDouble(epoch -> up.at(value.applyAsDouble(epoch))).toArray();
    if (present.size() == 1) {
      canvas.points(xs, ys, ink, 4.5, opacity);
      return;
    }
    int[] kept = Thinning.keep(xs, ys, MOST_POINTS);
    canvas.polyline(Thinning.pick(xs, kept), Thinning.pick(ys, kept), ink, width, opacity);
  }

  private void marks(Canvas canvas, LossHistory.Trial trial) {
    Ink ink = validates ? Ink.VALIDATION : Ink.TRAINING;
    trial
        .best()
        .ifPresent(epoch -> canvas.ring(across.at(epoch.number()), up.at(shown(epoch)), 3, ink));
    OptionalInt limit = history.limit();
    Epoch last = trial.epochs().get(trial.epochs().size() - 1);
    if (limit.isPresent() && last.number() < limit.getAsInt()) {
      double x = across.at(last.number());
      double y = up.at(shown(last));
      canvas.line(x, y - 5, x, y + 5, ink, 1.5);
    }
  }

  private double shown(Epoch epoch) {
    return validates ? epoch.validationLoss() : epoch.trainingLoss();
  }

  private void tips(Canvas canvas) {
    List<Epoch> mean = history.mean();
    int step = (mean.size() + MOST_TIPS - 1) / MOST_TIPS;
    double width = (plot.right() - plot.left()) / history.epochs() * step;
    for (int index = 0; index < mean.size(); index += step) {
      Epoch epoch = mean.get(index);
      String validation =
          Double.isNaN(epoch.validationLoss())
              ? ""
              : ", validation " + Figures.number(epoch.validationLoss());
      canvas.tip(
          across.at(epoch.number()) - width / 2,
          plot.top(),
          width,
          plot.bottom() - plot.top(),
          "epoch %d: training %s%s"
              .formatted(epoch.number(), Figures.number(epoch.trainingLoss()), validation));
    }
  }
}
