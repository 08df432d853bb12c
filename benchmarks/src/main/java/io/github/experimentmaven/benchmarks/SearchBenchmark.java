package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.result.search.SearchRow;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What halving and random draws find for at most a fifth of a whole grid's epochs, on ten tables:
 * how much worse the options that they find are than those that the grid finds, on the validation
 * rows and, trained anew on three seeds, on as many test rows, in standard errors of the grid's
 * mean squared error over so many rows.
 */
public final class SearchBenchmark {

  private static final String FILE =
      """
      experiment: %s
      data: {source: %s, target: %s, features: {%s}, on_missing: impute}
      split: {validation: 0.25, test: 0.25}
      seeds: [1, 2, 3]
      defaults:
        mlp: {epochs: 81, batch_size: 32, batch_norm: true}
      models:
      """;
  private static final String MODEL =
      """
        %s:
          type: mlp
          search:
            space:
              learning_rate: [0.0003, 0.001, 0.003, 0.01, 0.03]
              dropout: [0, 0.1, 0.2, 0.4]
              layers: [[8 relu], [32 relu, 16 relu], [64 relu, 64 relu, 32 tanh]]
            method: %s
            budget: {%s}
      """;
  private static final Map<String, String> BUDGETS =
      Map.of("halving", "epochs: 972", "random", "epochs: 972");
  private static final List<String> METHODS = List.of("grid", "halving", "random");

  private SearchBenchmark() {}

  /**
   * Needs the table of films of the example project.
   *
   * @param arguments its path
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("search");
    System.out.println("table,method,epochs,validation_mse,above_grid_se,test_mse,above_grid_se");
    for (SearchTable table : SearchTable.all()) {
      measure(folder, table.name(), table.write(folder), "y", "\"x*\": standardize");
    }
    measure(
        folder,
        "films",
        Files.copy(Path.of(arguments[0]), folder.resolve("films.csv")),
        "average_rating",
        "prod_budget: [log1p, standardize], num_votes: [log1p, standardize],"
            + " runtime_minutes: [impute, standardize], approval_index: [impute, standardize]");
  }

  private static void measure(Path folder, String name, Path table, String target, String features)
      throws IOException, InterruptedException {
    StringBuilder text =
        new StringBuilder(FILE.formatted(name, table.getFileName(), target, features));
    for (String method : METHODS) {
      text.append(MODEL.formatted(method, method, BUDGETS.getOrDefault(method, "trials: 60")));
    }
    Path file = Files.writeString(folder.resolve(name + ".yaml"), text);
    try (TrialStore store = TrialStore.cached(folder.resolve("store"), folder, false)) {
      StudyRun run = Study.read(file).run(RunOptions.standard().keeping(store));
      double[] ofGrid = squaredErrors(run, METHODS.get(0));
      double standardError = standardError(ofGrid);
      double foundByGrid = found(run.search().orElseThrow().of(METHODS.get(0)));
      for (String method : METHODS) {
        double[] errors = squaredErrors(run, method);
        List<SearchRow> tried = run.search().orElseThrow().of(method);
        System.out.printf(
            Locale.ROOT,
            "%s,%s,%d,%.4f,%.2f,%.4f,%.2f%n",
            name,
            method,
            epochs(tried),
            found(tried),
            (found(tried) - foundByGrid) / standardError,
            mean(errors),
            (mean(errors) - mean(ofGrid)) / standardError);
      }
    }
  }

  private static double found(List<SearchRow> tried) {
    return tried.stream()
        .filter(row -> row.end().equals("chosen"))
        .mapToDouble(row -> row.value().orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  /** Returns the epochs that were trained: of a trial that went on those of its last round. */
  private static long epochs(List<SearchRow> tried) {
    Map<Integer, Integer> most = new HashMap<>();
    tried.forEach(row -> most.merge(row.trial(), row.steps().orElse(0), Math::max));
    return most.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** Returns the squared error of each test row, the mean over the seeds. */
  private static double[] squaredErrors(StudyRun run, String model) throws IOException {
    double[] sums = new double[0];
    int seeds = 0;
    for (TrialResult result : run.details().results()) {
      if (result.trial().model().name().equals(model)) {
        Predictions test = result.stored().orElseThrow().predictions().values();
        sums = seeds == 0 ? new double[test.rows()] : sums;
        seeds++;
        for (int row = 0; row < sums.length; row++) {
          double error = test.predicted(0, row) - test.actual(0, row);
          sums[row] += error * error;
        }
      }
    }
    for (int row = 0; row < sums.length; row++) {
      sums[row] /= seeds;
    }
    return sums;
  }

  private static double standardError(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
