package io.github.experimentmaven.linear;

import io.github.experimentmaven.linear.solver.Column;
import io.github.experimentmaven.linear.solver.ColumnBuilder;
import io.github.experimentmaven.linear.solver.LinearProblem;
import io.github.experimentmaven.linear.solver.RowWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.regression.Regressor;

/** Turns Tribuo's examples into columns; what an example leaves out is 0. */
final class ProblemReader {

  private final int rows;
  private final FeatureIds ids;
  private final String[] outputNames;
  private final ColumnBuilder[] features;
  private final ColumnBuilder[] targets;

  private ProblemReader(Dataset<Regressor> dataset) {
    rows = dataset.size();
    ids = new FeatureIds(dataset.getFeatureIDMap());
    outputNames = Regressor.extractNames(dataset.getOutputIDInfo());
    features = builders(ids.size());
    targets = builders(outputNames.length);
  }

  static LinearProblem read(Dataset<Regressor> dataset) {
    if (dataset.size() == 0) {
      throw new IllegalArgumentException(
          "the training data set is empty, expected at least one row");
    }
    if (dataset.getOutputInfo().getUnknownCount() > 0) {
      throw new IllegalArgumentException(
          "the training data set holds rows without targets: leave them out");
    }
    ProblemReader reader = new ProblemReader(dataset);
    for (int row = 0; row < reader.rows; row++) {
      reader.read(dataset.getExample(row), row);
    }
    Optional<RowWeights> weights = weights(dataset);
    return new LinearProblem(
        reader.rows,
        weights.map(RowWeights::sum).orElse((double) reader.rows),
        reader.columns(reader.features, "feature", false, weights),
        reader.columns(reader.targets, "target", true, weights));
  }

  private ColumnBuilder[] builders(int count) {
    ColumnBuilder[] builders = new ColumnBuilder[count];
    for (int i = 0; i < count; i++) {
      builders[i] = new ColumnBuilder(rows);
    }
    return builders;
  }

  private void read(Example<Regressor> example, int row) {
    int next = 0;
    for (Feature feature : example) {
      int id = ids.of(feature.getName(), next);
      features[id].add(row, finite(feature.getValue(), "feature", feature.getName(), row));
      next = id + 1;
    }
    double[] values = example.getOutput().getValues();
    for (int o = 0; o < targets.length; o++) {
      targets[o].add(row, finite(values[o], "target", outputNames[o], row));
    }
  }

  private static double finite(double value, String kind, String name, int row) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s '%s' of row %d (counted from 0) is %s: remove or impute such values",
              kind,
              name,
              row,
              value));
    }
    return value;
  }

  private static Optional<RowWeights> weights(Dataset<Regressor> dataset) {
    double[] weights = dataset.getData().stream().mapToDouble(Example::getWeight).toArray();
    return Arrays.stream(weights).allMatch(weight -> weight == 1)
        ? Optional.empty()
        : Optional.of(new RowWeights(weights));
  }

  private List<Column> columns(
      ColumnBuilder[] builders, String kind, boolean output, Optional<RowWeights> weights) {
    List<Column> columns = new ArrayList<>(builders.length);
    for (int i = 0; i < builders.length; i++) {
      ColumnBuilder builder = builders[i];
      Column column = weights.map(builder::build).orElseGet(builder::build);
      if (!Double.isFinite(column.norm())) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "the numbers of %s '%s' are too large to square: scale the column",
                kind,
                output ? outputNames[i] : ids.name(i)));
      }
      columns.add(column);
    }
    return columns;
  }
}
