package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.mlp.MlpModel;
import io.github.experimentmaven.mlp.MlpTrainer;
import io.github.experimentmaven.mlp.TrainingListener;
import io.github.experimentmaven.mlp.kernel.KernelSelection;
import java.util.Locale;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/**
 * Trains the three networks on a table in the shape of the films' and prints seconds, rows a second
 * and the fraction of one core's measured peak. The first run of each includes compilation.
 */
public final class TrainingBenchmark {

  private static final int RUNS = 5;

  private TrainingBenchmark() {}

  /** Takes the number of runs of each network, {@value #RUNS} if left out. */
  public static void main(String[] arguments) {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RUNS;
    Table table = Table.films();
    int end = Table.TRAINING + Table.VALIDATION;
    Dataset<Regressor> training = table.dataset(0, Table.TRAINING);
    Dataset<Regressor> validation = table.dataset(Table.TRAINING, end);
    System.out.printf(
        Locale.ROOT,
        "JVM %s, %s%n",
        Runtime.version(),
        KernelSelection.fastest().getClass().getSimpleName());
    Stopwatch.Reading[][] times = new Stopwatch.Reading[ReportNetwork.ALL.size()][runs];
    for (int i = 0; i < times.length; i++) {
      for (int run = 0; run < runs; run++) {
        times[i][run] = train(ReportNetwork.ALL.get(i), training, validation);
      }
    }
    double peak = PeakThroughput.multiplyAndAdd();
    System.out.printf(
        Locale.ROOT, "peak of one core, multiply and add in float32: %.1f GFLOP/s%n", peak / 1e9);
    for (int i = 0; i < times.length; i++) {
      print(ReportNetwork.ALL.get(i), times[i], peak);
    }
  }

  private static Stopwatch.Reading train(
      ReportNetwork network, Dataset<Regressor> training, Dataset<Regressor> validation) {
    MlpTrainer trainer = new MlpTrainer(network.options(), 1);
    Stopwatch stopwatch = new Stopwatch();
    MlpModel model = trainer.train(training, validation, TrainingListener.NONE);
    Stopwatch.Reading time = stopwatch.read();
    if (model.history().epochsRun() != network.options().epochs()) {
      throw new IllegalStateException("training ended early");
    }
    return time;
  }

  private static void print(ReportNetwork network, Stopwatch.Reading[] times, double peak) {
    Stopwatch.Reading best = times[0];
    for (Stopwatch.Reading time : times) {
      best = best.min(time);
    }
    double rows = (double) Table.TRAINING * network.options().epochs();
    double throughput =
        network.operations(Table.COLUMNS, Table.TRAINING, Table.VALIDATION) / best.processor();
    System.out.printf(
        Locale.ROOT,
        "%s: first %s, best %s; by the latter %.0f rows/s, %.1f GFLOP/s, %.0f %% of peak%n",
        network.title(),
        times[0],
        best,
        rows / best.processor(),
        throughput / 1e9,
        100 * throughput / peak);
  }
}
