package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Makes Tribuo datasets of columns of numbers. */
final class DatasetBuilder {

  // Datasets must not differ by the moment they were made.
  private static final OffsetDateTime NO_TIME =
      OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private static final Regressor UNKNOWN = new RegressionFactory().getUnknownOutput();

  static final String MISSING =
      "the value is missing, and the experiment was fitted without missing values: supply it, or"
          + " impute the column";

  private final Table table;
  private final List<NumberColumn> features;
  private final List<NumberColumn> targets;
  private final Optional<NumberColumn> whole;
  private final Optional<double[]> weights;

  /**
   * Creates the builder.
   *
   * @param table the rows, for the places of messages
   * @param features the features of these rows
   * @param targets the targets of these rows; empty where they are not known
   * @param weights how much each row counts; all alike where empty
   */
  DatasetBuilder(
      Table table,
      List<NumberColumn> features,
      List<NumberColumn> targets,
      Optional<double[]> weights) {
    this.table = table;
    // Examples sort their features by name; sorted once here, each sort there is one pass.
    this.features = new ArrayList<>(features);
    this.features.sort(Comparator.comparing(NumberColumn::name));
    this.targets = targets;
    this.weights = weights;
    // Models refuse a row without a feature that they know, such as one of new categories only.
    this.whole = hasNumbers(features) ? Optional.empty() : this.features.stream().findFirst();
  }

  private static boolean hasNumbers(List<NumberColumn> features) {
    for (NumberColumn feature : features) {
      if (!feature.isIndicator()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Builds the dataset that models are trained on, without columns that are the same in all rows.
   * They say nothing, but many trainers would give them a weight, at the expense of the intercept
   * or by chance, and a later row with another value would be predicted by it.
   */
  Dataset<Regressor> buildTraining() {
    Optional<NumberColumn> inEveryRow =
        whole
            .or(() -> numbers().filter(DatasetBuilder::varies).findFirst())
            .or(() -> numbers().findFirst());
    List<NumberColumn> kept =
        features.stream()
            .filter(column -> inEveryRow.filter(column::equals).isPresent() || varies(column))
            .toList();
    return new DatasetBuilder(table, kept, targets, weights).build();
  }

  private Stream<NumberColumn> numbers() {
    return features.stream().filter(column -> !column.isIndicator());
  }

  /** A value that is no number is kept, to be refused when the rows are made. */
  private static boolean varies(NumberColumn column) {
    if (!Double.isFinite(column.at(0))) {
      return true;
    }
    for (int row = 1; row < column.size(); row++) {
      if (column.at(row) != column.at(0)) {
        return true;
      }
    }
    return false;
  }

  Dataset<Regressor> build() {
    RegressionFactory factory = new RegressionFactory();
    MutableDataset<Regressor> dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(table.name(), NO_TIME, factory), factory);
    examples().forEach(dataset::add);
    return dataset;
  }

  /** Returns the rows as models take them, without what a dataset finds out of all of them. */
  List<Example<Regressor>> examples() {
    String[] targetNames = targets.stream().map(NumberColumn::name).toArray(String[]::new);
    List<Example<Regressor>> examples = new ArrayList<>(table.rows());
    for (int row = 0; row < table.rows(); row++) {
      Regressor output = targets.isEmpty() ? UNKNOWN : target(targetNames, row);
      ArrayExample<Regressor> example = example(output, row);
      if (weights.isPresent()) {
        example.setWeight((float) weights.get()[row]);
      }
      examples.add(example);
    }
    return examples;
  }

  private Regressor target(String[] names, int row) {
    double[] values = new double[names.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = targets.get(i).at(row);
    }
    return new Regressor(names, values);
  }

  private ArrayExample<Regressor> example(Regressor output, int row) {
    String[] names = new String[features.size()];
    double[] values = new double[features.size()];
    int size = 0;
    for (int i = 0; i < features.size(); i++) {
      NumberColumn feature = features.get(i);
      double value = feature.at(row);
      if (!Double.isFinite(value)) {
        throw notANumber(table, feature.name(), feature, row);
      }
      if (value != 0 || !feature.isIndicator() || whole.filter(feature::equals).isPresent()) {
        names[size] = feature.name();
        values[size++] = value;
      }
    }
    return size == names.length
        ? new ArrayExample<>(output, names, values)
        : new ArrayExample<>(output, Arrays.copyOf(names, size), Arrays.copyOf(values, size));
  }

  /**
   * Refuses rows with a value that models cannot take.
   *
   * @param features what the steps made of a column of these rows
   * @param rows the rows, for the place of the message
   * @param column the column
   * @throws InvalidInputException if a value is missing or infinite; it names the first of a column
   */
  static void requireNumbers(List<NumberColumn> features, Table rows, String column) {
    for (NumberColumn feature : features) {
      for (int row = 0; row < feature.size(); row++) {
        if (!Double.isFinite(feature.at(row))) {
          throw notANumber(rows, column, feature, row);
        }
      }
    }
  }

  private static InvalidInputException notANumber(
      Table table, String column, NumberColumn feature, int row) {
    return new InvalidInputException(
        new Problem(
            table.place(row, column),
            feature.name(),
            Double.isNaN(feature.at(row))
                ? MISSING
                : "the value is too large for a number after its steps: clip the column first"));
  }
}
