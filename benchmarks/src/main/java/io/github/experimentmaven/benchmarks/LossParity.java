package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.mlp.MlpModel;
import io.github.experimentmaven.mlp.MlpTrainer;
import io.github.experimentmaven.mlp.TrainingListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.tribuo.Dataset;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;

/**
 * Trains network 1 on the films' table with many seeds and compares the test loss, as a
 * distribution, with that of an independent implementation: PyTorch, the same network, order of
 * layers (dense, batch norm, activation), preparation and kind of split, 20 seeds.
 */
public final class LossParity {

  private static final double TORCH_MEAN = 0.0215;
  private static final double TORCH_DEVIATION = 0.0084;
  private static final int SEEDS = 20;

  private LossParity() {}

  /**
   * Takes the path of the films' table and, if not 0, the first seed; exits with 1 if the means are
   * more than two standard errors of their difference apart.
   */
  public static void main(String[] arguments) throws IOException {
    FilmTable table = FilmTable.read(Path.of(arguments[0]));
    long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
    double[] losses = new double[SEEDS];
    for (int i = 0; i < SEEDS; i++) {
      long seed = first + i;
      losses[i] = testLoss(table.split(seed), seed);
      System.out.printf(Locale.ROOT, "seed %d: test MSE %.4f%n", seed, losses[i]);
    }
    double mean = mean(losses);
    double deviation = deviation(losses, mean);
    double standardError =
        Math.sqrt((deviation * deviation + TORCH_DEVIATION * TORCH_DEVIATION) / SEEDS);
    double distance = Math.abs(mean - TORCH_MEAN) / standardError;
    System.out.printf(
        Locale.ROOT,
        "mean %.4f (sd %.4f), PyTorch %.4f (sd %.4f): %.1f standard errors apart%n",
        mean,
        deviation,
        TORCH_MEAN,
        TORCH_DEVIATION,
        distance);
    System.exit(distance <= 2 ? 0 : 1);
  }

  private static double testLoss(FilmTable.Split split, long seed) {
    MlpTrainer trainer = new MlpTrainer(ReportNetwork.NETWORK_1.options(), seed);
    MlpModel model = trainer.train(split.training(), split.validation(), TrainingListener.NONE);
    return meanSquaredError(model, split.test());
  }

  private static double meanSquaredError(MlpModel model, Dataset<Regressor> dataset) {
    double sum = 0;
    for (Prediction<Regressor> prediction : model.predict(dataset)) {
      double error =
          prediction.getOutput().getValues()[0]
              - prediction.getExample().getOutput().getValues()[0];
      sum += error * error;
    }
    return sum / dataset.size();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / (values.length - 1));
  }
}
