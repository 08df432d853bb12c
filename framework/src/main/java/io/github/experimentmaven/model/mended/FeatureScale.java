package io.github.experimentmaven.model.mended;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.Regressor;

/**
 * Mean and standard deviation of the features that are not zero in most training rows. The others
 * stay as they are, so that sparse rows stay sparse; they have the mean 0 and the deviation 1.
 */
final class FeatureScale {

  private final ImmutableFeatureMap features;
  private final double[] means;
  private final double[] deviations;
  private final boolean[] scaled;

  private FeatureScale(ImmutableFeatureMap features) {
    this.features = features;
    means = new double[features.size()];
    deviations = new double[features.size()];
    scaled = new boolean[features.size()];
    Arrays.fill(deviations, 1);
  }

  static FeatureScale of(Dataset<Regressor> training) {
    FeatureScale scale = new FeatureScale(training.getFeatureIDMap());
    int[] nonZero = new int[scale.means.length];
    double[] sums = new double[scale.means.length];
    for (Example<Regressor> row : training) {
      for (Feature feature : row) {
        int id = scale.features.getID(feature.getName());
        nonZero[id] += feature.getValue() == 0 ? 0 : 1;
        sums[id] += feature.getValue();
      }
    }
    for (int id = 0; id < sums.length; id++) {
      scale.scaled[id] = 2 * nonZero[id] > training.size();
      scale.means[id] = scale.scaled[id] ? sums[id] / training.size() : 0;
    }
    scale.measureDeviations(training);
    return scale;
  }

  private void measureDeviations(Dataset<Regressor> training) {
    double[] squares = new double[means.length];
    double[] values = new double[means.length];
    for (Example<Regressor> row : training) {
      read(row, values);
      for (int id = 0; id < squares.length; id++) {
        squares[id] += (values[id] - means[id]) * (values[id] - means[id]);
      }
    }
    for (int id = 0; id < squares.length; id++) {
      double deviation = Math.sqrt(squares[id] / training.size());
      deviations[id] = scaled[id] && deviation > 0 ? deviation : 1;
    }
  }

  private void read(Example<Regressor> row, double[] values) {
    Arrays.fill(values, 0);
    for (Feature feature : row) {
      values[features.getID(feature.getName())] = feature.getValue();
    }
  }

  /** Returns the rows with their features scaled. */
  Dataset<Regressor> apply(Dataset<Regressor> training) {
    List<Example<Regressor>> rows = new ArrayList<>(training.size());
    double[] values = new double[means.length];
    boolean[] present = new boolean[means.length];
    for (Example<Regressor> row : training) {
      read(row, values);
      System.arraycopy(scaled, 0, present, 0, present.length);
      row.forEach(feature -> present[features.getID(feature.getName())] = true);
      rows.add(row(row, values, present));
    }
    return new MutableDataset<>(rows, training.getProvenance(), training.getOutputFactory());
  }

  private Example<Regressor> row(Example<Regressor> row, double[] values, boolean[] present) {
    String[] names = new String[values.length];
    double[] own = new double[values.length];
    int size = 0;
    for (int id = 0; id < values.length; id++) {
      if (present[id]) {
        names[size] = features.get(id).getName();
        own[size++] = (values[id] - means[id]) / deviations[id];
      }
    }
    Example<Regressor> scaledRow =
        new ArrayExample<>(row.getOutput(), Arrays.copyOf(names, size), Arrays.copyOf(own, size));
    scaledRow.setWeight(row.getWeight());
    return scaledRow;
  }

  double mean(String feature) {
    return means[features.getID(feature)];
  }

  double deviation(String feature) {
    return deviations[features.getID(feature)];
  }
}
