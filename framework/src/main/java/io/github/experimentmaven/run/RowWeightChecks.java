package io.github.experimentmaven.run;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Refuses what cannot take the weights of rows that an experiment gives. */
final class RowWeightChecks {

  private RowWeightChecks() {}

  /**
   * Returns what is wrong with a model whose rows do not count alike.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if its options cannot be
   *     read
   */
  static List<Problem> problems(ModelSpec model, Experiment experiment, Extensions extensions) {
    Optional<String> weight = experiment.data().weight();
    boolean taken =
        weight.isEmpty()
            || extensions
                .models()
                .find(model.type())
                .filter(type -> type.takesWeights(model))
                .isPresent();
    return taken
        ? List.of()
        : List.of(
            model
                .options()
                .problem(
                    "",
                    "the type `%s` takes no weights with these options, and data.weight says that rows count by `%s`: leave the model out, or take a type that does, such as %s"
                        .formatted(model.type(), weight.get(), takers(model, extensions))));
  }

  private static String takers(ModelSpec model, Extensions extensions) {
    return extensions.models().all().stream()
        .filter(type -> takes(type, model))
        .map(ModelType::name)
        .collect(Collectors.joining(", "));
  }

  /** A type's answer may hang on options that this model does not have. */
  private static boolean takes(ModelType type, ModelSpec model) {
    try {
      return type.takesWeights(model);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Returns which metrics cannot weigh rows, where they must. */
  static List<Problem> ofMetrics(Experiment experiment, Extensions extensions) {
    List<Problem> problems = new ArrayList<>();
    if (experiment.data().weight().isPresent()) {
      for (Metric metric : extensions.metrics().all()) {
        if (!metric.takesWeights()) {
          problems.add(
              experiment
                  .origin()
                  .problem(
                      "/data/weight",
                      "the metric `%s` takes no weights: let it override takesWeights() and evaluate(actual, predicted, weights), or remove data.weight"
                          .formatted(metric.name())));
        }
      }
    }
    return problems;
  }
}
