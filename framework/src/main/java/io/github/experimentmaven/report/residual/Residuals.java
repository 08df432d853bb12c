package io.github.experimentmaven.report.residual;

import java.util.List;
import java.util.Objects;

/**
 * What the best model leaves unexplained of one target in the test rows, its predictions being the
 * means over seeds and repeats.
 *
 * @param model the model
 * @param target the column that was predicted
 * @param rows how many test rows were looked at
 * @param features the names of the features
 * @param largest the rows with the largest errors, the largest first
 * @param columns the residuals by those features that they go with most, the first most
 */
public record Residuals(
    String model,
    String target,
    int rows,
    List<String> features,
    List<LargeError> largest,
    List<ByFeature> columns) {

  /** Copies the lists. */
  public Residuals {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(target, "target");
    features = List.copyOf(features);
    largest = List.copyOf(largest);
    columns = List.copyOf(columns);
  }

  /**
   * A row that was predicted badly.
   *
   * @param row its number in {@code predictions.csv}
   * @param observed what was observed
   * @param predicted what was predicted
   * @param values the raw value of each feature; empty where it is missing
   */
  public record LargeError(int row, double observed, double predicted, List<String> values) {

    /** Copies the values. */
    public LargeError {
      values = List.copyOf(values);
    }
  }

  /**
   * Residuals by the values of one feature.
   *
   * @param feature its name
   * @param categories its categories by their frequency, the rest as one; empty for numbers
   * @param values the values of some rows, or the places of their categories
   * @param residuals predicted minus observed, as many
   * @param places the middles of stretches of the feature, or the places of the categories
   * @param means the mean residual of all rows of each
   */
  public record ByFeature(
      String feature,
      List<String> categories,
      List<Double> values,
      List<Double> residuals,
      List<Double> places,
      List<Double> means) {

    /** Copies the lists. */
    public ByFeature {
      Objects.requireNonNull(feature, "feature");
      categories = List.copyOf(categories);
      values = List.copyOf(values);
      residuals = List.copyOf(residuals);
      places = List.copyOf(places);
      means = List.copyOf(means);
    }
  }
}
