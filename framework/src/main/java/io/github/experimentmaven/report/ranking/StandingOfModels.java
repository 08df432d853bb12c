package io.github.experimentmaven.report.ranking;

import io.github.experimentmaven.gate.change.Change;
import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.gate.change.Rivals;
import io.github.experimentmaven.gate.change.Rivals.Contest;
import io.github.experimentmaven.gate.change.Rivals.Contest.Held;
import io.github.experimentmaven.inference.Chances;
import io.github.experimentmaven.report.ranking.Standing.Pair;
import io.github.experimentmaven.report.ranking.Standing.Place;
import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.RegressionSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the models of a comparison against each other on the test part. */
public final class StandingOfModels {

  /** More pairs than those of so many models nobody reads. */
  static final int MOST_MODELS = 12;

  private static final double CONFIDENCE = 0.95;
  private static final double TOLERANCE = 0.01;

  private final Comparison comparison;
  private final Rivals rivals;
  private final double tolerance;

  private StandingOfModels(Comparison comparison, Rivals rivals, double tolerance) {
    this.comparison = comparison;
    this.rivals = rivals;
    this.tolerance = tolerance;
  }

  /**
   * Returns how the models stand; empty where there are fewer than two to compare, and where their
   * test rows are not known: seeds alone say nothing of those.
   *
   * @param comparison the models
   * @param rows what was predicted for the test rows; empty where that is not known
   * @param regression the section whose tolerance counts; without it, 1 %
   */
  public static Optional<Standing> of(
      Comparison comparison, Optional<TestRows> rows, Optional<RegressionSpec> regression) {
    return new StandingOfModels(
            comparison,
            new Rivals(comparison.table(), comparison.metrics(), rows),
            regression.map(RegressionSpec::tolerance).orElse(TOLERANCE))
        .standing();
  }

  private Optional<Standing> standing() {
    List<String> ranked = comparison.ranked(Part.TEST).stream().map(SummaryRow::model).toList();
    Optional<String> best = comparison.best().filter(ranked::contains);
    if (best.isEmpty() || ranked.size() < 2) {
      return Optional.empty();
    }
    double level = 1 - (1 - CONFIDENCE) / (ranked.size() - 1);
    Map<String, Place> places = new LinkedHashMap<>();
    int rows = 0;
    for (String model : comparison.models()) {
      if (ranked.contains(model)
          && !model.equals(best.get())
          && hold(model, best.get()) instanceof Held held
          && known(held)) {
        Change change = held.change(level);
        rows = Math.max(rows, change.rows().map(evidence -> evidence.rows()).orElse(0));
        place(held, change).ifPresent(place -> places.put(model, place));
      }
    }
    List<String> shown = ranked.subList(0, Math.min(MOST_MODELS, ranked.size()));
    if (rows == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Standing(
            best.get(),
            comparison.rankedByName(),
            rows,
            CONFIDENCE,
            tolerance,
            places,
            shown,
            pairs(shown)));
  }

  private Contest hold(String model, String other) {
    return rivals.hold(model, other, Part.TEST, comparison.rankedBy(), 0);
  }

  /** Models that predict the very same have no rows to tell them apart. */
  private static boolean known(Held held) {
    return held.sample().rows().isPresent() || held.sample().unchanged();
  }

  /** Where one seed of a random model tells nothing, its rows are not to blame, however many. */
  private static Optional<Place> place(Held held, Change change) {
    return held.sample().unchanged()
        ? Optional.of(Place.BESIDE)
        : change.interval().map(interval -> place(held, interval));
  }

  private static Place place(Held held, Interval interval) {
    boolean above = interval.low() > 0;
    boolean below = interval.high() < 0;
    if (held.lowerIsBetter() ? below : above) {
      return Place.AHEAD;
    }
    return above || below ? Place.BEHIND : Place.BESIDE;
  }

  private List<Pair> pairs(List<String> models) {
    List<Pair> pairs = new ArrayList<>();
    for (int first = 0; first < models.size(); first++) {
      for (int second = first + 1; second < models.size(); second++) {
        pair(models.get(first), models.get(second)).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private Optional<Pair> pair(String model, String other) {
    if (!(hold(model, other) instanceof Held held && known(held))) {
      return Optional.empty();
    }
    double equal = tolerance * Math.min(Math.abs(held.value()), Math.abs(held.rival()));
    return Chances.of(held.difference(), equal)
        .map(chances -> held.lowerIsBetter() ? chances.opposite() : chances)
        .map(chances -> new Pair(model, other, chances));
  }
}
