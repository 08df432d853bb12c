package io.github.experimentmaven.model.train;

import java.util.ArrayList;
import java.util.List;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.Regressor;

/** Writes out the zeros that rows leave out, for what would take a missing feature for unknown. */
final class DenseRows {

  private final ImmutableFeatureMap features;
  private final String[] names;

  /** Creates the writer of rows with all features of a map, and no others. */
  DenseRows(ImmutableFeatureMap features) {
    this.features = features;
    names = new String[features.size()];
    for (int id = 0; id < names.length; id++) {
      names[id] = features.get(id).getName();
    }
  }

  Dataset<Regressor> dense(Dataset<Regressor> rows) {
    return new MutableDataset<>(
        dense(rows.getData()), rows.getProvenance(), rows.getOutputFactory());
  }

  List<Example<Regressor>> dense(Iterable<Example<Regressor>> rows) {
    List<Example<Regressor>> dense = new ArrayList<>();
    rows.forEach(row -> dense.add(dense(row)));
    return dense;
  }

  Example<Regressor> dense(Example<Regressor> row) {
    double[] values = new double[names.length];
    for (Feature feature : row) {
      int id = features.getID(feature.getName());
      if (id >= 0) {
        values[id] = feature.getValue();
      }
    }
    Example<Regressor> dense = new ArrayExample<>(row.getOutput(), names, values);
    dense.setWeight(row.getWeight());
    return dense;
  }
}
