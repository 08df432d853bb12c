package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * The names an experiment file may use where the framework is open to extension, each with its
 * fragment of the schema. The packages that implement them supply it; this one only checks against
 * it.
 *
 * @param models the model types
 * @param steps the preprocessing steps
 * @param metrics the metrics of thresholds and of the regression section
 */
public record Vocabulary(List<Term> models, List<Term> steps, List<Term> metrics) {

  /** Copies the terms. */
  public Vocabulary {
    models = List.copyOf(models);
    steps = List.copyOf(steps);
    metrics = List.copyOf(metrics);
  }

  /**
   * One name.
   *
   * @param name the name in the file
   * @param description one sentence for people, shown by editors
   * @param schema a JSON Schema (2020-12) of type object: the options beside {@code type}, each
   *     with description and default; without {@code additionalProperties}
   */
  public record Term(String name, String description, ObjectNode schema) {

    /** Checks that all parts are present. */
    public Term {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(schema, "schema");
    }
  }
}
