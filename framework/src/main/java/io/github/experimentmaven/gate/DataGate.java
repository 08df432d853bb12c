package io.github.experimentmaven.gate;

import io.github.experimentmaven.data.drift.DataSketch;
import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.gate.change.Reason;
import io.github.experimentmaven.gate.rule.DataChanges;
import io.github.experimentmaven.gate.rule.DataRules;
import io.github.experimentmaven.gate.rule.EarlierData;
import io.github.experimentmaven.gate.rule.RuleOutcome;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges the data of an experiment, and says what changed in it. */
public final class DataGate {

  private static final String SECTION = "/data_rules";

  private DataGate() {}

  /** Finds what a run kept of the data, which may take reading a file. */
  @FunctionalInterface
  public interface Kept {

    /** Finds it; empty where the run kept nothing. */
    Optional<DataSketch> find() throws IOException;
  }

  /**
   * Adds to a verdict on results what the rules on data come to, and, where the results cannot be
   * compared as the data changed, a note on what changed.
   *
   * @param experiment the experiment
   * @param verdict the verdict on its results
   * @param kept what the run kept of the data
   * @param baseline earlier results, where there are any
   * @throws IOException if what was kept cannot be read
   */
  public static Verdict judge(
      Experiment experiment, Verdict verdict, Kept kept, Optional<Baseline> baseline)
      throws IOException {
    boolean changed = verdict.findings().stream().anyMatch(DataGate::hasOtherData);
    if (experiment.dataRules().isEmpty() && !changed) {
      return verdict;
    }
    Optional<DataSketch> data = kept.find();
    Optional<EarlierData> earlier =
        baseline.flatMap(it -> it.data().map(sketch -> new EarlierData(sketch, it.label())));
    List<Finding> findings = new ArrayList<>(verdict.findings());
    List<String> notes = new ArrayList<>(verdict.notes());
    if (data.isPresent()) {
      DataRules.judge(experiment.dataRules(), data.get(), earlier).stream()
          .map(DataFinding::new)
          .forEach(findings::add);
      if (changed && earlier.isPresent()) {
        notes.add(experiment.name() + ": " + DataChanges.describe(data.get(), earlier.get()));
      }
    } else if (!experiment.dataRules().isEmpty()) {
      findings.add(new DataFinding(unkept(experiment)));
    }
    return new Verdict(verdict.experiment(), findings, verdict.baseline(), notes);
  }

  private static boolean hasOtherData(Finding finding) {
    return finding instanceof RegressionFinding regression
        && regression.judgement() instanceof NotComparable why
        && why.reason() == Reason.OTHER_DATA;
  }

  private static RuleOutcome unkept(Experiment experiment) {
    return new RuleOutcome(
        "data_rules",
        "",
        RuleOutcome.State.BROKEN,
        Optional.empty(),
        "the rules on data cannot be judged: the results do not say what the data was like; run"
            + " the experiment again",
        experiment.origin().locate(SECTION));
  }
}
