package io.github.experimentmaven.model.weights;

import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.TrainedModel;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.Dataset;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Rows that do not count alike, as learners see them. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WeightedRows(double[][] features, double[][] targets, double[] weights) {

  WeightedRows rows(int from, int to) {
    return take(IntStream.range(from, to).toArray());
  }

  /** Each row as often as its whole weight says, all of weight 1. */
  WeightedRows repeated() {
    int[] rows =
        IntStream.range(0, weights.length)
            .flatMap(row -> IntStream.generate(() -> row).limit((long) weights[row]))
            .toArray();
    return new WeightedRows(take(rows).features, take(rows).targets, alike(rows.length));
  }

  WeightedRows unweighted() {
    return new WeightedRows(features, targets, alike(weights.length));
  }

  private static double[] alike(int rows) {
    return IntStream.range(0, rows).mapToDouble(row -> 1).toArray();
  }

  private WeightedRows take(int[] rows) {
    return new WeightedRows(
        IntStream.of(rows).mapToObj(row -> features[row]).toArray(double[][]::new),
        IntStream.of(rows).mapToObj(row -> targets[row]).toArray(double[][]::new),
        IntStream.of(rows).mapToDouble(row -> weights[row]).toArray());
  }

  Dataset<Regressor> dataset() {
    RegressionFactory factory = new RegressionFactory();
    OffsetDateTime moment = OffsetDateTime.of(2011, 9, 23, 0, 0, 0, 0, ZoneOffset.UTC);
    MutableDataset<Regressor> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("rows", moment, factory), factory);
    for (int row = 0; row < weights.length; row++) {
      ArrayExample<Regressor> example =
          new ArrayExample<>(
              new Regressor(names("y", targets[row].length), targets[row]),
              names("x", features[row].length),
              features[row]);
      example.setWeight((float) weights[row]);
      dataset.add(example);
    }
    return dataset;
  }

  private static String[] names(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + i).toArray(String[]::new);
  }

  /** Trains a model on these rows, watching others. */
  TrainedModel train(String yaml, WeightedRows validation) {
    return ModelSpecs.learner(yaml)
        .train(new Examples(dataset(), validation.dataset()), 7, epoch -> {});
  }

  /** What a model trained on these rows predicts for others, row by row and target by target. */
  double[] predictions(String yaml, WeightedRows others) {
    List<Prediction<Regressor>> predictions = train(yaml, others).model().predict(others.dataset());
    return predictions.stream()
        .flatMapToDouble(row -> Arrays.stream(row.getOutput().getValues()))
        .toArray();
  }
}
