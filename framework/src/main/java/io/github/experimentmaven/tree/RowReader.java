package io.github.experimentmaven.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.regression.Regressor;

/**
 * Turns Tribuo's examples into numbers. A feature that an example lacks is 0, as everywhere in
 * Tribuo, and a feature that the model does not know is left out. Features are rounded to single
 * precision, targets are not; outputs stand in the order of their names.
 */
final class RowReader {

  private final String[] names;
  private final Map<String, Integer> ids = new HashMap<>();
  private final String[] outputNames;

  RowReader(ImmutableFeatureMap features, String[] outputNames) {
    names = new String[features.size()];
    for (int id = 0; id < names.length; id++) {
      names[id] = features.get(id).getName();
      ids.put(names[id], id);
    }
    this.outputNames = outputNames.clone();
  }

  /**
   * The rows' features as columns, {@code [features, rows]}, by feature id.
   *
   * @throws TrainingInterruptedException if the thread is interrupted
   */
  float[][] readColumns(Dataset<Regressor> dataset) {
    float[][] columns = new float[names.length][dataset.size()];
    float[] row = new float[names.length];
    for (int r = 0; r < dataset.size(); r++) {
      TrainingInterruptedException.throwIfInterrupted(0);
      Arrays.fill(row, 0);
      readFeatures(dataset.getExample(r), row, r);
      for (int f = 0; f < row.length; f++) {
        columns[f][r] = row[f];
      }
    }
    return columns;
  }

  /** The rows' targets as columns, {@code [outputs, rows]}. */
  double[][] readTargets(Dataset<Regressor> dataset) {
    double[][] columns = new double[outputNames.length][dataset.size()];
    for (int r = 0; r < dataset.size(); r++) {
      readTargets(dataset.getExample(r).getOutput(), columns, r);
    }
    return columns;
  }

  /**
   * Reads one example's features into a row of zeros.
   *
   * @return the number of features that the model knows
   */
  int readFeatures(Example<Regressor> example, float[] row, int rowNumber) {
    int next = 0;
    int known = 0;
    for (Feature feature : example) {
      int id = idOf(feature.getName(), next);
      if (id >= 0) {
        row[id] = single(feature.getValue(), feature.getName(), rowNumber);
        next = id + 1;
        known++;
      }
    }
    return known;
  }

  /** Features are sorted by name, so the next one usually has the next id. */
  private int idOf(String name, int guess) {
    if (guess < names.length && names[guess].equals(name)) {
      return guess;
    }
    return ids.getOrDefault(name, -1);
  }

  private void readTargets(Regressor output, double[][] columns, int row) {
    if (!Arrays.equals(output.getNames(), outputNames)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "row %d has the targets %s, but the training rows have %s",
              row,
              Arrays.toString(output.getNames()),
              Arrays.toString(outputNames)));
    }
    double[] values = output.getValues();
    for (int o = 0; o < values.length; o++) {
      if (!Double.isFinite(values[o])) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "target '%s' of row %d (counted from 0) is %s, which is no finite number: leave such"
                    + " rows out",
                outputNames[o],
                row,
                values[o]));
      }
      columns[o][row] = values[o];
    }
  }

  private static float single(double value, String name, int rowNumber) {
    float single = (float) value;
    if (!Float.isFinite(single)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "feature '%s' of row %d (counted from 0) is %s, which is no finite number of single"
                  + " precision: remove or impute such values, or scale the column",
              name,
              rowNumber,
              value));
    }
    // So that both zeros are the same number wherever bits are compared.
    return single + 0f;
  }
}
