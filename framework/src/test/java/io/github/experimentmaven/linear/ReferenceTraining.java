package io.github.experimentmaven.linear;

import io.github.experimentmaven.linear.solver.ElasticNet;
import io.github.experimentmaven.linear.solver.ForwardSelection;
import io.github.experimentmaven.linear.solver.LeastAngleRegression;
import io.github.experimentmaven.linear.solver.LeastSquares;
import io.github.experimentmaven.linear.solver.PathVariant;
import io.github.experimentmaven.linear.solver.Ridge;
import io.github.experimentmaven.linear.solver.Selection;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.regression.Regressor;

/**
 * Trainings of every linear trainer on tables with all that changes how they compute: many rows and
 * few, dense and sparse columns, columns that are constant or equal, two targets. As a program it
 * checks the hash in a JVM of its own.
 */
final class ReferenceTraining {

  /** SHA-256 of all coefficients and intercepts, the same everywhere and for ever. */
  static final String HASH = "5050db2c9326bb7883cf263889711c90a15fa1745cc7e316239108e7be415787";

  private static final int NUMBERS = 9;
  private static final int CATEGORIES = 12;
  private static final double GOOD_ENOUGH = 1e-6;

  private ReferenceTraining() {}

  /** Trains; compares the hash with the committed one; exits with 1 if they differ. */
  public static void main(String[] arguments) {
    String hash = hash();
    System.out.printf(
        "%s %s %s%n",
        hash.equals(HASH) ? "same" : "DIFFERENT " + hash,
        Runtime.version(),
        System.getProperty("java.vm.info"));
    System.exit(hash.equals(HASH) ? 0 : 1);
  }

  static String hash() {
    MessageDigest digest = sha256();
    for (Dataset<Regressor> table : List.of(table(701, 1), table(20, 2))) {
      for (LinearTrainer trainer : trainers()) {
        LinearModel model = trainer.train(table);
        for (String target : List.of("sum", "bent")) {
          for (double coefficient : model.coefficients(target)) {
            update(digest, coefficient);
          }
          update(digest, model.intercept(target));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<LinearTrainer> trainers() {
    List<LinearTrainer> trainers = new ArrayList<>();
    trainers.add(new LeastSquaresTrainer(new LeastSquares(LeastSquares.DEFAULT_TOLERANCE)));
    trainers.add(new LeastSquaresTrainer(new LeastSquares(1e-12)));
    trainers.add(new RidgeTrainer(new Ridge(0.7)));
    for (double l1Ratio : new double[] {1, 0.5, 0.01}) {
      for (double alpha : new double[] {0.001, 0.05, 1}) {
        trainers.add(elasticNet(alpha, l1Ratio, Selection.CYCLIC, ElasticNet.DEFAULT_TOLERANCE));
        trainers.add(elasticNet(alpha, l1Ratio, Selection.RANDOM, GOOD_ENOUGH));
      }
    }
    for (OptionalInt most : List.of(OptionalInt.empty(), OptionalInt.of(4))) {
      trainers.add(new LeastAngleTrainer(new LeastAngleRegression(PathVariant.LARS, most)));
      trainers.add(new LeastAngleTrainer(new LeastAngleRegression(PathVariant.LASSO, most)));
      trainers.add(new ForwardSelectionTrainer(new ForwardSelection(most)));
    }
    return trainers;
  }

  private static LinearTrainer elasticNet(
      double alpha, double l1Ratio, Selection selection, double tolerance) {
    return new ElasticNetTrainer(
        new ElasticNet(alpha, l1Ratio, OptionalInt.empty(), tolerance, selection, 20261126));
  }

  /** Uniform numbers in units from 0.001 to 1,000, indicators, a constant and an equal column. */
  private static Dataset<Regressor> table(int rows, long seed) {
    Random random = new Random(seed);
    List<Example<Regressor>> examples = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      double[] row = new double[NUMBERS + CATEGORIES + 2];
      double common = random.nextDouble();
      double unit = 0.001;
      double sum = 0;
      for (int f = 0; f < NUMBERS; f++) {
        double value = common + random.nextDouble();
        row[f] = unit * value;
        sum += (f % 3 - 1) * value;
        unit *= 6;
      }
      int category = random.nextInt(CATEGORIES);
      row[NUMBERS + category] = 1;
      row[NUMBERS + CATEGORIES] = 0.1;
      row[NUMBERS + CATEGORIES + 1] = row[2];
      double[] targets = {
        sum + category % 4 + 0.5 * random.nextDouble(), sum * sum - row[0] + random.nextDouble()
      };
      examples.add(LinearTables.example(row, new Regressor(new String[] {"sum", "bent"}, targets)));
    }
    return LinearTables.dataset(examples);
  }

  private static void update(MessageDigest digest, double value) {
    digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
