package io.github.experimentmaven.run.shard;

import java.util.List;
import java.util.Objects;

/**
 * What an archive says of itself.
 *
 * @param format the version of this form
 * @param shard which shard it is, from 1
 * @param shards how many there are
 * @param project the project whose experiments they are, {@code groupId:artifactId} in a build
 * @param framework the version that trained them
 * @param machine the operating system and the JVM that did
 * @param experiments the experiments
 */
public record ShardFacts(
    int format,
    int shard,
    int shards,
    String project,
    String framework,
    String machine,
    List<OfExperiment> experiments) {

  /** The form that this version writes and reads. */
  static final int FORMAT = 1;

  /** Copies the experiments. */
  public ShardFacts {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(framework, "framework");
    Objects.requireNonNull(machine, "machine");
    experiments = List.copyOf(experiments);
  }

  /**
   * Returns what is said of a shard that this process trained.
   *
   * @param framework the version of the framework
   */
  public static ShardFacts of(
      Shard shard, String project, String framework, List<OfExperiment> experiments) {
    return new ShardFacts(
        FORMAT, shard.number(), shard.count(), project, framework, thisMachine(), experiments);
  }

  /** Returns the operating system and the JVM of this process. */
  public static String thisMachine() {
    return "%s %s, Java %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.vm.version"));
  }

  /** Returns which shard it is. */
  public Shard which() {
    return new Shard(shard, shards);
  }

  /**
   * An experiment's part.
   *
   * @param name the experiment
   * @param file the SHA-256 of its file
   * @param data the SHA-256 of its data
   * @param trials the trials that completed
   */
  public record OfExperiment(String name, String file, String data, List<OfTrial> trials) {

    /** Copies the trials. */
    public OfExperiment {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(data, "data");
      trials = List.copyOf(trials);
    }
  }

  /**
   * A completed trial.
   *
   * @param model the model's name
   * @param seed the seed
   * @param fold the place of the fold, from 0
   * @param key the digest of all that determines it, and the name of its entry
   */
  public record OfTrial(String model, long seed, int fold, String key) {

    /** Checks that nothing is absent. */
    public OfTrial {
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(key, "key");
    }
  }
}
