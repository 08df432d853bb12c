package io.github.experimentmaven.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every line of a {@code predictions.csv}. */
public final class AllPredictions {

  private AllPredictions() {}

  /** Reads a file. */
  public static List<PredictionPoint> of(Path file) throws IOException {
    List<PredictionPoint> points = new ArrayList<>();
    PredictionsTable.read(file, (model, seed) -> true, points::add);
    return points;
  }
}
