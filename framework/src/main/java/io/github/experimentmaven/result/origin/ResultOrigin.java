package io.github.experimentmaven.result.origin;

import io.github.experimentmaven.result.Provenance;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What results were made from, without all that differs from machine to machine: the part of their
 * provenance that is published with their tables.
 *
 * @param project the project the experiment belongs to
 * @param specification the experiment file
 * @param data the data file
 * @param models the models with the options that were in force
 * @param framework the framework's version
 * @param tribuo Tribuo's version
 * @param code the SHA-256 of the class path of model types, steps and metrics that are not the
 *     framework's own; empty where there are none
 */
public record ResultOrigin(
    Provenance.Project project,
    Provenance.Specification specification,
    Provenance.Data data,
    List<Provenance.Model> models,
    String framework,
    String tribuo,
    Optional<String> code) {

  /** Copies the models. */
  public ResultOrigin {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(specification, "specification");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(framework, "framework");
    Objects.requireNonNull(tribuo, "tribuo");
    Objects.requireNonNull(code, "code");
    models = List.copyOf(models);
  }

  /** Returns that part of a provenance. */
  public static ResultOrigin of(Provenance provenance) {
    return new ResultOrigin(
        provenance.project(),
        provenance.specification(),
        provenance.data(),
        provenance.models(),
        provenance.environment().framework(),
        provenance.environment().tribuo(),
        provenance.environment().code());
  }
}
