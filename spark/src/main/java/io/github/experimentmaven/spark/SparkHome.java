package io.github.experimentmaven.spark;

import io.github.experimentmaven.run.executor.ExecutorException;
import io.github.experimentmaven.run.executor.ExecutorOptions;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An installation of Spark on this machine.
 *
 * @param folder its folder, which has {@code jars}
 * @param scala the version of Scala it was built with, for example {@code 2.13}
 * @param version its own version
 */
record SparkHome(Path folder, String scala, String version) {

  private static final String HOME = "home";
  private static final String VERSION = "version";
  private static final String VARIABLE = "SPARK_HOME";
  private static final Pattern CORE = Pattern.compile("spark-core_([\\d.]+)-(.+)\\.jar");

  SparkHome {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(scala, "scala");
    Objects.requireNonNull(version, "version");
  }

  /**
   * Finds the installation that is meant.
   *
   * @param environment the environment variables
   * @throws ExecutorException if none is named, or what is named is none or of another version
   */
  static SparkHome of(ExecutorOptions options, Map<String, String> environment) throws IOException {
    Optional<String> named = options.find(HOME);
    Optional<String> home = named.or(() -> Optional.ofNullable(environment.get(VARIABLE)));
    if (home.isEmpty()) {
      throw new ExecutorException(
          "%s is not given, and there is no environment variable %s; name the folder of the Spark that the cluster runs, which has a folder jars"
              .formatted(options.property(HOME), VARIABLE));
    }
    Path folder = Path.of(home.get()).toAbsolutePath();
    String where = (named.isPresent() ? options.property(HOME) : VARIABLE) + " is " + folder + ", ";
    SparkHome found =
        find(folder)
            .orElseThrow(
                () ->
                    new ExecutorException(
                        where
                            + "where there is no jars/spark-core_*.jar; name the folder of the Spark that the cluster runs"));
    Optional<String> wanted = options.find(VERSION).filter(text -> !text.equals(found.version()));
    if (wanted.isPresent()) {
      throw new ExecutorException(
          "%swhich is Spark %s, and %s asks for %s; name the folder of the version that the cluster runs"
              .formatted(where, found.version(), options.property(VERSION), wanted.get()));
    }
    return found;
  }

  private static Optional<SparkHome> find(Path folder) throws IOException {
    Path jars = folder.resolve("jars");
    if (!Files.isDirectory(jars)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(jars, "spark-core_*.jar")) {
      for (Path file : files) {
        Matcher name = CORE.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          return Optional.of(new SparkHome(folder, name.group(1), name.group(2)));
        }
      }
    }
    return Optional.empty();
  }
}
