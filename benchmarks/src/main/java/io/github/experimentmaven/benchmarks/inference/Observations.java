package io.github.experimentmaven.benchmarks.inference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Standardised columns and a target.
 *
 * @param features {@code [rows, columns]}
 * @param targets {@code [rows]}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
record Observations(double[][] features, double[] targets) {

  private static final List<String> LOGARITHMIC =
      List.of("prod_budget", "domestic_gross", "worldwide_gross", "num_votes");
  private static final String LINEAR = "runtime_minutes";
  private static final String TARGET = "average_rating";

  /** Reads the films of the example project that have all of five numbers and a rating. */
  static Observations films(Path path) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    List<double[]> features = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(path, StandardCharsets.UTF_8, format)) {
      for (CSVRecord film : parser) {
        List<String> cells = new ArrayList<>(LOGARITHMIC.stream().map(film::get).toList());
        cells.add(film.get(LINEAR));
        cells.add(film.get(TARGET));
        if (cells.stream().noneMatch(String::isEmpty)) {
          double[] row = new double[LOGARITHMIC.size() + 1];
          for (int column = 0; column < row.length; column++) {
            double value = Double.parseDouble(cells.get(column));
            row[column] = column < LOGARITHMIC.size() ? StrictMath.log1p(value) : value;
          }
          features.add(row);
          targets.add(Double.parseDouble(cells.get(row.length)));
        }
      }
    }
    return standardised(
        features.toArray(double[][]::new),
        targets.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Draws rows of a law with a product, a bend, and noise whose size hangs on a column. */
  static Observations drawn(int rows, SplittableRandom random) {
    double[][] features = new double[rows][5];
    double[] targets = new double[rows];
    for (int row = 0; row < rows; row++) {
      double[] x = features[row];
      for (int column = 0; column < x.length; column++) {
        x[column] = normal(random);
      }
      double noise = normal(random) * (x[4] > 1 ? 1.5 : 0.5);
      targets[row] = x[0] * x[1] + x[2] + 0.5 * Math.max(0, x[3]) + noise;
    }
    return standardised(features, targets);
  }

  int rows() {
    return targets.length;
  }

  private static double normal(SplittableRandom random) {
    double sum = -6;
    for (int part = 0; part < 12; part++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  private static Observations standardised(double[][] features, double[] targets) {
    for (int column = 0; column < features[0].length; column++) {
      int c = column;
      double mean = Arrays.stream(features).mapToDouble(row -> row[c]).sum() / features.length;
      double squares =
          Arrays.stream(features).mapToDouble(row -> (row[c] - mean) * (row[c] - mean)).sum();
      double deviation = Math.sqrt(squares / features.length);
      for (double[] row : features) {
        row[column] = (row[column] - mean) / deviation;
      }
    }
    return new Observations(features, targets);
  }
}
