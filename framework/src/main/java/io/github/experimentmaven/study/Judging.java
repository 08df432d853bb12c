package io.github.experimentmaven.study;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.DataGate;
import io.github.experimentmaven.gate.Gate;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.ImportanceLimits;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.rule.DriftRule;
import io.github.experimentmaven.spec.rule.DriftRule.Side;
import java.io.IOException;
import java.util.Optional;

/** Judges results that are known to be those of a study as it is now. */
final class Judging {

  private Judging() {}

  /**
   * What is judged.
   *
   * @param results the result table
   * @param slices the results on slices; empty where there are none
   * @param importance what columns are worth; empty where the experiment does not ask
   */
  record Tables(
      ResultTable results, Optional<SliceTable> slices, Optional<ImportanceTable> importance) {}

  static <E extends Exception> Verdict judge(
      Study study,
      Tables tables,
      Rows rows,
      DataGate.Kept data,
      BaselineFinder<E> earlier,
      GateOptions options)
      throws IOException, E {
    Optional<Baseline> baseline =
        options.compare() && wantsBaseline(study.experiment())
            ? earlier.find(study.name()).map(found -> found.of(study.name()))
            : Optional.empty();
    Verdict verdict =
        new Gate(study.extensions().metrics(), options)
            .judge(
                study.experiment(),
                tables.results(),
                tables.slices(),
                baseline.isPresent() || needsRows(study.experiment())
                    ? rows.read()
                    : Optional.empty(),
                baseline);
    return DataGate.judge(
        study.experiment(),
        ImportanceLimits.judge(study.experiment(), verdict, tables.importance()),
        data,
        baseline);
  }

  private static boolean wantsBaseline(Experiment experiment) {
    return experiment.regression().isPresent()
        || experiment.dataRules().stream()
            .anyMatch(rule -> rule instanceof DriftRule drift && drift.side() == Side.BASELINE);
  }

  /** Returns whether results are judged by test rows even without a baseline. */
  static boolean needsRows(Experiment experiment) {
    return experiment.thresholds().stream().anyMatch(threshold -> threshold.rival().isPresent());
  }

  /** Reads the test rows of results, which only a comparison needs. */
  @FunctionalInterface
  interface Rows {

    /** Returns the rows; empty where they are not known. */
    Optional<TestRows> read() throws IOException;
  }
}
