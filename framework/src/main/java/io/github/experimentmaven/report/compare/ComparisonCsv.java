package io.github.experimentmaven.report.compare;

import io.github.experimentmaven.gate.BaselineComparison;
import io.github.experimentmaven.gate.change.Change;
import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A comparison of all parts as CSV, unrounded. */
public final class ComparisonCsv {

  private static final List<String> HEADER =
      List.of(
          "model",
          "part",
          "slice",
          "metric",
          "from",
          "to",
          "difference",
          "relative_difference",
          "confidence",
          "interval_low",
          "interval_high",
          "pairs",
          "observations",
          "verdict",
          "reason");

  private ComparisonCsv() {}

  /** Returns the file's text. */
  public static CsvText format(BaselineComparison comparison) {
    CsvText text = new CsvText(HEADER);
    comparison.rows().forEach(row -> text.add(cells(row, comparison.confidence())));
    return text;
  }

  private static List<String> cells(BaselineComparison.Row row, double confidence) {
    Optional<Change> change =
        row.judgement() instanceof Compared compared
            ? Optional.of(compared.change())
            : Optional.empty();
    Optional<Interval> interval = change.flatMap(Change::interval);
    return List.of(
        CsvText.text(row.model()),
        row.part().label(),
        row.slice().map(CsvText::text).orElse(""),
        CsvText.text(row.metric()),
        mean(row.before()),
        mean(row.after()),
        number(change, Change::difference),
        number(change, Change::relative),
        number(interval, found -> confidence),
        number(interval, Interval::low),
        number(interval, Interval::high),
        change.map(found -> Integer.toString(found.pairs())).orElse(""),
        change.map(found -> Integer.toString(found.observations())).orElse(""),
        row.judgement().label(),
        row.judgement() instanceof NotComparable notComparable
            ? CsvText.text(notComparable.detail())
            : "");
  }

  private static String mean(OptionalDouble mean) {
    return mean.isPresent() ? Numbers.shortest(mean.getAsDouble()) : "";
  }

  private static <T> String number(Optional<T> holder, ToDoubleFunction<T> value) {
    return holder.map(found -> Numbers.shortest(value.applyAsDouble(found))).orElse("");
  }
}
