package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.result.search.SearchRow;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.run.trial.TrialOutcome;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What halving and random draws find for at most a fifth of a whole grid's epochs, on ten tables:
 * how much worse the options that they find are than those that the grid finds, on the validation
 * rows as the searches saw them and, trained anew on three seeds and more, on the same rows and on
 * as many test rows, in standard errors of the grid's mean squared error over so many rows.
 */
public final class SearchBenchmark {

  private static final String FILE =
      """
      experiment: %s
      data: {source: %s, target: %s, features: {%s}, on_missing: impute}
      split: {validation: 0.25, test: 0.25}
      seeds: [1, 2, 3%s]
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
  private static final String GRID = "grid";
  private static final List<String> METHODS = List.of(GRID, "halving", "random");

  private SearchBenchmark() {}

  /**
   * Needs the table of films of the example project.
   *
   * @param arguments its path, and how many searches there are on each table, with other seeds
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("search");
    int searches = Integer.parseInt(arguments[1]);
    System.out.println("table,search,method,epochs,validation,validation_again,test");
    List<String> summary = new ArrayList<>();
    for (SearchTable table : SearchTable.all()) {
      Path rows = table.write(folder);
      summary.add(measure(folder, table.name(), rows, "y", "\"x*\": standardize", searches));
    }
    Path films = Files.copy(Path.of(arguments[0]), folder.resolve("films.csv"));
    String features =
        "prod_budget: [log1p, standardize], num_votes: [log1p, standardize],"
            + " runtime_minutes: [impute, standardize], approval_index: [impute, standardize]";
    summary.add(measure(folder, "films", films, "average_rating", features, searches));
    System.out.println(
        "| table | halving: mean | worst | within one | again | test |"
            + " random: mean | worst | within one | again | test | grid again |");
    summary.forEach(System.out::println);
  }

  /** Returns a row of the summary. */
  private static String measure(
      Path folder, String name, Path table, String target, String features, int searches)
      throws IOException, InterruptedException {
    Map<String, List<Loss>> losses = new HashMap<>();
    for (int search = 0; search < searches; search++) {
      StringBuilder text =
          new StringBuilder(
              FILE.formatted(name, table.getFileName(), target, features, taken(search)));
      for (String method : METHODS) {
        text.append(MODEL.formatted(method, method, BUDGETS.getOrDefault(method, "trials: 60")));
      }
      Path file = Files.writeString(folder.resolve(name + ".yaml"), text);
      try (TrialStore store = TrialStore.cached(folder.resolve("store"), folder, false)) {
        StudyRun run = Study.read(file).run(RunOptions.standard().keeping(store));
        double[] ofGrid = squaredErrors(run, GRID);
        double standardError = standardError(ofGrid);
        List<SearchRow> grid = run.search().orElseThrow().of(GRID);
        for (String method : METHODS) {
          List<SearchRow> tried = run.search().orElseThrow().of(method);
          // The grid's best is compared with itself: how lucky it was.
          double again = method.equals(GRID) ? found(grid) : validation(run, GRID);
          Loss loss =
              new Loss(
                  (found(tried) - found(grid)) / standardError,
                  (validation(run, method) - again) / standardError,
                  (mean(squaredErrors(run, method)) - mean(ofGrid)) / standardError);
          losses.computeIfAbsent(method, key -> new ArrayList<>()).add(loss);
          System.out.printf(
              Locale.ROOT,
              "%s,%d,%s,%d,%.2f,%.2f,%.2f%n",
              name,
              search + 1,
              method,
              epochs(tried),
              loss.validation(),
              loss.again(),
              loss.test());
        }
      }
    }
    return "| %s | %s | %s | %.1f |"
        .formatted(
            name,
            Loss.summary(losses.get("halving")),
            Loss.summary(losses.get("random")),
            losses.get(GRID).stream().mapToDouble(Loss::again).average().orElseThrow());
  }

  /** Returns the first seeds of earlier searches, so that the next search has other ones. */
  private static String taken(int searches) {
    StringBuilder taken = new StringBuilder();
    for (int search = 0; search < searches; search++) {
      taken.append(", ").append(1_000_001 + 100 * search);
    }
    return taken.toString();
  }

  /**
   * How much worse what was found is than what the grid found, in standard errors.
   *
   * @param validation on the validation rows, as the search saw it
   * @param again on the validation rows, trained anew on other seeds; for the grid how much worse
   *     than when it was chosen
   * @param test on the test rows, trained anew
   */
  private record Loss(double validation, double again, double test) {

    static String summary(List<Loss> losses) {
      return "%.1f | %.1f | %d | %.1f | %.1f"
          .formatted(
              losses.stream().mapToDouble(Loss::validation).average().orElseThrow(),
              losses.stream().mapToDouble(Loss::validation).max().orElseThrow(),
              losses.stream().filter(loss -> loss.validation() <= 1).count(),
              losses.stream().mapToDouble(Loss::again).average().orElseThrow(),
              losses.stream().mapToDouble(Loss::test).average().orElseThrow());
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

  private static List<TrialResult> results(StudyRun run, String model) {
    return run.details().results().stream()
        .filter(result -> result.trial().model().name().equals(model))
        .toList();
  }

  /** Returns the mean squared error on the validation rows, the mean over the seeds. */
  private static double validation(StudyRun run, String model) {
    return results(run, model).stream()
        .map(result -> (TrialOutcome.Completed) result.outcome())
        .mapToDouble(completed -> completed.scores().get(Part.VALIDATION).values().get("mse"))
        .average()
        .orElseThrow();
  }

  /** Returns the squared error of each test row, the mean over the seeds. */
  private static double[] squaredErrors(StudyRun run, String model) throws IOException {
    List<TrialResult> results = results(run, model);
    double[] means = new double[0];
    for (TrialResult result : results) {
      Predictions test = result.stored().orElseThrow().predictions().values();
      means = means.length == 0 ? new double[test.rows()] : means;
      for (int row = 0; row < means.length; row++) {
        double error = test.predicted(0, row) - test.actual(0, row);
        means[row] += error * error / results.size();
      }
    }
    return means;
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
