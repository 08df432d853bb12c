package io.github.experimentmaven.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tribuo.MutableDataset;
import org.tribuo.regression.Regressor;

/**
 * "The Ultimate Film Statistics Dataset" as published on Kaggle: seven features, with the director
 * as the number of the name, and the average rating.
 */
final class FilmTable {

  private static final List<String> LOGARITHMIC =
      List.of("Production budget $", "Domestic gross $", "Worldwide gross $", "movie_numerOfVotes");
  private static final List<String> NUMERIC = List.of("runtime_minutes", "approval_Index");

  private final double[][] features;
  private final double[] ratings;

  private FilmTable(double[][] features, double[] ratings) {
    this.features = features;
    this.ratings = ratings;
  }

  /** Rows for training (64 %), validation (16 %) and test (20 %), standardised by the first. */
  record Split(
      MutableDataset<Regressor> training,
      MutableDataset<Regressor> validation,
      MutableDataset<Regressor> test) {}

  static FilmTable read(Path path) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    List<CSVRecord> records;
    try (CSVParser parser = CSVParser.parse(path, StandardCharsets.UTF_8, format)) {
      records = parser.getRecords();
    }
    Map<String, Integer> directors = numbers(records, "director_name");
    double[][] features = new double[records.size()][LOGARITHMIC.size() + NUMERIC.size() + 1];
    double[] ratings = new double[records.size()];
    for (int r = 0; r < ratings.length; r++) {
      Map<String, String> cells = trimmed(records.get(r));
      int column = 0;
      for (String name : LOGARITHMIC) {
        features[r][column++] = StrictMath.log1p(Double.parseDouble(cells.get(name)));
      }
      for (String name : NUMERIC) {
        features[r][column++] = Double.parseDouble(cells.get(name));
      }
      features[r][column] = directors.get(cells.get("director_name"));
      ratings[r] = Double.parseDouble(cells.get("movie_averageRating"));
    }
    return new FilmTable(features, ratings);
  }

  private static Map<String, Integer> numbers(List<CSVRecord> records, String column) {
    TreeSet<String> names = new TreeSet<>();
    for (CSVRecord csvRecord : records) {
      names.add(trimmed(csvRecord).get(column));
    }
    Map<String, Integer> numbers = new TreeMap<>();
    for (String name : names) {
      numbers.put(name, numbers.size());
    }
    return numbers;
  }

  private static Map<String, String> trimmed(CSVRecord csvRecord) {
    Map<String, String> cells = new TreeMap<>();
    csvRecord.toMap().forEach((name, cell) -> cells.put(name.strip(), cell.strip()));
    return cells;
  }

  Split split(long seed) {
    List<Integer> order = shuffled(seed);
    int training = (int) Math.round(0.64 * ratings.length);
    int validation = (int) Math.round(0.16 * ratings.length);
    List<Integer> trainingRows = order.subList(0, training);
    Table table = standardised(order, trainingRows);
    return new Split(
        table.dataset(0, training),
        table.dataset(training, training + validation),
        table.dataset(training + validation, ratings.length));
  }

  private List<Integer> shuffled(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> order = new ArrayList<>();
    for (int r = 0; r < ratings.length; r++) {
      order.add(random.nextInt(r + 1), r);
    }
    return order;
  }

  private Table standardised(List<Integer> order, List<Integer> trainingRows) {
    int columns = features[0].length;
    float[][] scaled = new float[order.size()][columns];
    float[] targets = new float[order.size()];
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      double squares = 0;
      for (int r : trainingRows) {
        sum += features[r][c];
        squares += features[r][c] * features[r][c];
      }
      double mean = sum / trainingRows.size();
      double deviation = Math.sqrt(squares / trainingRows.size() - mean * mean);
      for (int r = 0; r < scaled.length; r++) {
        scaled[r][c] = (float) ((features[order.get(r)][c] - mean) / deviation);
      }
    }
    for (int r = 0; r < targets.length; r++) {
      targets[r] = (float) ratings[order.get(r)];
    }
    return new Table(scaled, targets);
  }
}
