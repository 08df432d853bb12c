package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.result.FrameworkVersion;
import io.github.experimentmaven.run.ShardOfRun;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.shard.Shard;
import io.github.experimentmaven.run.shard.ShardArchive;
import io.github.experimentmaven.run.shard.ShardFacts;
import io.github.experimentmaven.run.trial.TrialOutcome.Failed;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * Trains one shard of each of a module's experiments and writes them to one archive.
 *
 * @param shard the shard
 * @param project the module, as its archives name it
 * @param archive the archive
 * @param log is told what came of it
 */
public record ShardTraining(Shard shard, String project, Path archive, Log log) {

  /** Checks that nothing is absent. */
  public ShardTraining {
    Objects.requireNonNull(shard, "shard");
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(archive, "archive");
    Objects.requireNonNull(log, "log");
  }

  /**
   * Trains.
   *
   * @param options with a store
   * @throws IOException if data cannot be read, or a file cannot be written
   * @throws MojoExecutionException if the calling thread is interrupted; no archive is written then
   */
  public void train(List<Study> studies, RunOptions options)
      throws IOException, MojoExecutionException {
    try {
      write(studies, options);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException(
          "Shard %s was interrupted; the next try goes on where this one stopped.".formatted(shard),
          e);
    }
  }

  private void write(List<Study> studies, RunOptions options)
      throws IOException, InterruptedException {
    List<ShardFacts.OfExperiment> experiments = new ArrayList<>();
    Map<String, Path> entries = new LinkedHashMap<>();
    for (Study study : studies) {
      ShardOfRun run = study.runShard(shard, options);
      experiments.add(run.facts());
      entries.putAll(run.entries());
      tell(study, run);
    }
    ShardArchive.write(
        archive, ShardFacts.of(shard, project, FrameworkVersion.current(), experiments), entries);
  }

  private void tell(Study study, ShardOfRun run) {
    for (TrialResult result : run.results()) {
      if (result.outcome() instanceof Failed failed) {
        log.warn(
            "%s: %s with seed %d failed: %s; it is tried again where shards are merged"
                .formatted(
                    study.name(),
                    result.trial().model().name(),
                    result.trial().seed(),
                    failed.reason()));
      }
    }
    if (!run.left().isEmpty()) {
      log.info(
          "%s: %s left to the merge, as machines may differ in the results"
              .formatted(study.name(), String.join(", ", run.left())));
    }
    log.info(
        "%s: %s of shard %s; archive in %s"
            .formatted(
                study.name(),
                Figures.count(run.facts().trials().size(), "trial"),
                shard,
                archive.getFileName()));
  }
}
