package io.github.experimentmaven.gate.origin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.origin.ResultOrigin;
import io.github.experimentmaven.spec.override.Selection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Origins of results that only some of it matters of. */
public final class Origins {

  private Origins() {}

  /** Returns the origin of results of one network. */
  public static ResultOrigin of(String file, String commit, String framework, int epochs) {
    return of(file, commit, framework, epochs, Map.of());
  }

  static ResultOrigin of(
      String file, String commit, String framework, int epochs, Map<String, String> overrides) {
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    options.put("epochs", epochs);
    options.putObject("optimizer").put("type", "adam").put("learning_rate", 0.01);
    return new ResultOrigin(
        new Provenance.Project("org.example:films", "1.0.0", Optional.of(commit)),
        new Provenance.Specification("movie-ratings.yaml", file, overrides, Selection.all()),
        new Provenance.Data("movies.csv", "0123", 100, 2, Map.of()),
        List.of(new Provenance.Model("network-1", "mlp", options)),
        framework,
        "4.3.2",
        Optional.empty());
  }
}
