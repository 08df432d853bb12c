package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.change.Judgement;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.gate.change.Judgement.Terms;
import io.github.experimentmaven.gate.change.RowPairing;
import io.github.experimentmaven.gate.change.TablePair;
import io.github.experimentmaven.gate.change.TablePair.Subject;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.Summary;
import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two result tables side by side; nothing is asked of the difference.
 *
 * @param from what the earlier results are called
 * @param to what the later results are called
 * @param confidence the level of each interval by itself
 * @param rows a row for each model, part and metric that one of the tables has, and for each of a
 *     slice that both have and that changed
 */
public record BaselineComparison(String from, String to, double confidence, List<Row> rows) {

  /** Copies the rows. */
  public BaselineComparison {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    rows = List.copyOf(rows);
  }

  /**
   * One metric of one model on one part.
   *
   * @param model the model's name
   * @param part the part
   * @param slice the label of a slice of the part; empty for the whole part
   * @param metric the metric's name
   * @param before the earlier mean over all trials; empty where there is none
   * @param after the later mean over all trials; empty where there is none
   * @param judgement what the comparison of the paired trials comes to, with tolerance 0
   */
  public record Row(
      String model,
      Part part,
      Optional<String> slice,
      String metric,
      OptionalDouble before,
      OptionalDouble after,
      Judgement judgement) {

    /** Checks that all parts are present. */
    public Row {
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(slice, "slice");
      Objects.requireNonNull(metric, "metric");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(judgement, "judgement");
    }

    private boolean changed() {
      return judgement instanceof Compared compared && compared.outcome() != Outcome.UNCHANGED;
    }
  }

  /**
   * Compares two results.
   *
   * @param from the earlier results
   * @param to the later results
   * @param metrics the metrics, which say whether less of them is better
   * @param confidence the level of each interval by itself, for example 0.95
   * @param leastRows how many test rows a slice has at least to be compared
   */
  public static BaselineComparison of(
      Baseline from, Baseline to, Metrics metrics, double confidence, int leastRows) {
    TablePair tables =
        new TablePair(
            from.table(),
            to.table(),
            metrics,
            model -> false,
            RowPairing.of(from.rows(), to.rows()));
    Terms terms = new Terms(0, confidence, 1);
    List<Row> rows = new ArrayList<>(rows(tables, Optional.empty(), terms));
    new JudgedSlices(to.slices().orElseGet(() -> new SliceTable(List.of())), leastRows)
        .against(from, to.rows(), metrics, model -> false)
        .forEach(
            (label, pair) ->
                rows(pair, Optional.of(label), terms).stream()
                    .filter(Row::changed)
                    .forEach(rows::add));
    return new BaselineComparison(from.label(), to.label(), confidence, rows);
  }

  private static List<Row> rows(TablePair tables, Optional<String> slice, Terms terms) {
    Summary before = Summary.of(tables.before());
    Summary after = Summary.of(tables.after());
    return tables.subjects().stream()
        .map(
            subject ->
                new Row(
                    subject.model(),
                    subject.part(),
                    slice,
                    subject.metric(),
                    mean(before, subject),
                    mean(after, subject),
                    TablePair.judge(tables.compare(subject), terms)))
        .toList();
  }

  /** Returns the rows of one whole part. */
  public List<Row> part(Part part) {
    return rows.stream().filter(row -> row.part() == part && row.slice().isEmpty()).toList();
  }

  /** Returns the rows of the slices of one part that changed. */
  public List<Row> slices(Part part) {
    return rows.stream().filter(row -> row.part() == part && row.slice().isPresent()).toList();
  }

  private static OptionalDouble mean(Summary summary, Subject subject) {
    return summary
        .find(subject.model(), subject.part(), subject.metric())
        .map(SummaryRow::statistics)
        .map(statistics -> OptionalDouble.of(statistics.mean()))
        .orElse(OptionalDouble.empty());
  }
}
