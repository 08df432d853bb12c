package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.change.Judgement;
import io.github.experimentmaven.gate.change.Judgement.Terms;
import io.github.experimentmaven.gate.change.RowPairing;
import io.github.experimentmaven.gate.change.TablePair;
import io.github.experimentmaven.gate.change.TablePair.Subject;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.Summary;
import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Two result tables side by side; nothing is asked of the difference.
 *
 * @param from what the earlier results are called
 * @param to what the later results are called
 * @param confidence the level of each interval by itself
 * @param rows a row for each model, part and metric that one of the tables has
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
   * @param metric the metric's name
   * @param before the earlier mean over all trials; empty where there is none
   * @param after the later mean over all trials; empty where there is none
   * @param judgement what the comparison of the paired trials comes to, with tolerance 0
   */
  public record Row(
      String model,
      Part part,
      String metric,
      OptionalDouble before,
      OptionalDouble after,
      Judgement judgement) {

    /** Checks that all parts are present. */
    public Row {
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(metric, "metric");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(judgement, "judgement");
    }
  }

  /**
   * Compares two tables.
   *
   * @param from the earlier results
   * @param to the later results
   * @param metrics the metrics, which say whether less of them is better
   * @param confidence the level of each interval by itself, for example 0.95
   */
  public static BaselineComparison of(
      Baseline from, Baseline to, Metrics metrics, double confidence) {
    TablePair tables =
        new TablePair(
            from.table(),
            to.table(),
            metrics,
            model -> false,
            RowPairing.of(from.rows(), to.rows()));
    Summary before = Summary.of(from.table());
    Summary after = Summary.of(to.table());
    Terms terms = new Terms(0, confidence, 1);
    List<Row> rows = new ArrayList<>();
    for (Subject subject : tables.subjects()) {
      rows.add(
          new Row(
              subject.model(),
              subject.part(),
              subject.metric(),
              mean(before, subject),
              mean(after, subject),
              TablePair.judge(tables.compare(subject), terms)));
    }
    return new BaselineComparison(from.label(), to.label(), confidence, rows);
  }

  /** Returns the rows of one part. */
  public List<Row> part(Part part) {
    return rows.stream().filter(row -> row.part() == part).toList();
  }

  private static OptionalDouble mean(Summary summary, Subject subject) {
    return summary
        .find(subject.model(), subject.part(), subject.metric())
        .map(SummaryRow::statistics)
        .map(statistics -> OptionalDouble.of(statistics.mean()))
        .orElse(OptionalDouble.empty());
  }
}
