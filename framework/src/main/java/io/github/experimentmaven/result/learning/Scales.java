package io.github.experimentmaven.result.learning;

import io.github.experimentmaven.data.prepare.Preprocessing;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.run.ExperimentRunner.PreparedData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.regression.Regressor;

/** Where the training rows' targets and features lie, found once for each fold. */
final class Scales {

  private final PreparedData data;
  private final Preprocessing preprocessing;
  private final long seed;
  private final Map<Fold, Optional<ColumnScale>> features = new HashMap<>();

  /**
   * Creates the scales.
   *
   * @param seed the seed of steps that draw random numbers
   */
  Scales(PreparedData data, Preprocessing preprocessing, long seed) {
    this.data = data;
    this.preprocessing = preprocessing;
    this.seed = seed;
  }

  /** Returns the targets as models train on them. */
  List<ColumnScale> targets(Fold fold) {
    return preprocessing.trainingTargets(data.rows(), fold, seed).stream()
        .map(target -> ColumnScale.of(target.own().name(), target.transformed().toArray()))
        .toList();
  }

  /** Returns the feature with the largest values after all steps, if they are too large. */
  Optional<ColumnScale> largeFeature(Fold fold) {
    return features.computeIfAbsent(fold, this::find);
  }

  private Optional<ColumnScale> find(Fold fold) {
    Dataset<Regressor> rows = preprocessing.prepare(data.rows(), fold, seed).training();
    Map<String, double[]> sums = new TreeMap<>();
    for (Example<Regressor> example : rows) {
      for (Feature feature : example) {
        double[] sum = sums.computeIfAbsent(feature.getName(), name -> new double[2]);
        sum[0] += feature.getValue();
        sum[1] += feature.getValue() * feature.getValue();
      }
    }
    List<ColumnScale> scales = new ArrayList<>();
    sums.forEach(
        (name, sum) -> {
          double mean = sum[0] / rows.size();
          double variance = sum[1] / rows.size() - mean * mean;
          scales.add(new ColumnScale(name, mean, Math.sqrt(Math.max(0, variance))));
        });
    return scales.stream()
        .filter(ColumnScale::isLarge)
        .max(Comparator.comparingDouble(ColumnScale::size));
  }
}
