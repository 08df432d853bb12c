package io.github.experimentmaven.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.executor.TrialExecutors;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A study whose trials a cluster trains: two executors of one core on this machine, which a driver
 * starts from Spark's own artifacts.
 *
 * @param folder where it is
 */
record SparkStudy(Path folder) {

  private static final String HEAD =
      """
      experiment: study
      data:
        source: data/rows.csv
        target: y
        features: {a: standardize, kind: one_hot}
      split: {test: 0.2, validation: 0.2, seed: 1}
      """;

  /** Writes data with a linear relation and noise. */
  static SparkStudy in(Path folder) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder csv = new StringBuilder("a,kind,y\n");
    for (int row = 0; row < 60; row++) {
      double a = random.nextDouble();
      csv.append(a).append(',').append(row % 3 == 0 ? "red" : "blue").append(',');
      csv.append(2 * a + 0.1 * random.nextDouble()).append('\n');
    }
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data").resolve("rows.csv"), csv);
    Files.createDirectories(folder.resolve("marks"));
    return new SparkStudy(folder);
  }

  /** Reads a study: the head of all and the rest. */
  Study study(String rest) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, HEAD + rest);
    return Study.read(file);
  }

  /** Reads the study with two folds in place of one test part. */
  Study studyOfFolds(String rest) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, HEAD.replace("test: 0.2", "folds: 2") + rest);
    return Study.read(file);
  }

  /** Leaves a mark that trials wait for. */
  void mark(String name) throws IOException {
    Files.createFile(folder.resolve("marks").resolve(name));
  }

  /** Returns what is said to the executor to reach the cluster. */
  Map<String, String> properties() {
    return Map.of(
        "experiment.spark.master",
        "local-cluster[2,1,1024]",
        "experiment.spark.home",
        System.getProperty("spark.home.of.tests"),
        "experiment.spark.conf",
        "spark.executor.extraJavaOptions=-D%s=%s"
            .formatted(FaultyType.MARKS, folder.resolve("marks")));
  }

  /** Returns how the cluster runs it. */
  RunOptions options(TrialStore store, RunListener listener) throws IOException {
    return options(store, listener, properties());
  }

  /** Returns how Spark runs it, where other things are said to it. */
  RunOptions options(TrialStore store, RunListener listener, Map<String, String> properties)
      throws IOException {
    return RunOptions.standard()
        .threads(1)
        .keeping(store)
        .listener(listener)
        .executor(TrialExecutors.choose("spark", properties, SparkStudy.class.getClassLoader()));
  }

  /** Opens a cache of a name. */
  TrialStore store(String name) throws IOException {
    return TrialStore.cached(
        folder.resolve("cache-" + name), folder.resolve("output-" + name), false);
  }

  /** Returns what is in each table of a folder of results. */
  static Map<String, String> tables(Path results) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(results)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        tables.put(results.relativize(file).toString(), Files.readString(file));
      }
    }
    assertThat(tables).isNotEmpty();
    return tables;
  }
}
