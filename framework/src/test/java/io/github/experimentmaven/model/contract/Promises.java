package io.github.experimentmaven.model.contract;

import static io.github.experimentmaven.model.contract.Trait.ONNX;
import static io.github.experimentmaven.model.contract.Trait.RANDOM;

import java.util.List;
import java.util.Set;

/** The model types and what each promises; a new type is one line here. */
final class Promises {

  /** Types whose own implementation is on its way; they are not held to the contract yet. */
  static final Set<String> AWAITING_REPLACEMENT =
      Set.of(
          "cart",
          "elastic_net",
          "extra_trees",
          "forward_selection",
          "lars",
          "lasso",
          "lasso_lars",
          "random_forest");

  static final List<Promise> ALL =
      List.of(
          Promise.of("{type: constant, constant: 13.4}", 1),
          Promise.of("{type: mean}", 1),
          Promise.of("{type: median}", 1),
          Promise.of("{type: quantile, quantile: 0.3}", 1),
          Promise.of("{type: linear_sgd}", 0.02, ONNX),
          Promise.of("{type: linear_sgd, optimizer: adam, batch_size: 16}", 0.02, ONNX),
          Promise.of("{type: factorization_machine}", 0.2, ONNX, RANDOM),
          Promise.of("{type: factorization_machine, batch_size: 16}", 0.2, ONNX, RANDOM),
          Promise.of("{type: libsvm, C: 10}", 0.2, ONNX),
          Promise.of("{type: libsvm, kernel: linear}", 0.1, ONNX),
          Promise.of("{type: liblinear}", 0.1, ONNX),
          Promise.of("{type: liblinear, loss: epsilon_insensitive, C: 10}", 0.1, ONNX),
          Promise.of("{type: knn}", 0.5),
          Promise.of("{type: knn, algorithm: kd_tree, metric: manhattan}", 0.5),
          Promise.of("{type: xgboost, trees: 25, learning_rate: 0.1}", 0.3),
          Promise.of("{type: xgboost, trees: 25, booster: gblinear}", 0.3),
          Promise.of("{type: mlp, layers: [16 relu], learning_rate: 0.02}", 0.1, ONNX, RANDOM),
          Promise.of("{type: bagging, members: 5, model: {type: liblinear}}", 0.1, ONNX),
          Promise.of("{type: bagging, members: 5, model: {type: xgboost, trees: 25}}", 0.3),
          Promise.of(
              "{type: seed_average, members: 2, model: {type: mlp, layers: [16 relu],"
                  + " learning_rate: 0.02}}",
              0.1,
              ONNX,
              RANDOM),
          Promise.of(
              "{type: tribuo, class: org.tribuo.regression.xgboost.XGBoostRegressionTrainer,"
                  + " properties: {numTrees: 100, nThread: 1}}",
              0.3),
          Promise.of(
              "{type: tribuo, class: org.tribuo.regression.slm.LARSTrainer}", 0.1, ONNX));

  private Promises() {}
}
