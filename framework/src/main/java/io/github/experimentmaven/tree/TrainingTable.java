package io.github.experimentmaven.tree;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.regression.Regressor;

/**
 * The training rows as columns, read once and shared by all trees. Whoever grows trees numbers the
 * columns by what is in them, not by their names: a column stands before another if it is smaller
 * in the first row in which they differ. So the names of columns and their order in a file decide
 * nothing; only columns that are equal in every row stand in the order of their names.
 *
 * @param columns {@code [columns, rows]}, finite, without a negative zero
 * @param featureIds {@code [columns]}: the columns' ids in Tribuo's feature map
 * @param targets {@code [outputs, rows]}, finite
 * @param weights {@code [rows]}, greater than 0; empty where all rows count alike
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
public record TrainingTable(
    float[][] columns, int[] featureIds, double[][] targets, Optional<double[]> weights) {

  /** Rows that count alike. */
  public TrainingTable(float[][] columns, int[] featureIds, double[][] targets) {
    this(columns, featureIds, targets, Optional.empty());
  }

  /**
   * Reads a data set, unless somebody has.
   *
   * @param shared what has been made of it
   * @throws IllegalArgumentException as {@link #of(Dataset, ImmutableFeatureMap,
   *     ImmutableOutputInfo)} does
   */
  public static TrainingTable of(
      Dataset<Regressor> dataset,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Regressor> outputs,
      SharedTables shared) {
    List<String> names = features.keySet().stream().sorted().toList();
    return shared.get(dataset, names, TrainingTable.class, () -> of(dataset, features, outputs));
  }

  /**
   * Reads a data set.
   *
   * @param features the model's features
   * @param outputs the model's outputs
   * @throws IllegalArgumentException if the data set is empty, lacks targets, or holds numbers that
   *     are not finite, for features in single precision
   */
  public static TrainingTable of(
      Dataset<Regressor> dataset,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Regressor> outputs) {
    if (dataset.size() == 0) {
      throw new IllegalArgumentException(
          "the training data set is empty, expected at least one row");
    }
    if (dataset.getOutputInfo().getUnknownCount() > 0) {
      throw new IllegalArgumentException(
          "the training data set holds rows without targets: leave them out");
    }
    RowReader reader = new RowReader(features, Regressor.extractNames(outputs));
    float[][] byId = reader.readColumns(dataset);
    int[] ids =
        IntStream.range(0, byId.length)
            .boxed()
            .sorted(Comparator.comparing(id -> byId[id], Arrays::compare))
            .mapToInt(Integer::intValue)
            .toArray();
    float[][] columns = Arrays.stream(ids).mapToObj(id -> byId[id]).toArray(float[][]::new);
    return new TrainingTable(columns, ids, reader.readTargets(dataset), weights(dataset));
  }

  private static Optional<double[]> weights(Dataset<Regressor> dataset) {
    double[] weights = dataset.getData().stream().mapToDouble(Example::getWeight).toArray();
    return Arrays.stream(weights).allMatch(weight -> weight == 1)
        ? Optional.empty()
        : Optional.of(weights);
  }

  /** Number of rows. */
  public int rows() {
    return targets[0].length;
  }

  /** The sum of the weights; as many as there are rows where all count alike. */
  public double weight() {
    return weights.map(all -> Arrays.stream(all).sum()).orElse((double) rows());
  }

  /** Number of outputs. */
  public int outputs() {
    return targets.length;
  }
}
