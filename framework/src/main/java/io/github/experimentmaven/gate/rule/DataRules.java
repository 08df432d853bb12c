package io.github.experimentmaven.gate.rule;

import io.github.experimentmaven.data.drift.Breach;
import io.github.experimentmaven.data.drift.DataSketch;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.gate.rule.RuleOutcome.State;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.rule.AllowedRule;
import io.github.experimentmaven.spec.rule.DataRule;
import io.github.experimentmaven.spec.rule.DriftRule;
import io.github.experimentmaven.spec.rule.MissingRule;
import io.github.experimentmaven.spec.rule.RangeRule;
import io.github.experimentmaven.spec.rule.SuspicionRule;
import io.github.experimentmaven.spec.rule.SuspicionRule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges an experiment's data by the rules of its file. */
public final class DataRules {

  private final DataSketch data;
  private final Optional<EarlierData> earlier;
  private final List<RuleOutcome> outcomes = new ArrayList<>();

  private DataRules(DataSketch data, Optional<EarlierData> earlier) {
    this.data = data;
    this.earlier = earlier;
  }

  /**
   * Returns what rules come to, in the order of the file.
   *
   * @param rules the rules
   * @param data what a run kept of the data
   * @param earlier what the baseline kept of its data; empty where it has not kept it, or where
   *     there is no baseline
   */
  public static List<RuleOutcome> judge(
      List<DataRule> rules, DataSketch data, Optional<EarlierData> earlier) {
    DataRules judge = new DataRules(data, earlier);
    rules.forEach(judge::judge);
    return judge.outcomes;
  }

  private void judge(DataRule rule) {
    if (rule instanceof SuspicionRule suspicion) {
      judge(suspicion);
    } else if (rule instanceof RangeRule range) {
      breaches("range", range.column(), "outside", range.location());
    } else if (rule instanceof AllowedRule allowed) {
      breaches("allowed", allowed.column(), "other values", allowed.location());
    } else if (rule instanceof MissingRule missing) {
      outcomes.addAll(MissingShares.judge(missing, data));
    } else if (rule instanceof DriftRule drift) {
      outcomes.addAll(new DriftJudge(drift, data, earlier).judge());
    }
  }

  private void judge(SuspicionRule rule) {
    if (rule.severity() == Severity.IGNORE) {
      return;
    }
    State state = rule.severity() == Severity.FAIL ? State.BROKEN : State.DOUBTFUL;
    List<Suspicion> found =
        data.suspicions().stream()
            .filter(suspicion -> suspicion.kind().label().equals(rule.suspicion()))
            .toList();
    for (Suspicion suspicion : found) {
      outcomes.add(
          RuleOutcome.of(
              rule.suspicion(),
              String.join(" and ", suspicion.columns()),
              state,
              rule.suspicion() + ": " + suspicion.message(),
              rule.location()));
    }
    if (found.isEmpty()) {
      outcomes.add(
          RuleOutcome.of(
              rule.suspicion(), "", State.KEPT, rule.suspicion() + ": none", rule.location()));
    }
  }

  private void breaches(String rule, String pattern, String found, Location location) {
    List<Breach> breaches =
        data.breaches().stream()
            .filter(breach -> breach.rule().equals(rule) && breach.pattern().equals(pattern))
            .toList();
    for (Breach breach : breaches) {
      outcomes.add(
          RuleOutcome.of(
              rule,
              breach.column(),
              State.BROKEN,
              "%s of `%s`: %s in %s of %s, for example %s"
                  .formatted(
                      rule,
                      breach.column(),
                      found,
                      breach.rows(),
                      Count.of(data.rows(), "row"),
                      breach.example()),
              location));
    }
    if (breaches.isEmpty()) {
      outcomes.add(
          RuleOutcome.of(
              rule,
              pattern,
              State.KEPT,
              "%s of `%s`: %s in no row".formatted(rule, pattern, found),
              location));
    }
  }
}
