package io.github.experimentmaven.report;

import io.github.experimentmaven.metric.HuberError;
import io.github.experimentmaven.metric.MeanAbsoluteError;
import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.ModelFacts;
import io.github.experimentmaven.result.PredictionPoint;
import io.github.experimentmaven.result.PredictionSample;
import io.github.experimentmaven.result.PredictionSamples;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.TrialCurve;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * A study as a run would leave it, made up from random numbers: predictions scatter around what was
 * observed, and every metric is computed from them.
 */
public final class SampleStudy {

  /**
   * A model of a study.
   *
   * @param name its name
   * @param type its type
   * @param loss the loss it was trained on
   * @param error the standard deviation of its predictions' errors
   * @param limit the most epochs; 0 for a model without
   * @param trained the epochs after which it stopped, about
   */
  public record Model(
      String name, String type, Metric loss, double error, int limit, int trained) {}

  private static final List<Model> LAB =
      List.of(
          new Model("network-1", "mlp", new MeanSquaredError(), 0.137, 100, 100),
          new Model("network-2", "mlp", new MeanAbsoluteError(), 0.118, 100, 62),
          new Model("network-3", "mlp", new HuberError(), 0.16, 100, 100),
          new Model("linear", "linear_sgd", new MeanSquaredError(), 0.19, 0, 0),
          new Model("forest", "random_forest", new MeanSquaredError(), 0.135, 0, 0),
          new Model("mean", "mean", new MeanSquaredError(), 1.03, 0, 0));

  private final List<ResultRow> rows = new ArrayList<>();
  private final List<TrialCurve> curves = new ArrayList<>();
  private final List<PredictionPoint> predictions = new ArrayList<>();
  private final Map<String, ModelFacts> facts = new LinkedHashMap<>();
  private final Metrics metrics = Metrics.builtIn();

  /** Makes a study of models with so many seeds and test rows. */
  public SampleStudy(List<Model> models, int seeds, int testRows) {
    for (Model model : models) {
      facts.put(
          model.name(),
          new ModelFacts(
              model.limit() == 0 ? OptionalInt.empty() : OptionalInt.of(model.limit()),
              model.name().equals("mean")));
      for (int seed = 1; seed <= seeds; seed++) {
        trial(model, seed, testRows);
      }
    }
  }

  /** Returns the study of the lab: three networks, two baselines and the mean, five seeds. */
  public static SampleStudy lab() {
    return new SampleStudy(LAB, 5, 876);
  }

  /** Returns a study of models with made-up names. */
  public static SampleStudy large(int models, int seeds, int epochs) {
    List<Model> list = new ArrayList<>();
    for (int index = 1; index <= models; index++) {
      list.add(
          new Model(
              "network-%d[dropout=0.%d]".formatted(index, index),
              "mlp",
              new MeanSquaredError(),
              0.1 + 0.01 * index,
              epochs,
              epochs));
    }
    return new SampleStudy(list, seeds, 876);
  }

  private void trial(Model model, int seed, int testRows) {
    Random random = new Random(model.name().hashCode() * 31L + seed);
    int epochs = model.limit() == 0 ? 0 : epochs(model, random);
    double luck = 1 + 0.04 * random.nextGaussian();
    int best = Math.max(1, model.trained() < model.limit() ? epochs - 20 : epochs - 3);
    OptionalInt trained = epochs == 0 ? OptionalInt.empty() : OptionalInt.of(epochs);
    OptionalInt kept = epochs == 0 ? OptionalInt.empty() : OptionalInt.of(best);
    part(model, seed, Part.TRAIN, 2803, luck * 0.93, random, trained, kept);
    double loss = part(model, seed, Part.VALIDATION, 701, luck, random, trained, kept);
    part(model, seed, Part.TEST, testRows, luck * 1.02, random, trained, kept);
    List<Epoch> curve = new ArrayList<>();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      double decay = 40 * StrictMath.exp(-epoch / (epochs / 14.0)) + 1.5 / epoch;
      double overfit = Math.max(0, epoch - best) * 0.006 * loss;
      curve.add(
          new Epoch(
              epoch,
              loss * (0.9 + decay) * (1 + 0.03 * random.nextGaussian()),
              (loss * (1 + 0.85 * decay) + overfit) * (1 + 0.05 * random.nextGaussian())));
    }
    if (!curve.isEmpty()) {
      curves.add(new TrialCurve(model.name(), seed, 0, 0, curve));
    }
  }

  private static int epochs(Model model, Random random) {
    return model.trained() == model.limit()
        ? model.limit()
        : Math.min(model.limit(), model.trained() + random.nextInt(25) - 12);
  }

  private double part(
      Model model,
      int seed,
      Part part,
      int count,
      double luck,
      Random random,
      OptionalInt epochs,
      OptionalInt best) {
    double[] actual = new double[count];
    double[] predicted = new double[count];
    for (int row = 0; row < count; row++) {
      actual[row] = Math.round(10 * (6.4 + 1.03 * random.nextGaussian())) / 10.0;
      predicted[row] =
          model.type().equals("mean")
              ? 6.38
              : actual[row] + model.error() * luck * random.nextGaussian();
      if (part == Part.TEST) {
        predictions.add(
            new PredictionPoint(
                model.name(),
                seed,
                0,
                0,
                part,
                row,
                "average_rating",
                actual[row],
                predicted[row],
                Optional.empty()));
      }
    }
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(Metrics.LOSS, model.loss().evaluate(actual, predicted));
    metrics.all().forEach(metric -> values.put(metric.name(), metric.evaluate(actual, predicted)));
    rows.add(row(model, seed, part, count, values, epochs, best, Optional.empty()));
    return values.get(Metrics.LOSS);
  }

  private static ResultRow row(
      Model model,
      int seed,
      Part part,
      int count,
      Map<String, Double> values,
      OptionalInt epochs,
      OptionalInt best,
      Optional<String> failure) {
    return new ResultRow(
        "1.1.0",
        "movie-ratings",
        model.name(),
        model.type(),
        seed,
        0,
        0,
        part,
        count,
        values,
        epochs,
        best,
        true,
        "data-digest",
        "split-digest",
        failure,
        model.loss().name(),
        true);
  }

  /** Adds a model all of whose trials failed. */
  public SampleStudy withFailed(String name, int seeds, String reason) {
    Model model = new Model(name, "mlp", new MeanSquaredError(), 1, 0, 0);
    for (int seed = 1; seed <= seeds; seed++) {
      for (Part part : Part.values()) {
        rows.add(
            row(
                model,
                seed,
                part,
                0,
                Map.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(reason)));
      }
    }
    return this;
  }

  /** Returns the result table. */
  public ResultTable table() {
    List<String> names = new ArrayList<>(List.of(Metrics.LOSS));
    metrics.all().forEach(metric -> names.add(metric.name()));
    return new ResultTable(names, rows);
  }

  /** Returns the comparison of the models. */
  public Comparison comparison() {
    return Comparison.of(table(), facts, metrics);
  }

  /** Returns the training curves. */
  public List<TrialCurve> curves() {
    return List.copyOf(curves);
  }

  /** Returns the predictions of the test rows. */
  public List<PredictionSample> predictions() {
    PredictionSamples samples = new PredictionSamples(table(), 500);
    predictions.forEach(samples::add);
    return samples.all();
  }
}
