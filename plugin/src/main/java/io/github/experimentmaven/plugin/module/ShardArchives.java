package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.run.shard.Shard;
import io.github.experimentmaven.run.shard.Shards;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Where the archives of a module's shards are. */
public final class ShardArchives {

  private static final Pattern NAME = Pattern.compile(".*shard-\\d+-of-\\d+\\.zip");

  /** Continuous integration puts each job's files in a folder of its own. */
  private static final int DEPTH = 6;

  private ShardArchives() {}

  /** Returns the name of a module as archives have it. */
  public static String project(MavenProject project) {
    return project.getGroupId() + ":" + project.getArtifactId();
  }

  /** Returns the ending of an archive's name. */
  public static String classifier(Shard shard) {
    return "shard-%d-of-%d".formatted(shard.number(), shard.count());
  }

  /**
   * Reads which shard is meant.
   *
   * @throws MojoExecutionException if the text is none
   */
  public static Shard shard(String text) throws MojoExecutionException {
    try {
      return Shard.parse(text);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException("experiment.shard: " + e.getMessage(), e);
    }
  }

  /**
   * Opens the archives of a module.
   *
   * @param places archives, and folders with archives at any depth; none where nothing is merged
   * @param check the share of their trials that is trained again
   * @param log is told where none is of the module
   * @throws MojoExecutionException if a place does not exist, or there is no archive in any, or the
   *     share is none
   * @throws IOException if one cannot be read
   */
  public static Shards open(List<File> places, double check, MavenProject project, Log log)
      throws MojoExecutionException, IOException {
    if (!(check >= 0 && check <= 1)) {
      throw new MojoExecutionException(
          "experiment.mergeCheck is " + check + "; give a share from 0 to 1");
    }
    if (places.isEmpty()) {
      return Shards.none();
    }
    List<Path> files = new ArrayList<>();
    for (File place : places) {
      files.addAll(files(place.toPath()));
    }
    if (files.isEmpty()) {
      throw new MojoExecutionException(
          "experiment.merge: there is no archive of a shard (…-shard-3-of-8.zip) in " + places);
    }
    Shards shards = Shards.open(files, project(project));
    if (shards.archives().isEmpty()) {
      log.warn(
          "None of the %d archives in %s is of %s; all its trials are trained here."
              .formatted(files.size(), places, project(project)));
    }
    return shards;
  }

  private static List<Path> files(Path place) throws MojoExecutionException, IOException {
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.walk(place, DEPTH)) {
        return files
            .filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
            .sorted()
            .toList();
      }
    }
    if (!Files.exists(place)) {
      throw new MojoExecutionException(
          "experiment.merge: " + place + " does not exist; give archives of shards or a folder");
    }
    return List.of(place);
  }
}
