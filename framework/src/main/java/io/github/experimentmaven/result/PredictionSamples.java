package io.github.experimentmaven.result;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the predictions that charts draw: of each model those of the seed with the median loss
 * on the test part, for each target.
 */
public final class PredictionSamples {

  private record Key(String model, String target) {}

  private static final class Sample {

    private final SpreadSample spread;
    private PredictionPoint worst;
    private int count;

    private Sample(int most, PredictionPoint first) {
      spread = new SpreadSample(most);
      worst = first;
    }

    private void add(PredictionPoint point) {
      spread.offer(() -> point);
      count++;
      worst = error(point) > error(worst) ? point : worst;
    }

    private List<PredictionPoint> points() {
      List<PredictionPoint> points = new ArrayList<>(spread.points());
      if (!points.contains(worst)) {
        points.add(worst);
      }
      return points;
    }
  }

  private final Map<String, Long> seeds;
  private final int most;
  private final Map<Key, Sample> samples = new LinkedHashMap<>();

  /**
   * Creates a collection without predictions.
   *
   * @param table the results, which say which seed is the median one
   * @param most how many points of a model and target are kept at most, beside the worst
   */
  public PredictionSamples(ResultTable table, int most) {
    this.seeds = medianSeeds(table);
    this.most = most;
  }

  /**
   * Reads the predictions of results.
   *
   * @param file {@code predictions.csv}
   * @param table the results
   * @param most how many points of a model and target are kept at most, beside the worst
   * @throws IOException if the file cannot be read
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if it holds no
   *     predictions
   */
  public static List<PredictionSample> read(Path file, ResultTable table, int most)
      throws IOException {
    PredictionSamples samples = new PredictionSamples(table, most);
    PredictionsTable.read(file, samples::wants, samples::add);
    return samples.all();
  }

  /** Adds a prediction; one of another seed, another part or without a value is left out. */
  public void add(PredictionPoint point) {
    if (point.part() == Part.TEST
        && wants(point.model(), point.seed())
        && Double.isFinite(point.actual())
        && Double.isFinite(point.predicted())) {
      samples
          .computeIfAbsent(new Key(point.model(), point.target()), key -> new Sample(most, point))
          .add(point);
    }
  }

  /** Returns what was collected, in the order in which it came. */
  public List<PredictionSample> all() {
    List<PredictionSample> all = new ArrayList<>();
    samples.forEach(
        (key, sample) ->
            all.add(
                new PredictionSample(
                    key.model(),
                    sample.worst.seed(),
                    key.target(),
                    sample.count,
                    error(sample.worst),
                    sample.points())));
    return List.copyOf(all);
  }

  private boolean wants(String model, long seed) {
    return seeds.getOrDefault(model, seed) == seed;
  }

  private static Map<String, Long> medianSeeds(ResultTable table) {
    Map<String, Long> seeds = new LinkedHashMap<>();
    for (String model : table.models()) {
      List<ResultRow> ranked =
          table.rows(model, Part.TEST).stream()
              .filter(row -> row.metric(Metrics.LOSS).isPresent())
              .sorted(Comparator.comparingDouble(row -> row.metric(Metrics.LOSS).getAsDouble()))
              .toList();
      if (!ranked.isEmpty()) {
        seeds.put(model, ranked.get((ranked.size() - 1) / 2).seed());
      }
    }
    return seeds;
  }

  private static double error(PredictionPoint point) {
    return Math.abs(point.predicted() - point.actual());
  }
}
