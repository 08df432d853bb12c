package io.github.experimentmaven.spec;

import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.problem.Patterns;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.rule.DataRule;
import io.github.experimentmaven.spec.rule.SuspicionRule;
import io.github.experimentmaven.spec.slice.SlicesSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

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
 * @param dataRules what the data must be like, in the file's order
 * @param slices the rows that are also looked at on their own
 * @param explanations what is to be found out of every model
 * @param overrides the values given on the command line in place of the file's, by key path, in the
 *     order given
 * @param selection which of the file's models and seeds these are
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
    List<DataRule> dataRules,
    SlicesSpec slices,
    Explanations explanations,
    Map<String, String> overrides,
    Selection selection,
    Origin origin) {

  private static final String OTHER_FILES = " (-Dexperiment.includes chooses among experiments)";

  /** Copies the collections. */
  public Experiment {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(regression, "regression");
    Objects.requireNonNull(slices, "slices");
    Objects.requireNonNull(explanations, "explanations");
    Objects.requireNonNull(selection, "selection");
    Objects.requireNonNull(origin, "origin");
    seeds = List.copyOf(seeds);
    models = List.copyOf(models);
    thresholds = List.copyOf(thresholds);
    dataRules = List.copyOf(dataRules);
    overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
  }

  /**
   * Returns whether nothing is to be said of something suspicious about the data.
   *
   * @param suspicion its name in files, for example {@code target_leak}
   */
  public boolean ignores(String suspicion) {
    return dataRules.stream()
        .anyMatch(
            rule ->
                rule instanceof SuspicionRule it
                    && it.suspicion().equals(suspicion)
                    && it.severity() == SuspicionRule.Severity.IGNORE);
  }

  /**
   * Returns the experiment with other models, of which nothing is asked but how good they are.
   *
   * @param others the models
   */
  public Experiment trying(List<ModelSpec> others) {
    return new Experiment(
        name,
        description,
        data,
        split,
        seeds,
        others,
        List.of(),
        Optional.empty(),
        List.of(),
        SlicesSpec.none(),
        Explanations.none(),
        overrides,
        selection,
        origin);
  }

  /**
   * Returns the experiment with models in place of its own of the same names.
   *
   * @param found the models, for example those with the options that a search found
   */
  public Experiment with(List<ModelSpec> found) {
    return new Experiment(
        name,
        description,
        data,
        split,
        seeds,
        models.stream()
            .map(
                model ->
                    found.stream()
                        .filter(other -> other.name().equals(model.name()))
                        .findFirst()
                        .orElse(model))
            .toList(),
        thresholds,
        regression,
        dataRules,
        slices,
        explanations,
        overrides,
        selection,
        origin);
  }

  /**
   * Returns a part of the experiment: its models and seeds that are meant, and the thresholds that
   * still have a model.
   *
   * @param part what is meant
   * @throws InvalidInputException if a pattern matches no model, or a seed is not the experiment's;
   *     it names every one
   */
  public Experiment only(Selection part) {
    List<Problem> problems = new ArrayList<>();
    for (String pattern : part.models()) {
      if (models.stream().noneMatch(model -> Patterns.matches(pattern, model.name()))) {
        List<String> names = models.stream().map(ModelSpec::name).toList();
        problems.add(
            origin.problem(
                "/models",
                "no model matches `%s`; the models are %s%s%s"
                    .formatted(
                        pattern,
                        String.join(", ", names),
                        OTHER_FILES,
                        NearestName.hint(pattern, names))));
      }
    }
    for (long seed : part.seeds()) {
      if (!seeds.contains(seed)) {
        problems.add(
            origin.problem(
                "/seeds",
                "there is no seed %s; the seeds are %s%s"
                    .formatted(
                        seed,
                        seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        OTHER_FILES)));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    List<ModelSpec> kept = models.stream().filter(model -> part.hasModel(model.name())).toList();
    List<Threshold> judged =
        thresholds.stream()
            .filter(
                threshold ->
                    kept.stream()
                        .anyMatch(model -> Patterns.matches(threshold.model(), model.name())))
            .flatMap(threshold -> among(kept, threshold).stream())
            .toList();
    return new Experiment(
        name,
        description,
        data,
        split,
        seeds.stream().filter(part::hasSeed).toList(),
        kept,
        judged,
        regression,
        dataRules,
        slices,
        explanations.only(kept),
        overrides,
        part,
        origin);
  }

  /** A model that is not meant this time has no results to be held against. */
  private static Optional<Threshold> among(List<ModelSpec> models, Threshold threshold) {
    boolean there =
        threshold.rival().stream()
            .allMatch(rival -> models.stream().anyMatch(m -> m.name().equals(rival.model())));
    return there ? Optional.of(threshold) : threshold.withoutRival();
  }
}
