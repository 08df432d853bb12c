package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import io.github.experimentmaven.study.StudyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a saved model of the lab takes to predict a film from its raw row: texts and numbers in,
 * the rating out. The goal is 10 µs a row for the networks. Run it in the folder of the project.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
@Fork(1)
public class PredictionBenchmark {

  private static final int ROWS = 1000;
  private static final Path EXPERIMENT =
      Path.of("example-project/src/experiments/movie-ratings.yaml");

  /** The model. */
  @Param({"network-1", "network-2", "network-3", "boosting", "forest", "linear"})
  public String name;

  private final Map<String, Object> film =
      new HashMap<>(
          Map.of(
              "prod_budget", 2.5e7,
              "domestic_gross", 4.1e7,
              "worldwide_gross", 9.7e7,
              "director", "Abel Ferrara",
              "runtime_minutes", 108,
              "approval_index", 5.1,
              "num_votes", 81_234));
  private final List<Map<String, Object>> films = Collections.nCopies(ROWS, film);
  private SavedModel model;

  /** Trains and saves the model, and reads it back. */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("films");
    Study study =
        StudyReader.standard().only(new Selection(List.of(name), List.of(1L))).read(EXPERIMENT);
    StudyFolder results = study.runInto(folder, RunOptions.standard().threads(1));
    model = results.models().load(name).ignoringUnknownColumns().takingAbsentAsMissing();
  }

  /** Predicts one row. */
  @Benchmark
  public Map<String, Double> oneRow() {
    return model.predict(film);
  }

  /** Predicts many rows at once. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public List<Map<String, Double>> aThousandRows() {
    return model.predict(films);
  }
}
