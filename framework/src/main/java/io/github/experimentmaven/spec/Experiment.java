package io.github.experimentmaven.spec;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an experiment file says, checked and with defaults filled in.
 *
 * @param name the experiment's name, also the name of its folder of results
 * @param description one sentence for people; may be empty
 * @param data the data
 * @param split the split
 * @param seeds every model is trained once per seed
 * @param models the models in the file's order, grids expanded
 * @param thresholds the absolute bounds, in the file's order
 * @param regression the comparison with a baseline, where wanted
 * @param overrides the values given on the command line in place of the file's, by key path
 * @param origin the file and the place of every value in it
 */
public record Experiment(
    String name,
    String description,
    DataSpec data,
    SplitSpec split,
    List<Long> seeds,
    List<ModelSpec> models,
    List<Threshold> thresholds,
    Optional<RegressionSpec> regression,
    Map<String, String> overrides,
    Origin origin) {

  /** Copies the collections. */
  public Experiment {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(regression, "regression");
    Objects.requireNonNull(origin, "origin");
    seeds = List.copyOf(seeds);
    models = List.copyOf(models);
    thresholds = List.copyOf(thresholds);
    overrides = Map.copyOf(overrides);
  }

  /**
   * Returns the experiment with some of its models only, and the thresholds that still have one.
   *
   * @param patterns patterns of model names, {@code *} for any characters
   * @throws InvalidInputException if a pattern matches no model
   */
  public Experiment only(List<String> patterns) {
    for (String pattern : patterns) {
      if (models.stream().noneMatch(model -> Patterns.matches(pattern, model.name()))) {
        List<String> names = models.stream().map(ModelSpec::name).toList();
        throw new InvalidInputException(
            origin.problem(
                "/models",
                "no model matches `%s`; the models are %s"
                    .formatted(pattern, String.join(", ", names))));
      }
    }
    List<ModelSpec> kept =
        models.stream()
            .filter(
                model ->
                    patterns.stream().anyMatch(pattern -> Patterns.matches(pattern, model.name())))
            .toList();
    List<Threshold> judged =
        thresholds.stream()
            .filter(
                threshold ->
                    kept.stream()
                        .anyMatch(model -> Patterns.matches(threshold.model(), model.name())))
            .toList();
    return new Experiment(
        name, description, data, split, seeds, kept, judged, regression, overrides, origin);
  }
}
