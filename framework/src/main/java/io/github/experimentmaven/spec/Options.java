package io.github.experimentmaven.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.Objects;

/**
 * The options of something whose type is open to extension (a model, a preprocessing step), as
 * validated by its fragment of the schema, and the place they were written at.
 *
 * @param values the options with defaults merged; never changed after construction
 * @param origin the file they come from
 * @param pointer the JSON pointer of the object in the file
 */
public record Options(ObjectNode values, Origin origin, String pointer) {

  /** Checks that all parts are present. */
  public Options {
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(pointer, "pointer");
  }

  /** Returns a problem at the place of one option; an empty key means the whole object. */
  public Problem problem(String key, String message) {
    return origin.problem(key.isEmpty() ? pointer : pointer + "/" + key, message);
  }
}
