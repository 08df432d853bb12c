package io.github.experimentmaven.gate.history;

import io.github.experimentmaven.gate.Background;
import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.gate.origin.Origins;
import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.result.origin.ResultOrigin;
import io.github.experimentmaven.result.rows.TestRowsBuilder;
import java.util.Optional;
import java.util.Random;

/** Results of versions of one model, of which the errors on each test row are known. */
public final class Versions {

  private static final int ROWS = 200;

  private Versions() {}

  /** Returns errors of normal size on each row, the same for the same seed. */
  public static double[] errors(long seed, double size) {
    Random random = new Random(seed);
    double[] errors = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      errors[row] = size * random.nextGaussian();
    }
    return errors;
  }

  /** Returns the results of a version, one seed for each array of errors. */
  public static Baseline of(String version, String data, ResultOrigin origin, double[]... errors) {
    TableBuilder table = new TableBuilder(version).data(data);
    TestRowsBuilder rows = new TestRowsBuilder();
    for (int seed = 0; seed < errors.length; seed++) {
      double mse = new MeanSquaredError().evaluate(new double[ROWS], errors[seed]);
      table.value("network-1", seed + 1, 0, 0, "test", "mse", mse);
      rows.errors("network-1", seed + 1, errors[seed]);
    }
    return new Baseline(
        table.build(),
        Optional.of(rows.build()),
        Optional.empty(),
        new Background(Optional.empty(), Optional.empty(), Optional.of(origin)),
        "release " + version);
  }

  /** Returns the results of three seeds whose errors have a size. */
  public static Baseline of(String version, double size) {
    return of(
        version,
        "data-a",
        Origins.of("file-" + size, "c0ffee", "0.1.0", 60),
        errors(1, size),
        errors(2, size),
        errors(3, size));
  }
}
