package io.github.experimentmaven.inference;

import io.github.experimentmaven.inference.Component.Source;
import io.github.experimentmaven.inference.Difference.Estimated;
import io.github.experimentmaven.inference.Difference.Reason;
import io.github.experimentmaven.inference.Difference.Uncertain;
import io.github.experimentmaven.inference.Difference.Unchanged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The difference of two runs, or of two models, from the paired differences {@code d[seed, row]} of
 * each fold. Its estimate is the mean over trials of their means over rows, as tables show it.
 *
 * <p><b>One fold.</b> Seeds and rows are crossed and both might have been others: {@code d = μ +
 * seed + row + rest} (Cornfield and Tukey, Average Values of Mean Squares in Factorials, 1956). The
 * variance of the mean is taken as {@code var(means of seeds) / S + var(means of rows) / R}. Either
 * term holds the rest once, so the sum is never too small in expectation; taking the rest off once
 * (the estimator of the analysis of variance) gains up to a fifth of the width where the rest is
 * all, and false alarms above the level where it is not. Seeds count where training is random.
 * Other training rows would give another difference too, of which one split shows nothing: the
 * variance over rows is multiplied by {@code 1 + overlap}, the share that Nadeau and Bengio (2003)
 * take the training rows to have. An overlap of 0 speaks of the models as they were trained.
 *
 * <p><b>Rows that belong together</b> count as one {@linkplain Units unit}. With the weight w of a
 * row in the mean, a unit's part is {@code c = Σ w (d - μ)} and the variance {@code U / (U - 1) Σ
 * c²}: the plain one where units are rows, the ratio estimator where their sizes differ (Cochran,
 * Sampling Techniques, 1977, section 6.3). Its degrees of freedom are {@code (Σ w)² / Σ w² - 1}
 * with the weights of units (Kish, Survey Sampling, 1965): one less than their number where they
 * have equal weights. A row that several repeats test is one unit too. The skewness of the mean is
 * {@code Σ c³ / (Σ c²)^1.5}.
 *
 * <p><b>Several folds.</b> The corrected interval of Nadeau and Bengio (Inference for the
 * Generalization Error, 2003) over the means of folds, {@code s² (1/n + overlap)}, holds the seeds
 * too, which differ from fold to fold. It is set beside the interval over rows, and the wider
 * counts.
 */
public final class PairedDifferences {

  private final List<double[]> seeds;
  private final double overlap;
  private final Randomness randomness;

  private PairedDifferences(List<double[]> seeds, double overlap, Randomness randomness) {
    this.seeds = seeds;
    this.overlap = overlap;
    this.randomness = randomness;
  }

  /**
   * Judges a metric that is a mean of rows, exactly or to first order.
   *
   * @param folds each repeat's folds, at least one
   * @param randomness whether seeds matter
   * @throws IllegalArgumentException if there are no folds
   */
  public static Difference ofRows(List<FoldRows> folds, Randomness randomness) {
    PairedDifferences all =
        new PairedDifferences(
            folds.stream().map(FoldRows::seedMeans).toList(),
            folds.stream().mapToDouble(FoldRows::overlap).max().orElse(0),
            randomness);
    all.requireFolds();
    boolean unchanged =
        all.unchanged()
            && folds.stream()
                .allMatch(fold -> Arrays.stream(fold.rowMeans()).allMatch(value -> value == 0));
    return unchanged ? new Unchanged() : all.judge(RowVariance.of(folds, all.mean()));
  }

  /**
   * Judges a metric that is no mean of rows, by resampling them.
   *
   * @param folds each repeat's folds, at least one
   * @param randomness whether seeds matter
   * @throws IllegalArgumentException if there are no folds
   */
  public static Difference ofResamples(List<FoldResamples> folds, Randomness randomness) {
    PairedDifferences all =
        new PairedDifferences(
            folds.stream().map(FoldResamples::seedDifferences).toList(),
            folds.stream().mapToDouble(FoldResamples::overlap).max().orElse(0),
            randomness);
    all.requireFolds();
    return all.unchanged() && folds.stream().allMatch(FoldResamples::unchanged)
        ? new Unchanged()
        : all.judge(FoldResamples.variance(folds));
  }

  /**
   * Judges a metric of which nothing is known but its values, by seeds and folds alone.
   *
   * @param seeds for each fold the difference of each seed, {@code [folds][seeds]}
   * @param overlap the rows evaluated in proportion to those trained on; used where there are
   *     several folds
   * @param randomness whether seeds matter
   * @throws IllegalArgumentException if there are no folds
   */
  public static Difference ofSeeds(List<double[]> seeds, double overlap, Randomness randomness) {
    PairedDifferences all = new PairedDifferences(List.copyOf(seeds), overlap, randomness);
    all.requireFolds();
    if (all.unchanged()) {
      return new Unchanged();
    }
    List<Spread> spreads = new ArrayList<>();
    all.folds().ifPresent(component -> spreads.add(new Spread(List.of(component))));
    if (spreads.isEmpty()) {
      all.seedComponent().ifPresent(component -> spreads.add(new Spread(List.of(component))));
    }
    if (spreads.isEmpty()) {
      return new Uncertain(
          all.mean(), randomness == Randomness.SEEDS ? Reason.ONE_SEED : Reason.ROWS_UNKNOWN);
    }
    return new Estimated(all.mean(), spreads);
  }

  private void requireFolds() {
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("a difference takes at least one fold");
    }
  }

  private boolean unchanged() {
    return seeds.stream()
        .allMatch(fold -> Arrays.stream(fold).allMatch(difference -> difference == 0));
  }

  private Difference judge(Optional<Component> rows) {
    Optional<Component> folds = folds();
    Optional<Component> seedsOfFolds = seedComponent();
    if (folds.isEmpty() && randomness == Randomness.SEEDS && seedsOfFolds.isEmpty()) {
      return new Uncertain(mean(), Reason.ONE_SEED);
    }
    if (folds.isEmpty() && rows.isEmpty()) {
      return new Uncertain(mean(), Reason.TOO_FEW_ROWS);
    }
    double trainingRows = folds.isEmpty() ? 1 + overlap : 1;
    List<Spread> spreads = new ArrayList<>();
    folds.ifPresent(component -> spreads.add(new Spread(List.of(component))));
    rows.ifPresent(
        component -> {
          List<Component> crossed = new ArrayList<>();
          seedsOfFolds.ifPresent(crossed::add);
          crossed.add(component.times(trainingRows));
          spreads.add(new Spread(crossed));
        });
    return new Estimated(mean(), spreads);
  }

  private double mean() {
    return Moments.mean(foldMeans());
  }

  private double[] foldMeans() {
    return seeds.stream().mapToDouble(Moments::mean).toArray();
  }

  /** Returns the variance over folds, with the correction for training rows that they share. */
  private Optional<Component> folds() {
    int count = seeds.size();
    return count < 2
        ? Optional.empty()
        : Optional.of(
            new Component(
                Source.FOLDS, Moments.variance(foldMeans()) * (1.0 / count + overlap), count - 1));
  }

  /**
   * Returns the variance over the seeds of each fold, whose draws are independent of each other.
   */
  private Optional<Component> seedComponent() {
    OptionalDouble least = seeds.stream().mapToDouble(fold -> fold.length).min();
    if (randomness == Randomness.NONE || least.orElse(0) < 2) {
      return Optional.empty();
    }
    double variance = 0;
    int degreesOfFreedom = 0;
    for (double[] fold : seeds) {
      variance += Moments.variance(fold) / fold.length;
      degreesOfFreedom += fold.length - 1;
    }
    double count = seeds.size();
    return Optional.of(new Component(Source.SEEDS, variance / (count * count), degreesOfFreedom));
  }
}
