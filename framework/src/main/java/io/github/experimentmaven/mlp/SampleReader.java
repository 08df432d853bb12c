package io.github.experimentmaven.mlp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.VariableIDInfo;
import org.tribuo.regression.Regressor;

/**
 * Turns Tribuo's examples into rows of float32. Columns stand in the order of Tribuo's feature ids,
 * which is that of the features' names; a feature that an example lacks is 0, as everywhere in
 * Tribuo, and a feature that the model does not know is left out. Outputs stand in the order of
 * their names.
 */
final class SampleReader {

  private final String[] names;
  private final Map<String, Integer> ids = new HashMap<>();
  private final String[] outputNames;

  SampleReader(ImmutableFeatureMap features, String[] outputNames) {
    names = new String[features.size()];
    for (int id = 0; id < names.length; id++) {
      VariableIDInfo info = features.get(id);
      names[id] = info.getName();
      ids.put(info.getName(), id);
    }
    this.outputNames = outputNames.clone();
  }

  Samples read(Dataset<Regressor> dataset) {
    int rows = dataset.size();
    float[][] features = new float[rows][names.length];
    float[][] targets = new float[rows][outputNames.length];
    for (int r = 0; r < rows; r++) {
      Example<Regressor> example = dataset.getExample(r);
      readFeatures(example, features[r], r);
      readTargets(example.getOutput(), targets[r], r);
    }
    return new Samples(features, targets, weights(dataset));
  }

  /** So scaled, weights leave the size of gradients as it is without them. */
  private static double[] weights(Dataset<Regressor> dataset) {
    double[] weights = dataset.getData().stream().mapToDouble(Example::getWeight).toArray();
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int row = 0; row < weights.length; row++) {
      weights[row] = weights[row] * weights.length / sum;
    }
    return weights;
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
        row[id] = finite(feature.getValue(), "feature", feature.getName(), rowNumber);
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

  private void readTargets(Regressor output, float[] row, int rowNumber) {
    if (!Arrays.equals(output.getNames(), outputNames)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "row %d has the targets %s, but the training rows have %s",
              rowNumber,
              Arrays.toString(output.getNames()),
              Arrays.toString(outputNames)));
    }
    double[] values = output.getValues();
    for (int o = 0; o < row.length; o++) {
      row[o] = finite(values[o], "target", outputNames[o], rowNumber);
    }
  }

  private static float finite(double value, String kind, String name, int rowNumber) {
    float single = (float) value;
    if (!Float.isFinite(single)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s '%s' of row %d (counted from 0) is %s, which is no finite number of single"
                  + " precision: remove or impute such values, or scale the column",
              kind,
              name,
              rowNumber,
              value));
    }
    return single;
  }
}
