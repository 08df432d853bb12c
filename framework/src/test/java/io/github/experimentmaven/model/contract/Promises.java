package io.github.experimentmaven.model.contract;

import static io.github.experimentmaven.model.contract.Trait.ONNX;
import static io.github.experimentmaven.model.contract.Trait.RANDOM;

import java.util.List;

/** The model types and what each promises; a new type is one line here. */
final class Promises {

  /** LIBSVM ends its search near the optimum. */
  private static final double SOLVER = 1e-3;

  /** Gradient descent with Tribuo's own options comes near the optimum. */
  private static final double DESCENDED = 1e-2;

  /** XGBoost computes in float32. */
  private static final double FLOAT = 1e-5;

  private static final String DESCENT =
      "gradient descent comes near a constant target, not exactly to it";
  private static final String INSIDE = "what the model inside cannot do, the average cannot";
  private static final String NEIGHBOURS = "there must be as many training rows as neighbours";
  private static final String CONSTANT = "it takes no notice of the features";

  static final List<Promise> ALL =
      List.of(
          constant("{type: constant, constant: 13.4}")
              .except(Property.SHIFTS_WITH_THE_TARGET, "knows nothing of the training rows"),
          constant("{type: mean}"),
          constant("{type: median}"),
          constant("{type: quantile, quantile: 0.3}"),
          Promise.of("{type: least_squares}", 0.02, ONNX),
          Promise.of("{type: ridge}", 0.02, ONNX),
          Promise.of("{type: lasso, alpha: 0.001}", 0.02, ONNX),
          Promise.of("{type: lasso, alpha: 0.001, selection: random}", 0.02, ONNX),
          Promise.of("{type: elastic_net, alpha: 0.001}", 0.02, ONNX),
          Promise.of("{type: lars}", 0.02, ONNX),
          Promise.of("{type: lasso_lars}", 0.02, ONNX),
          Promise.of("{type: forward_selection}", 0.02, ONNX),
          Promise.of("{type: cart, min_samples_leaf: 3}", 0.3, ONNX),
          Promise.of("{type: cart, joint_outputs: true, min_samples_leaf: 3}", 0.45, ONNX),
          Promise.of("{type: random_forest, trees: 30}", 0.3, ONNX, RANDOM),
          Promise.of(
              "{type: random_forest, trees: 20, criterion: absolute_error}", 0.3, ONNX, RANDOM),
          Promise.of("{type: extra_trees, trees: 30}", 0.3, ONNX, RANDOM),
          Promise.of("{type: gradient_boosting, min_samples_leaf: 5}", 0.3, ONNX),
          Promise.of("{type: gradient_boosting, loss: huber, min_samples_leaf: 5}", 0.3, ONNX),
          Promise.of("{type: linear_sgd}", 0.02, ONNX),
          Promise.of("{type: linear_sgd, optimizer: {type: sgd, momentum: 0.9}}", 0.02, ONNX),
          Promise.of(
              "{type: linear_sgd, optimizer: adam, learning_rate: 0.05, batch_size: 16}",
              0.02,
              ONNX),
          Promise.of("{type: factorization_machine}", 0.2, ONNX, RANDOM),
          Promise.of(
              "{type: factorization_machine, loss: {type: huber, delta: 2}, batch_size: 16}",
              0.2,
              ONNX,
              RANDOM),
          Promise.of("{type: libsvm, C: 10, tolerance: 0.000001}", 0.2, ONNX).within(SOLVER),
          Promise.of("{type: libsvm, kernel: linear, formulation: nu}", 0.1, ONNX).within(SOLVER),
          Promise.of("{type: liblinear}", 0.1, ONNX),
          Promise.of("{type: liblinear, loss: epsilon_insensitive, C: 10}", 0.1, ONNX),
          Promise.of("{type: knn}", 0.5).except(Property.TRAINS_ON_TWO_ROWS, NEIGHBOURS),
          Promise.of("{type: knn, algorithm: kd_tree, metric: manhattan}", 0.5)
              .except(Property.TRAINS_ON_TWO_ROWS, NEIGHBOURS),
          Promise.of(
                  "{type: xgboost, trees: 25, learning_rate: 0.1, max_depth: 3,"
                      + " min_child_weight: 8}",
                  0.5)
              .within(FLOAT),
          Promise.of("{type: xgboost, booster: gblinear, reg_lambda: 0}", 0.3).within(FLOAT),
          Promise.of("{type: mlp, layers: [16 relu], learning_rate: 0.02}", 0.1, ONNX, RANDOM)
              .except(Property.PREDICTS_A_CONSTANT_TARGET, DESCENT),
          Promise.of("{type: bagging, members: 3, model: {type: liblinear}}", 0.1, ONNX),
          Promise.of(
              "{type: bagging, members: 5, model: {type: cart, min_samples_leaf: 3}}",
              0.4,
              ONNX,
              RANDOM),
          Promise.of(
                  "{type: bagging, members: 3, model: {type: xgboost, trees: 25, max_depth: 3,"
                      + " min_child_weight: 8}}",
                  0.4)
              .within(FLOAT)
              .except(
                  Property.HAS_THE_SAME_ONNX_FORM,
                  "it has an ONNX form only if the model inside has one"),
          Promise.of(
                  "{type: seed_average, members: 2, model: {type: mlp, layers: [16 relu],"
                      + " learning_rate: 0.02}}",
                  0.1,
                  ONNX,
                  RANDOM)
              .except(Property.PREDICTS_A_CONSTANT_TARGET, INSIDE),
          Promise.of(
                  "{type: tribuo, class: org.tribuo.regression.sgd.linear.LinearSGDTrainer,"
                      + " properties: {objective: org.tribuo.regression.sgd.objectives.SquaredLoss,"
                      + " optimiser: {class: org.tribuo.math.optimisers.AdaGrad,"
                      + " properties: {initialLearningRate: 1}}, epochs: 200}}",
                  0.1,
                  ONNX)
              .within(DESCENDED));

  private Promises() {}

  private static Promise constant(String yaml) {
    return Promise.of(yaml, 1)
        .except(Property.LEARNS_NUMBERS_AND_CATEGORIES, CONSTANT)
        .except(Property.LEARNS_FROM_ONE_FEATURE, CONSTANT)
        .except(Property.LEARNS_SEVERAL_TARGETS, CONSTANT);
  }
}
