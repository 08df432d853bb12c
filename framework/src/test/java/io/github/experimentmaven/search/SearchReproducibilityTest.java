package io.github.experimentmaven.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.search.SearchProgress;
import io.github.experimentmaven.study.Pages;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search tries, finds and writes the same, however it is run. */
class SearchReproducibilityTest {

  private static final List<String> TABLES =
      List.of(
          ResultNames.SEARCH,
          ResultNames.RESULTS,
          ResultNames.SUMMARY,
          ResultNames.CURVES,
          ResultNames.PREDICTIONS);

  @TempDir private Path folder;

  @BeforeEach
  void writeData() throws IOException {
    Random random = new Random(5);
    StringBuilder rows = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 60; i++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      rows.append("%s,%s,%s%n".formatted(a, b, a * b + a + random.nextGaussian() / 4));
    }
    Files.writeString(folder.resolve("rows.csv"), rows.toString().replace("\r", ""));
  }

  private Path file(String method, String split) throws IOException {
    return Files.writeString(
        folder.resolve(method + ".yaml"),
        """
        experiment: %1$s
        data: {source: rows.csv, target: y, features: {a: [standardize], b: [standardize]}}
        split: {%2$s}
        seeds: [1, 2]
        models:
          network:
            type: mlp
            epochs: 27
            early_stopping: {patience: 15}
            search:
              space:
                learning_rate: {log_uniform: [1.0e-3, 1.0e-1]}
                dropout: {uniform: [0, 0.5], step: 0.1}
                layers: [[4 relu], [8 relu, 4 tanh]]
              method: %1$s
              budget: {trials: 17}
          forest:
            type: random_forest
            trees: 9
            search:
              space:
                min_samples_leaf: {log_integer: [1, 12]}
              method: %1$s
              budget: {trials: 9}
        """
            .formatted(method, split));
  }

  private static Map<String, String> tables(Path of) throws IOException {
    Map<String, String> tables = new LinkedHashMap<>();
    for (String table : TABLES) {
      tables.put(table, Files.readString(of.resolve(table)));
    }
    return tables;
  }

  private Map<String, String> run(Path file, String into, RunOptions options) throws Exception {
    Path results = folder.resolve(into);
    Study.read(file).run(options).write(results, Pages.NONE);
    return tables(results);
  }

  private RunOptions threads(int threads) {
    return RunOptions.standard().threads(threads);
  }

  private Map<String, String> inMemory(Path file, String into, int threads) throws Exception {
    Path results = folder.resolve(into);
    Study.read(file).runInto(results, threads(threads));
    return tables(results);
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "quasi_random", "halving", "race", "tpe"})
  void givesTheSameBytesWithOneTwoAndSixteenThreads(String method) throws Exception {
    Path file = file(method, "validation: 0.2, test: 0.2");

    Map<String, String> one = inMemory(file, "one", 1);

    assertThat(inMemory(file, "two", 2)).isEqualTo(one);
    assertThat(inMemory(file, "sixteen", 16)).isEqualTo(one);
    assertThat(one.get(ResultNames.SEARCH)).contains(",chosen,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"halving", "race", "tpe"})
  void givesTheSameBytesInTwoHalvesOfWhichTheFirstWasInterrupted(String method) throws Exception {
    Path file = file(method, "validation: 0.2, test: 0.2");
    Map<String, String> whole = inMemory(file, "whole", 2);

    for (int stop : new int[] {1, 12, 20}) {
      Path store = folder.resolve("store-" + stop);
      try (TrialStore cache = TrialStore.cached(store, folder, false)) {
        RunOptions interrupted =
            threads(1).keeping(cache).listener(interruptAfter(stop, Thread.currentThread()));
        assertThatThrownBy(() -> run(file, "first", interrupted))
            .isInstanceOf(InterruptedException.class);
      }
      try (TrialStore cache = TrialStore.cached(store, folder, false)) {
        assertThat(run(file, "second", threads(1).keeping(cache))).isEqualTo(whole);
      }
    }
  }

  private static RunListener interruptAfter(int trainings, Thread thread) {
    return new RunListener() {
      private int told;

      @Override
      public synchronized void onSearch(SearchProgress progress) {
        told++;
        if (told == trainings) {
          thread.interrupt();
          // So that nothing is written any more when the store is closed.
          while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
        }
      }
    };
  }

  @Test
  void findsOnEveryFoldByTheValidationRowsOfThatFold() throws Exception {
    Path file = file("halving", "folds: 3, validation: 0.25");

    Map<String, String> one = inMemory(file, "one", 1);

    assertThat(inMemory(file, "two", 4)).isEqualTo(one);
    assertThat(one.get(ResultNames.SEARCH).lines().filter(line -> line.contains(",chosen,")))
        .hasSize(3 * 2);
  }

  @Test
  void doesNotTrainAnewWhatTheStoreHas() throws Exception {
    Path file = file("halving", "validation: 0.2, test: 0.2");
    Path store = folder.resolve("store");
    try (TrialStore cache = TrialStore.cached(store, folder, false)) {
      run(file, "first", threads(2).keeping(cache));
    }
    List<Path> kept = files(store);

    try (TrialStore cache = TrialStore.cached(store, folder, false)) {
      run(file, "second", threads(2).keeping(cache));
    }

    assertThat(files(store)).isEqualTo(kept);
  }

  private static List<Path> files(Path store) throws IOException {
    try (var files = Files.list(store)) {
      return files.sorted().toList();
    }
  }
}
