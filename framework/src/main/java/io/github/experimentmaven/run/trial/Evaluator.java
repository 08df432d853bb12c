package io.github.experimentmaven.run.trial;

import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.explain.Predictor;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.metric.PredictedBounds;
import io.github.experimentmaven.model.transformed.BoundModels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;

/** Predicts the rows of a part and scores the predictions. */
public final class Evaluator {

  private final Metrics metrics;

  public Evaluator(Metrics metrics) {
    this.metrics = metrics;
  }

  /**
   * Predicts rows.
   *
   * @param rows the rows as the model takes them
   * @param observed what was observed of each target, in the units that the model predicts in
   */
  Predictions predict(
      Model<Regressor> model, Dataset<Regressor> rows, List<NumberColumn> observed) {
    List<String> targets = observed.stream().map(NumberColumn::name).toList();
    double[][] actual = observed.stream().map(NumberColumn::toArray).toArray(double[][]::new);
    return new Predictions(targets, actual, predicted(model, rows, targets));
  }

  /** Returns predictions with the bounds of the model; as they are where it has none. */
  Predictions bounded(Predictions predictions, Model<Regressor> model, Dataset<Regressor> rows) {
    return bounds(model, rows, predictions.targets()).map(predictions::between).orElse(predictions);
  }

  /** Returns what a model says when it is asked for the targets. */
  Predictor asking(Model<Regressor> model, List<String> targets) {
    return new Predictor() {
      @Override
      public double[][] predict(Dataset<Regressor> rows) {
        return predicted(model, rows, targets);
      }

      @Override
      public PredictedBounds bounds(Dataset<Regressor> rows) {
        return Evaluator.bounds(model, rows, targets).orElseGet(() -> Predictor.super.bounds(rows));
      }
    };
  }

  private static Optional<PredictedBounds> bounds(
      Model<Regressor> model, Dataset<Regressor> rows, List<String> targets) {
    return BoundModels.of(model)
        .map(
            models ->
                PredictedBounds.between(
                    predicted(models.lower(), rows, targets),
                    predicted(models.upper(), rows, targets)));
  }

  /** Predicts rows; returns the predictions, {@code [targets][rows]}. */
  private static double[][] predicted(
      Model<Regressor> model, Dataset<Regressor> rows, List<String> targets) {
    double[][] predicted = new double[targets.size()][rows.size()];
    List<Prediction<Regressor>> predictions = model.predict(new InterruptibleRows(rows));
    for (int row = 0; row < predictions.size(); row++) {
      copy(predictions.get(row).getOutput(), targets, predicted, row);
    }
    return predicted;
  }

  /**
   * Scores predictions by every metric.
   *
   * @param loss the loss that the model was trained on
   */
  public Scores score(Predictions predictions, Metric loss) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(Metrics.LOSS, predictions.mean(loss));
    for (Metric metric : metrics.all()) {
      values.put(metric.name(), predictions.mean(metric));
    }
    return new Scores(predictions.rows(), values);
  }

  private static void copy(Regressor output, List<String> targets, double[][] values, int row) {
    String[] names = output.getNames();
    for (int target = 0; target < values.length; target++) {
      String wanted = targets.get(target);
      int index = target < names.length && names[target].equals(wanted) ? target : 0;
      while (!names[index].equals(wanted)) {
        index++;
      }
      values[target][row] = output.getValues()[index];
    }
  }
}
