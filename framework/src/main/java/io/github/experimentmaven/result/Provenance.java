package io.github.experimentmaven.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.override.Selection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What results were made from, and everything about the run that may differ between machines; the
 * content of {@code provenance.json}.
 *
 * @param experiment the experiment's name
 * @param project the project the experiment belongs to
 * @param specification the experiment file
 * @param data the data file
 * @param models the models with the options that were in force
 * @param tables the lower-case hexadecimal SHA-256 of each result file, by file name
 * @param environment the framework, the JVM and the machine
 * @param run when and how long it ran
 */
public record Provenance(
    String experiment,
    Project project,
    Specification specification,
    Data data,
    List<Model> models,
    Map<String, String> tables,
    Environment environment,
    Run run) {

  /** Copies the collections. */
  public Provenance {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(specification, "specification");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(environment, "environment");
    Objects.requireNonNull(run, "run");
    models = List.copyOf(models);
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /**
   * The project.
   *
   * @param name its coordinates, or any name
   * @param version its version
   * @param commit the commit it was built from, where known
   */
  public record Project(String name, String version, Optional<String> commit) {}

  /**
   * The experiment file.
   *
   * @param file its name
   * @param sha256 the SHA-256 of its bytes
   * @param overrides the values given in place of the file's, by key path
   * @param selection which of the file's models and seeds the run was for
   */
  public record Specification(
      String file, String sha256, Map<String, String> overrides, Selection selection) {

    /** Copies the overrides; older versions did not record the selection. */
    public Specification {
      overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
      selection = selection == null ? Selection.all() : selection;
    }
  }

  /**
   * The data file.
   *
   * @param source what the experiment file says
   * @param sha256 the SHA-256 of its bytes
   * @param rowsRead how many rows it has
   * @param rowsDropped how many of them were left out
   * @param splitFiles the SHA-256 of each file of row indices, by the experiment file's name for it
   * @param targetSteps the names of the steps after which models train on a target, by column;
   *     empty where they train on all targets as they are
   */
  public record Data(
      String source,
      String sha256,
      int rowsRead,
      int rowsDropped,
      Map<String, String> splitFiles,
      Optional<Map<String, List<String>>> targetSteps) {

    /** Copies the digests; those of an older version, which had none, are empty. */
    public Data {
      splitFiles =
          splitFiles == null
              ? Map.of()
              : Collections.unmodifiableMap(new LinkedHashMap<>(splitFiles));
    }

    /** Creates the data of models that train on targets as they are. */
    public Data(
        String source,
        String sha256,
        int rowsRead,
        int rowsDropped,
        Map<String, String> splitFiles) {
      this(source, sha256, rowsRead, rowsDropped, splitFiles, Optional.empty());
    }
  }

  /**
   * A model.
   *
   * @param name its name
   * @param type its type
   * @param options the options of the file, with the defaults of its type merged
   * @param files the SHA-256 of each file that it reads, by the experiment file's name for it
   * @param saved the trial whose model is saved; empty where none completed
   */
  public record Model(
      String name,
      String type,
      JsonNode options,
      Map<String, String> files,
      Optional<SavedTrial> saved) {

    /** Copies the digests; those of an older version, which had none, are empty. */
    public Model {
      files = files == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** Creates a model of which nothing is saved. */
    public Model(String name, String type, JsonNode options) {
      this(name, type, options, Map.of(), Optional.empty());
    }
  }

  /**
   * The trial whose model stands for all of a model's trials: the one with the median loss.
   *
   * @param seed the seed
   * @param repeat the repeat
   * @param fold the fold
   */
  public record SavedTrial(long seed, int repeat, int fold) {}

  /**
   * What ran the experiment.
   *
   * @param framework the framework's version
   * @param tribuo Tribuo's version
   * @param jvm the JVM's name and version
   * @param os the operating system's name, version and architecture
   * @param code the SHA-256 of the class path of model types, steps and metrics that are not the
   *     framework's own; empty where there are none
   */
  public record Environment(
      String framework, String tribuo, String jvm, String os, Optional<String> code) {}

  /**
   * The run.
   *
   * @param startedAt when it started, ISO 8601 in UTC
   * @param seconds how long it took
   * @param threads how many trials ran at a time
   * @param trials how long each trial took
   */
  public record Run(String startedAt, double seconds, int threads, List<Timing> trials) {

    /** Copies the timings. */
    public Run {
      trials = List.copyOf(trials);
    }
  }

  /**
   * How long a trial took, in an earlier run if it is from the cache.
   *
   * @param model the model's name
   * @param seed the seed
   * @param repeat the repeat
   * @param fold the fold
   * @param seconds how long it took
   * @param fromCache whether it was trained in an earlier run
   */
  public record Timing(
      String model, long seed, int repeat, int fold, double seconds, boolean fromCache) {

    /** Creates the timing of a trial that was trained. */
    public Timing(String model, long seed, int repeat, int fold, double seconds) {
      this(model, seed, repeat, fold, seconds, false);
    }
  }
}
