package io.github.experimentmaven.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.MutableDataset;
import org.tribuo.interop.tensorflow.DenseFeatureConverter;
import org.tribuo.interop.tensorflow.GradientOptimiser;
import org.tribuo.interop.tensorflow.RegressorConverter;
import org.tribuo.interop.tensorflow.TensorFlowTrainer;
import org.tribuo.interop.tensorflow.example.GraphDefTuple;
import org.tribuo.interop.tensorflow.example.MLPExamples;
import org.tribuo.regression.Regressor;

/**
 * What Tribuo's TensorFlow trainer can express of network 1: the same widths, batches and
 * optimizer, but ReLU everywhere, and no batch norm, no shuffling and no evaluation each epoch,
 * which it does not have.
 */
public final class TensorFlowBenchmark {

  private static final int BATCH = 32;
  private static final int EPOCHS = 100;
  private static final int RUNS = 3;
  private static final int[] UNITS = {16, 128, 64, 64};

  private TensorFlowBenchmark() {}

  /** Needs no arguments. */
  public static void main(String[] arguments) {
    Logger.getLogger(TensorFlowTrainer.class.getName()).setLevel(Level.WARNING);
    MutableDataset<Regressor> training = Table.films().dataset(0, Table.TRAINING);
    for (int run = 0; run < RUNS; run++) {
      Stopwatch stopwatch = new Stopwatch();
      train(training);
      System.out.printf(
          Locale.ROOT,
          "network-1 without batch norm and evaluation, Tribuo with TensorFlow: %s%n",
          stopwatch.read());
    }
  }

  private static void train(MutableDataset<Regressor> training) {
    GraphDefTuple graph = MLPExamples.buildMLPGraph("input", Table.COLUMNS, UNITS, 1);
    TensorFlowTrainer<Regressor> trainer =
        new TensorFlowTrainer<>(
            graph.graphDef,
            graph.outputName,
            GradientOptimiser.ADAM,
            Map.of("learningRate", 0.001f, "betaOne", 0.9f, "betaTwo", 0.999f, "epsilon", 1e-8f),
            new DenseFeatureConverter("input"),
            new RegressorConverter(),
            BATCH,
            EPOCHS,
            BATCH,
            -1);
    trainer.train(training).close();
  }
}
