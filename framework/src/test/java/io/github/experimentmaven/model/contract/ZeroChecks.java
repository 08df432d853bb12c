package io.github.experimentmaven.model.contract;

import io.github.experimentmaven.data.prepare.PreparedFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Whether a model takes a feature that a row leaves out for zero, as preprocessing means it. */
final class ZeroChecks {

  private ZeroChecks() {}

  static void readsZerosLeftOut(Subject subject) {
    ContractTable table = ContractTable.easy();
    PreparedFold sparse = table.prepare(subject.directory());
    Set<String> names = new TreeSet<>(sparse.training().getFeatureMap().keySet());
    PreparedFold dense =
        new PreparedFold(
            sparse.preprocessing(),
            dense(sparse.training(), names),
            dense(sparse.validation(), names),
            dense(sparse.test(), names),
            sparse.transformed(),
            Map.of());
    Model<Regressor> ofSparse = subject.train(sparse, Subject.SEED).model();
    Model<Regressor> ofDense = subject.train(dense, Subject.SEED).model();
    double[] expected = Subject.predictions(ofDense, dense.test(), "y");
    double tolerance = subject.promise().tolerance() * Subject.range(table.testValues("y"));

    Subject.requireClose(Subject.predictions(ofSparse, sparse.test(), "y"), expected, 0, tolerance);
    Subject.requireClose(Subject.predictions(ofSparse, dense.test(), "y"), expected, 0, tolerance);
    Subject.requireClose(Subject.predictions(ofDense, sparse.test(), "y"), expected, 0, tolerance);
  }

  private static Dataset<Regressor> dense(Dataset<Regressor> dataset, Set<String> names) {
    List<Example<Regressor>> examples = new ArrayList<>();
    for (Example<Regressor> example : dataset) {
      double[] values = new double[names.size()];
      int i = 0;
      for (String name : names) {
        Feature feature = example.lookup(name);
        values[i++] = feature == null ? 0 : feature.getValue();
      }
      examples.add(new ArrayExample<>(example.getOutput(), names.toArray(String[]::new), values));
    }
    return new MutableDataset<>(examples, dataset.getProvenance(), new RegressionFactory());
  }
}
