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
    double[][] seconds = new double[ReportNetwork.ALL.size()][runs];
    for (int i = 0; i < seconds.length; i++) {
      for (int run = 0; run < runs; run++) {
        seconds[i][run] = train(ReportNetwork.ALL.get(i), training, validation);
      }
    }
    double peak = PeakThroughput.multiplyAndAdd();
    System.out.printf(
        Locale.ROOT, "peak of one core, multiply and add in float32: %.1f GFLOP/s%n", peak / 1e9);
    for (int i = 0; i < seconds.length; i++) {
      print(ReportNetwork.ALL.get(i), seconds[i], peak);
    }
  }

  private static double train(
      ReportNetwork network, Dataset<Regressor> training, Dataset<Regressor> validation) {
    MlpTrainer trainer = new MlpTrainer(network.options(), 1);
    long start = System.nanoTime();
    MlpModel model = trainer.train(training, validation, TrainingListener.NONE);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (model.history().epochsRun() != network.options().epochs()) {
      throw new IllegalStateException("training ended early");
    }
    return seconds;
  }

  private static void print(ReportNetwork network, double[] seconds, double peak) {
    double best = Double.POSITIVE_INFINITY;
    for (double value : seconds) {
      best = Math.min(best, value);
    }
    double rows = (double) Table.TRAINING * network.options().epochs();
    double throughput = network.operations(Table.COLUMNS, Table.TRAINING, Table.VALIDATION) / best;
    System.out.printf(
        Locale.ROOT,
        "%s: first %.3f s, best %.3f s, %.0f rows/s, %.1f GFLOP/s, %.0f %% of peak%n",
        network.title(),
        seconds[0],
        best,
        rows / best,
        throughput / 1e9,
        100 * throughput / peak);
  }
}
