package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.freshness.Staleness.Inputs;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.spec.override.Selection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Provenances of runs that only some of it matters of. */
public final class ProvenanceBuilder {

  private ProvenanceBuilder() {}

  public static Provenance of(Inputs inputs, Map<String, String> tables) {
    return of(inputs, tables, Optional.empty(), "17.0.1", "Linux");
  }

  public static Provenance of(
      Inputs inputs,
      Map<String, String> tables,
      Optional<String> commit,
      String jvm,
      String system) {
    return new Provenance(
        "movie-ratings",
        new Provenance.Project("films", inputs.version(), commit),
        new Provenance.Specification(
            "movie-ratings.yaml", inputs.specification(), inputs.overrides(), Selection.all()),
        new Provenance.Data("movies.csv", inputs.data(), 100, 2, inputs.files()),
        List.of(),
        tables,
        new Provenance.Environment(inputs.framework(), inputs.tribuo(), jvm, system, inputs.code()),
        new Provenance.Run("2026-11-23T00:00:00Z", 1.5, 2, List.of()));
  }
}
