package io.github.experimentmaven.run.extension;

import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.model.ModelTypes;
import io.github.experimentmaven.spec.schema.Vocabulary;
import java.util.Objects;

/**
 * Everything an experiment file can name: the framework's own and what other jars register.
 *
 * @param models the model types
 * @param steps the preprocessing steps
 * @param metrics the metrics
 * @param formats the formats of tables
 * @param loader finds the classes that all of these use
 */
public record Extensions(
    ModelTypes models, StepTypes steps, Metrics metrics, TableFormats formats, ClassLoader loader) {

  /** Checks that all parts are present. */
  public Extensions {
    Objects.requireNonNull(models, "models");
    Objects.requireNonNull(steps, "steps");
    Objects.requireNonNull(metrics, "metrics");
    Objects.requireNonNull(formats, "formats");
    Objects.requireNonNull(loader, "loader");
  }

  /** Returns what the framework's and a class loader's jars register. */
  public static Extensions discover(ClassLoader loader) {
    return new Extensions(
        ModelTypes.discover(loader),
        StepTypes.discover(loader),
        Metrics.discover(loader),
        TableFormats.discover(loader),
        loader);
  }

  /** Returns the names with their schemas, for the experiment file's reader. */
  public Vocabulary vocabulary() {
    return new Vocabulary(models.terms(), steps.terms(), metrics.terms());
  }
}
