package io.github.experimentmaven.study.first;

import io.github.experimentmaven.spec.template.ExperimentTemplate.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * The models that suit the size of a table, and what training them takes.
 *
 * @param models the models, the plainest first
 * @param seeds how many seeds those with random numbers are trained with
 * @param seconds about how long a run takes on one core
 */
record ModelChoice(List<Model> models, int seeds, double seconds) {

  private static final int SMALL = 200;
  private static final int LARGE = 20_000;
  private static final int HUGE = 100_000;

  /**
   * Seconds that a core of a usual computer takes for a cell or a weight, as measured at 20,000
   * rows.
   */
  private static final double BOOSTED_CELL = 1e-6;

  private static final double FOREST_CELL = 1e-5;
  private static final double NETWORK_WEIGHT = 8e-10;
  private static final double RIDGE_CELL = 1e-7;

  /** Copies the list. */
  ModelChoice {
    models = List.copyOf(models);
  }

  /**
   * Chooses the models.
   *
   * @param training the number of rows that train
   * @param features the number of features after preprocessing
   */
  static ModelChoice of(int training, int features) {
    int seeds = training <= LARGE ? 5 : training <= HUGE ? 3 : 1;
    List<Model> models = new ArrayList<>();
    double cells = (double) training * features;
    double ridge = cells * Math.max(1, features / 20.0) * RIDGE_CELL;
    double boosted = cells * BOOSTED_CELL + 0.02;
    double forest = forest(training, features);
    double network = network(training, features);
    models.add(
        new Model("mean", "mean", List.of(), "predicts the training mean: what others must beat"));
    models.add(new Model("linear", "ridge", List.of(), "about " + Duration.of(ridge)));
    models.add(
        new Model(
            "boosted",
            "gradient_boosting",
            boostedOptions(training),
            "about " + Duration.of(boosted)));
    models.add(
        new Model(
            "forest",
            "random_forest",
            forestOptions(training),
            "about " + Duration.of(forest * seeds)));
    models.add(
        new Model(
            "network", "mlp", networkOptions(training), "about " + Duration.of(network * seeds)));
    return new ModelChoice(models, seeds, ridge + boosted + (forest + network) * seeds);
  }

  private static List<String> boostedOptions(int training) {
    return training < SMALL
        ? List.of("min_samples_leaf: " + Math.max(1, Math.min(5, training / 4)))
        : List.of();
  }

  private static List<String> forestOptions(int training) {
    if (training <= LARGE) {
      return List.of();
    }
    return training <= HUGE
        ? List.of("min_samples_leaf: 5", "max_features: 0.33")
        : List.of("trees: 30", "min_samples_leaf: 20", "max_features: 0.33");
  }

  private static List<String> networkOptions(int training) {
    List<String> options = new ArrayList<>(List.of("layers: [64 relu, 32 relu]"));
    if (training > LARGE) {
      options.add("batch_size: 256");
      options.add("epochs: 30");
    } else if (training < SMALL) {
      options.add("batch_size: " + Math.max(1, Math.min(8, training / 4)));
    }
    options.add("early_stopping: {patience: " + (training > LARGE ? 5 : 20) + "}");
    return options;
  }

  private static double forest(int training, int features) {
    double trees = training <= HUGE ? 1 : 0.3;
    double share = training <= LARGE ? 1 : 0.33;
    double depth = Math.max(1, 32 - Integer.numberOfLeadingZeros(training));
    return trees * share * training * features * depth / 15 * FOREST_CELL;
  }

  private static double network(int training, int features) {
    double epochs = training > LARGE ? 30 : 100;
    return epochs * training * (features * 64.0 + 64 * 32) * NETWORK_WEIGHT + 0.05;
  }
}
