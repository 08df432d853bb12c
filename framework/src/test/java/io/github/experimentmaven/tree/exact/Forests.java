package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.TreeTables;
import java.util.Arrays;
import java.util.List;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/** Forests of each kind on small tables. */
final class Forests {

  static final ForestOptions CART = ForestOptions.cart();

  static final ForestOptions FOREST =
      Options.trees(5, Options.maxFeatures(0.5, ForestOptions.randomForest()));

  static final ForestOptions EXTRA = Options.trees(5, ForestOptions.extraTrees());

  static final List<ForestOptions> KINDS =
      List.of(
          CART,
          FOREST,
          EXTRA,
          Options.bootstrap(true, EXTRA),
          Options.criterion(Criterion.ABSOLUTE_ERROR, CART),
          Options.criterion(Criterion.ABSOLUTE_ERROR, EXTRA));

  private Forests() {}

  static List<List<Double>> predictions(Model<Regressor> model, Dataset<Regressor> rows) {
    return model.predict(rows).stream()
        .map(prediction -> Arrays.stream(prediction.getOutput().getValues()).boxed().toList())
        .toList();
  }

  static List<Double> predictions(Model<Regressor> model, Dataset<Regressor> rows, int output) {
    return predictions(model, rows).stream().map(row -> row.get(output)).toList();
  }

  static TreeEnsembleModel train(ForestOptions options, Dataset<Regressor> rows) {
    return new ForestTrainer(options, 7).train(rows);
  }

  static Dataset<Regressor> oneColumn(double[] feature, double[] target) {
    double[][] rows =
        Arrays.stream(feature).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    return TreeTables.of(List.of("x"), rows, target);
  }

  static List<Tree> trees(TreeEnsembleModel model) {
    return model.ensemble().forests().get(0);
  }
}
