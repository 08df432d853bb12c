package io.github.experimentmaven.report.ranking;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ranking.Standing.Place;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Measure;
import io.github.experimentmaven.result.Statistics;
import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What a comparison says, in sentences made of numbers that its tables show. */
public final class Discussion {

  /** A gap between training and validation below this share is not worth a sentence. */
  private static final double NOTABLE_GAP = 0.1;

  private static final String DIFFERENT_LOSSES = "The models were trained on different losses";
  private static final int MOST_NAMED = 4;

  private final Comparison comparison;
  private final List<String> sentences = new ArrayList<>();

  private Discussion(Comparison comparison) {
    this.comparison = comparison;
  }

  /** Returns the sentences; none for an empty table. */
  public static List<String> of(Comparison comparison) {
    Discussion discussion = new Discussion(comparison);
    discussion.differentLosses();
    discussion.best();
    discussion.constantModels();
    discussion.overfitting();
    discussion.earlyStops();
    discussion.sentences.addAll(IntervalText.of(comparison));
    discussion.failures();
    return List.copyOf(discussion.sentences);
  }

  /** Returns the sentence that names the best model, or else the first there is. */
  public static Optional<String> lead(Comparison comparison) {
    return of(comparison).stream()
        .filter(sentence -> !sentence.startsWith(DIFFERENT_LOSSES))
        .findFirst();
  }

  private void differentLosses() {
    List<String> losses =
        comparison.models().stream().map(comparison::lossName).distinct().toList();
    if (losses.size() > 1) {
      sentences.add(
          (DIFFERENT_LOSSES + " (%s), which do not compare; they are ranked by the %s.")
              .formatted(String.join(", ", losses), comparison.rankedByName()));
    }
  }

  private void best() {
    List<SummaryRow> ranked = comparison.ranked(comparison.rankedOn());
    if (ranked.isEmpty()) {
      return;
    }
    SummaryRow best = ranked.get(0);
    String extreme = comparison.lowerIsBetter(comparison.rankedBy()) ? "lowest" : "highest";
    StringBuilder sentence = new StringBuilder();
    sentence.append(
        "%s has the %s %s %s, %s"
            .formatted(
                best.model(),
                extreme,
                comparison.rankedOn(),
                comparison.rankedByName(),
                shown(best)));
    if (ranked.size() > 1) {
      sentence.append(second(best, ranked.get(1)));
    }
    sentences.add(sentence.append('.').toString());
    onTest(best.model());
    comparison.standing().ifPresent(this::standing);
  }

  private String second(SummaryRow best, SummaryRow second) {
    return best.statistics().mean() == second.statistics().mean()
        ? ", as has " + second.model()
        : "; %s follows with %s".formatted(second.model(), shown(second));
  }

  private void standing(Standing standing) {
    List<String> claims = new ArrayList<>();
    List<String> behind = standing.at(Place.BEHIND);
    List<String> beside = standing.at(Place.BESIDE);
    List<String> ahead = standing.at(Place.AHEAD);
    if (!behind.isEmpty()) {
      claims.add("leads " + names(behind));
    }
    if (!beside.isEmpty()) {
      claims.add("cannot be told from " + names(beside));
    }
    if (!ahead.isEmpty()) {
      claims.add((ahead.size() == 1 ? "is behind " : "is behind each of ") + names(ahead));
    }
    if (!claims.isEmpty()) {
      sentences.add(
          "By the %s of %s and with other seeds, %s %s (%s confidence%s)."
              .formatted(
                  standing.metric(),
                  Figures.count(standing.rows(), "test row"),
                  standing.best(),
                  String.join(", and ", claims),
                  percent(standing.confidence()),
                  standing.places().size() > 1 ? ", all together" : ""));
    }
  }

  private void onTest(String best) {
    if (comparison.rankedOn() == Part.TEST || !comparison.hasPart(Part.TEST)) {
      return;
    }
    List<SummaryRow> ranked = comparison.ranked(Part.TEST);
    if (ranked.isEmpty()) {
      return;
    }
    SummaryRow first = ranked.get(0);
    if (first.model().equals(best)) {
      sentences.add("It is also the best on the test part, with %s.".formatted(shown(first)));
      return;
    }
    ranked.stream()
        .filter(row -> row.model().equals(best))
        .findFirst()
        .ifPresent(
            row ->
                sentences.add(
                    "On the test part %s is the best with %s; %s has %s there."
                        .formatted(first.model(), shown(first), best, shown(row))));
  }

  private void constantModels() {
    for (SummaryRow constant : comparison.ranked(comparison.rankedOn())) {
      if (!comparison.isBaseline(constant.model())) {
        continue;
      }
      List<SummaryRow> ranked = comparison.ranked(comparison.rankedOn());
      List<String> worse =
          ranked.subList(ranked.indexOf(constant) + 1, ranked.size()).stream()
              .map(SummaryRow::model)
              .filter(model -> !comparison.isBaseline(model))
              .toList();
      if (!worse.isEmpty()) {
        sentences.add(
            "%s %s no better than %s, which looks at no feature (%s)."
                .formatted(
                    names(worse),
                    worse.size() == 1 ? "is" : "are",
                    constant.model(),
                    shown(constant)));
      }
    }
  }

  private void overfitting() {
    record Gap(String model, double training, double validation) {
      double share() {
        return validation / training - 1;
      }
    }
    List<Gap> gaps = new ArrayList<>();
    for (String model : comparison.models()) {
      Optional<Statistics> training = loss(model, Part.TRAIN);
      Optional<Statistics> validation = loss(model, Part.VALIDATION);
      if (training.isPresent() && validation.isPresent() && training.get().mean() > 0) {
        Gap gap = new Gap(model, training.get().mean(), validation.get().mean());
        double spread =
            Math.max(training.get().standardDeviation(), validation.get().standardDeviation());
        if (gap.share() > NOTABLE_GAP && gap.validation() - gap.training() > spread) {
          gaps.add(gap);
        }
      }
    }
    gaps.sort(Comparator.comparingDouble(Gap::share).reversed());
    if (gaps.isEmpty()) {
      return;
    }
    String list =
        gaps.stream()
            .limit(MOST_NAMED)
            .map(
                gap ->
                    "%s by %s (%s against %s)"
                        .formatted(
                            gap.model(),
                            percent(gap.share()),
                            shownMean(gap.model(), Part.VALIDATION),
                            shownMean(gap.model(), Part.TRAIN)))
            .collect(Collectors.joining(", "));
    String rest = gaps.size() > MOST_NAMED ? " and " + (gaps.size() - MOST_NAMED) + " more" : "";
    sentences.add(
        "Overfitting shows where the validation loss is above the training loss: "
            + list
            + rest
            + ".");
  }

  private void earlyStops() {
    for (String model : comparison.models()) {
      OptionalInt limit = comparison.epochLimit(model);
      List<Integer> epochs =
          comparison.table().rows(model, Part.TRAIN).stream()
              .filter(row -> row.epochs().isPresent())
              .map(row -> row.epochs().getAsInt())
              .toList();
      if (limit.isEmpty() || epochs.isEmpty()) {
        continue;
      }
      long stopped = epochs.stream().filter(count -> count < limit.getAsInt()).count();
      double mean = epochs.stream().mapToInt(Integer::intValue).average().orElse(0);
      if (stopped > 0) {
        sentences.add(
            "%s stopped early in %d of %s, after %s of %s on average, which saved %s of its epochs."
                .formatted(
                    model,
                    stopped,
                    Figures.count(epochs.size(), "trial"),
                    Figures.plain(Math.round(mean * 10) / 10.0),
                    Figures.count(limit.getAsInt(), "epoch"),
                    percent(1 - mean / limit.getAsInt())));
      }
    }
  }

  private void failures() {
    comparison
        .summary()
        .failures()
        .forEach(
            (model, count) ->
                sentences.add(
                    "%s failed in %d of %s and takes no part in the ranking."
                        .formatted(
                            model, count, Figures.count(comparison.trials(model), "trial"))));
  }

  private Optional<Statistics> loss(String model, Part part) {
    return comparison.summary().find(model, part, Metrics.LOSS).map(SummaryRow::statistics);
  }

  /** Returns a mean with the digits that the tables show. */
  private String shownMean(String model, Part part) {
    return comparison.measure(model, part, Metrics.LOSS).map(Measure::mean).orElseThrow();
  }

  private String shown(SummaryRow row) {
    return comparison.measure(row.model(), row.part(), row.metric()).orElseThrow().toString();
  }

  private static String percent(double share) {
    return share < 10
        ? String.format(Locale.ROOT, "%.0f %%", share * 100)
        : "a factor of " + Figures.rough(share + 1);
  }

  static String names(List<String> models) {
    return models.size() <= MOST_NAMED
        ? String.join(", ", models)
        : String.join(", ", models.subList(0, MOST_NAMED))
            + " and "
            + (models.size() - MOST_NAMED)
            + " more";
  }
}
