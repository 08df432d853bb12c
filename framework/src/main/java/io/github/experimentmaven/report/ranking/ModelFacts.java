package io.github.experimentmaven.report.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a report says of a model and the result table does not hold.
 *
 * @param epochs the most epochs it may train; empty for models without epochs
 * @param baseline whether it predicts a constant on purpose
 */
public record ModelFacts(OptionalInt epochs, boolean baseline) {

  /** Checks that nothing is absent. */
  public ModelFacts {
    Objects.requireNonNull(epochs, "epochs");
  }

  /**
   * Returns the facts of each model of an experiment.
   *
   * @param experiment the experiment
   * @param extensions what it could name
   */
  public static Map<String, ModelFacts> of(Experiment experiment, Extensions extensions) {
    Map<String, ModelFacts> facts = new LinkedHashMap<>();
    for (ModelSpec model : experiment.models()) {
      extensions
          .models()
          .find(model.type())
          .ifPresent(type -> facts.put(model.name(), ModelFacts.of(type, model)));
    }
    return facts;
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
