package io.github.experimentmaven.model.contract;

import static io.github.experimentmaven.model.contract.Trait.RANDOM;

import java.util.List;
import java.util.Map;

/** The model types and what each promises; a new type is a line in each list. */
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
          Promise.of("{type: least_squares}", 0.02),
          Promise.of("{type: ridge}", 0.02),
          Promise.of("{type: lasso, alpha: 0.001}", 0.02),
          Promise.of("{type: lasso, alpha: 0.001, selection: random}", 0.02),
          Promise.of("{type: elastic_net, alpha: 0.001}", 0.02),
          Promise.of("{type: lars}", 0.02),
          Promise.of("{type: lasso_lars}", 0.02),
          Promise.of("{type: forward_selection}", 0.02),
          Promise.of("{type: cart, min_samples_leaf: 3}", 0.3),
          Promise.of("{type: cart, joint_outputs: true, min_samples_leaf: 3}", 0.45),
          Promise.of("{type: random_forest, trees: 30}", 0.3, RANDOM),
          Promise.of("{type: random_forest, trees: 20, criterion: absolute_error}", 0.3, RANDOM),
          Promise.of("{type: extra_trees, trees: 30}", 0.3, RANDOM),
          Promise.of("{type: gradient_boosting, min_samples_leaf: 5}", 0.3),
          Promise.of("{type: gradient_boosting, loss: huber, min_samples_leaf: 5}", 0.3),
          Promise.of("{type: linear_sgd}", 0.02),
          Promise.of("{type: linear_sgd, optimizer: {type: sgd, momentum: 0.9}}", 0.02),
          Promise.of(
              "{type: linear_sgd, optimizer: adam, learning_rate: 0.05, batch_size: 16}", 0.02),
          Promise.of("{type: factorization_machine}", 0.2, RANDOM),
          Promise.of(
              "{type: factorization_machine, loss: {type: huber, delta: 2}, batch_size: 16}",
              0.2,
              RANDOM),
          Promise.of("{type: libsvm, C: 10, tolerance: 0.000001}", 0.2).within(SOLVER),
          Promise.of("{type: libsvm, kernel: linear, formulation: nu}", 0.1).within(SOLVER),
          Promise.of("{type: liblinear}", 0.1),
          Promise.of("{type: liblinear, loss: epsilon_insensitive, C: 10}", 0.1),
          Promise.of("{type: knn}", 0.5).except(Property.TRAINS_ON_TWO_ROWS, NEIGHBOURS),
          Promise.of("{type: knn, algorithm: kd_tree, metric: manhattan}", 0.5)
              .except(Property.TRAINS_ON_TWO_ROWS, NEIGHBOURS),
          Promise.of(
                  "{type: xgboost, trees: 25, learning_rate: 0.1, max_depth: 3,"
                      + " min_child_weight: 8}",
                  0.5)
              .within(FLOAT),
          Promise.of("{type: xgboost, booster: gblinear, reg_lambda: 0}", 0.3).within(FLOAT),
          Promise.of("{type: mlp, layers: [16 relu], learning_rate: 0.02}", 0.1, RANDOM)
              .except(Property.PREDICTS_A_CONSTANT_TARGET, DESCENT),
          Promise.of("{type: bagging, members: 3, model: {type: liblinear}}", 0.1),
          Promise.of(
              "{type: bagging, members: 5, model: {type: cart, min_samples_leaf: 3}}", 0.4, RANDOM),
          Promise.of(
                  "{type: bagging, members: 3, model: {type: xgboost, trees: 25, max_depth: 3,"
                      + " min_child_weight: 8}}",
                  0.4)
              .within(FLOAT),
          Promise.of(
                  "{type: seed_average, members: 2, model: {type: mlp, layers: [16 relu],"
                      + " learning_rate: 0.02}}",
                  0.1,
                  RANDOM)
              .except(Property.PREDICTS_A_CONSTANT_TARGET, INSIDE),
          Promise.of(
              "{type: quantile_pair,"
                  + " lower: {type: gradient_boosting, loss: {type: quantile, q: 0.25}},"
                  + " upper: {type: gradient_boosting, loss: {type: quantile, q: 0.75}}}",
              0.4),
          Promise.of(
              "{type: quantile_pair, lower: {type: quantile, quantile: 0.05},"
                  + " upper: {type: quantile, quantile: 0.95}, middle: {type: ridge}}",
              0.02),
          Promise.of(
                  "{type: tribuo, class: org.tribuo.regression.sgd.linear.LinearSGDTrainer,"
                      + " properties: {objective: org.tribuo.regression.sgd.objectives.SquaredLoss,"
                      + " optimiser: {class: org.tribuo.math.optimisers.AdaGrad,"
                      + " properties: {initialLearningRate: 1}}, epochs: 200}}",
                  0.1)
              .within(DESCENDED));

  /**
   * The bits that models of the bit-exact types predict, as recorded once: they must be the same
   * with every Java version and on every processor. A failure after a change of a library's version
   * means that its results have changed, and that results across the change cannot be compared.
   */
  static final Map<String, Integer> BITS =
      Map.ofEntries(
          Map.entry("{type: mean}", -137812223),
          Map.entry("{type: median}", 2026840321),
          Map.entry("{type: quantile, quantile: 0.9}", 1238541313),
          Map.entry("{type: constant, constant: 0.1}", -44940031),
          Map.entry("{type: linear_sgd}", 1163296759),
          Map.entry("{type: linear_sgd, optimizer: adam, batch_size: 7}", -1998840402),
          Map.entry("{type: linear_sgd, optimizer: adadelta, loss: huber}", 1700554862),
          Map.entry(
              "{type: linear_sgd, optimizer: {type: sgd, momentum: 0.9}, loss: mae}", 361986724),
          Map.entry("{type: cart, max_features: 0.5}", 1272831281),
          Map.entry(
              "{type: cart, joint_outputs: true, criterion: absolute_error, max_depth: 5}",
              -1826854883),
          Map.entry("{type: random_forest, trees: 10}", 19211781),
          Map.entry("{type: extra_trees, trees: 10, max_features: 0.5}", 1169591193),
          Map.entry("{type: gradient_boosting}", -196950112),
          Map.entry(
              "{type: gradient_boosting, loss: huber, subsample: 0.7, max_features: 0.5, l2: 1}",
              1203720333),
          Map.entry("{type: least_squares}", -442778458),
          Map.entry("{type: ridge, alpha: 3}", -956013741),
          Map.entry("{type: elastic_net, alpha: 0.05, selection: random}", -1583241321),
          Map.entry("{type: lasso, alpha: 0.05}", -1977345440),
          Map.entry("{type: lars, max_nonzero_coefficients: 2}", 892876368),
          Map.entry("{type: lasso_lars, max_nonzero_coefficients: 2}", 892876368),
          Map.entry("{type: forward_selection, max_nonzero_coefficients: 2}", -1003468408),
          Map.entry("{type: knn}", 1341119156),
          Map.entry("{type: knn, metric: cosine}", 664710579),
          Map.entry("{type: knn, metric: manhattan, algorithm: kd_tree}", 1797749199),
          Map.entry("{type: factorization_machine, epochs: 5}", -1722202704),
          Map.entry("{type: libsvm, kernel: linear}", -2010123616),
          Map.entry("{type: libsvm, kernel: poly}", 1007780466),
          Map.entry("{type: liblinear}", -1987736711),
          Map.entry("{type: liblinear, dual: true}", 520512639),
          Map.entry("{type: liblinear, loss: epsilon_insensitive}", -1667236071),
          Map.entry("{type: bagging, model: {type: cart}}", -145259287),
          Map.entry(
              "{type: seed_average, model: {type: mlp, layers: [4 gelu], epochs: 3}}", 1141732273),
          Map.entry(
              "{type: quantile_pair, lower: {type: random_forest, trees: 3}, upper: {type: mean}}",
              -1036635607),
          Map.entry(
              "{type: mlp, layers: [8 relu, 8 tanh], batch_norm: true, dropout: 0.1, epochs: 5}",
              -92593295));

  private Promises() {}

  private static Promise constant(String yaml) {
    return Promise.of(yaml, 1)
        .except(Property.LEARNS_NUMBERS_AND_CATEGORIES, CONSTANT)
        .except(Property.LEARNS_FROM_ONE_FEATURE, CONSTANT)
        .except(Property.LEARNS_SEVERAL_TARGETS, CONSTANT);
  }
}
