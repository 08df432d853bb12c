package io.github.experimentmaven.tree.boosting;

import io.github.experimentmaven.tree.TreeEnsembleModel;
import java.util.List;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/** Boosting with few trees. */
final class Boosted {

  static final List<Loss> LOSSES =
      List.of(
          new Loss.SquaredError(),
          new Loss.AbsoluteError(),
          new Loss.Huber(0.3),
          new Loss.Quantile(0.8));

  private Boosted() {}

  static BoostingOptions.Builder few() {
    return BoostingOptions.builder().trees(15).minSamplesLeaf(5);
  }

  static TreeEnsembleModel train(BoostingOptions.Builder options, Dataset<Regressor> dataset) {
    return new BoostingTrainer(options.build(), 1).train(dataset);
  }

  static double[] values(Model<Regressor> model, Dataset<Regressor> rows) {
    return model.predict(rows).stream()
        .mapToDouble(prediction -> prediction.getOutput().getValues()[0])
        .toArray();
  }
}
