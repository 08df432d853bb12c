package io.github.experimentmaven.report.ranking;

import io.github.experimentmaven.metric.IntervalScores;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the prediction intervals of models are like, in sentences. */
final class IntervalText {

  private IntervalText() {}

  /** Returns the sentences; none where there are no intervals. */
  static List<String> of(Comparison comparison) {
    List<String> sentences = new ArrayList<>();
    comparison
        .best()
        .flatMap(model -> held(comparison, model))
        .ifPresent(
            sentence -> {
              sentences.add(sentence);
              chosen(comparison).ifPresent(sentences::add);
            });
    return sentences;
  }

  private static Optional<String> held(Comparison comparison, String model) {
    return mean(comparison, model, IntervalScores.COVERAGE)
        .flatMap(
            coverage ->
                mean(comparison, model, IntervalScores.WIDTH)
                    .map(
                        width ->
                            String.format(
                                Locale.ROOT,
                                "%s intervals of %s hold %.1f %% of the test rows and are on average %s wide.",
                                asked(comparison),
                                model,
                                100 * coverage,
                                Figures.number(width))));
  }

  private static String asked(Comparison comparison) {
    OptionalDouble coverage = comparison.coverage();
    return coverage.isPresent()
        ? "Asked to hold %s %% of new rows, the prediction"
            .formatted(Figures.number(100 * coverage.getAsDouble()))
        : "The prediction";
  }

  private static Optional<Double> mean(Comparison comparison, String model, String metric) {
    return comparison
        .summary()
        .find(model, Part.TEST, metric)
        .map(SummaryRow::statistics)
        .map(statistics -> statistics.mean());
  }

  /** An epoch before the last was kept for its loss on the rows that calibrate the intervals. */
  private static Optional<String> chosen(Comparison comparison) {
    List<String> models =
        comparison.models().stream()
            .filter(
                model ->
                    comparison.table().rows(model, Part.TEST).stream()
                        .anyMatch(
                            row ->
                                row.bestEpoch().isPresent()
                                    && row.bestEpoch().getAsInt()
                                        < row.epochs().orElse(Integer.MAX_VALUE)))
            .toList();
    return models.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s kept an epoch that was chosen on the validation rows, which calibrate the intervals too: these may be a little narrow."
                .formatted(Discussion.names(models)));
  }
}
