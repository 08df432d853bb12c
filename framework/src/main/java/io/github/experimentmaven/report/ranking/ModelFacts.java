package io.github.experimentmaven.report.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.IntervalsSpec;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a report says of a model and the result table does not hold.
 *
 * @param epochs the most epochs it may train; empty for models without epochs
 * @param baseline whether it predicts a constant on purpose
 * @param coverage the share of new rows that its prediction intervals are to hold; empty where it
 *     has none
 */
public record ModelFacts(OptionalInt epochs, boolean baseline, OptionalDouble coverage) {

  /** Checks that nothing is absent. */
  public ModelFacts {
    Objects.requireNonNull(epochs, "epochs");
    Objects.requireNonNull(coverage, "coverage");
  }

  /** Creates the facts of a model without prediction intervals. */
  public ModelFacts(OptionalInt epochs, boolean baseline) {
    this(epochs, baseline, OptionalDouble.empty());
  }

  /**
   * Returns the facts of each model of an experiment.
   *
   * @param experiment the experiment
   * @param extensions what it could name
   */
  public static Map<String, ModelFacts> of(Experiment experiment, Extensions extensions) {
    OptionalDouble coverage =
        experiment.explanations().intervals().stream()
            .mapToDouble(IntervalsSpec::coverage)
            .findAny();
    Map<String, ModelFacts> facts = new LinkedHashMap<>();
    for (ModelSpec model : experiment.models()) {
      extensions
          .models()
          .find(model.type())
          .ifPresent(type -> facts.put(model.name(), of(type, model).asked(coverage)));
    }
    return facts;
  }

  private ModelFacts asked(OptionalDouble share) {
    return new ModelFacts(epochs, baseline, share);
  }

  /** Returns the facts of a model: its options, or the defaults of its type's schema. */
  public static ModelFacts of(ModelType type, ModelSpec model) {
    JsonNode written = model.options().values().path("epochs");
    JsonNode epochs =
        written.canConvertToInt() ? written : type.schema().at("/properties/epochs/default");
    return new ModelFacts(
        epochs.canConvertToInt() ? OptionalInt.of(epochs.intValue()) : OptionalInt.empty(),
        type.baseline());
  }
}
