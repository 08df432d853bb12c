package io.github.experimentmaven.gate.rule;

import io.github.experimentmaven.data.drift.ColumnSketch;
import io.github.experimentmaven.data.drift.DataSketch;
import io.github.experimentmaven.data.drift.Drift;
import io.github.experimentmaven.data.drift.ValueSketch;
import io.github.experimentmaven.gate.rule.RuleOutcome.State;
import io.github.experimentmaven.spec.rule.ColumnLimits.Limit;
import io.github.experimentmaven.spec.rule.DriftRule;
import io.github.experimentmaven.spec.rule.DriftRule.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds differences between rows against their limits. A limit is broken where the whole interval
 * of the difference lies beyond it; the intervals of all columns hold together at {@link
 * #CONFIDENCE} (Bonferroni).
 */
final class DriftJudge {

  static final double CONFIDENCE = 0.95;

  private final DriftRule rule;
  private final DataSketch data;
  private final Optional<EarlierData> earlier;

  DriftJudge(DriftRule rule, DataSketch data, Optional<EarlierData> earlier) {
    this.rule = rule;
    this.data = data;
    this.earlier = earlier;
  }

  /** Two samples of a column. */
  private record Pair(String column, Limit limit, ValueSketch now, ValueSketch reference) {}

  List<RuleOutcome> judge() {
    if (rule.side() == Side.BASELINE && earlier.isEmpty()) {
      return List.of(
          whole(
              State.DOUBTFUL,
              "nothing was compared: there is no baseline that keeps what its data was like; a"
                  + " release or an accepted baseline of this version makes one"));
    }
    List<Pair> pairs = pairs();
    double level = 1 - (1 - CONFIDENCE) / Math.max(1, pairs.size());
    List<RuleOutcome> outcomes = new ArrayList<>();
    Optional<RuleOutcome> most = Optional.empty();
    for (Pair pair : pairs) {
      Optional<Drift> drift = Drift.between(pair.now(), pair.reference(), level);
      if (drift.isEmpty()) {
        continue;
      }
      RuleOutcome outcome = outcome(pair, drift.get());
      if (outcome.state() != State.KEPT) {
        outcomes.add(outcome);
      }
      if (most.isEmpty() || drift.get().effect() > most.get().drift().orElseThrow().effect()) {
        most = Optional.of(outcome);
      }
    }
    if (outcomes.isEmpty()) {
      outcomes.add(most.orElseGet(() -> whole(State.KEPT, "there is nothing to compare")));
    }
    return outcomes;
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (ColumnSketch column : data.columns()) {
      Optional<Limit> limit = rule.limits().of(column.name());
      if (limit.isEmpty()) {
        continue;
      }
      if (rule.side() == Side.TEST) {
        pairs.add(new Pair(column.name(), limit.get(), column.test(), column.training()));
      } else {
        earlier
            .flatMap(it -> it.sketch().column(column.name()))
            .ifPresent(
                before ->
                    pairs.add(
                        new Pair(
                            column.name(), limit.get(), column.training(), before.training())));
      }
    }
    return pairs;
  }

  private RuleOutcome outcome(Pair pair, Drift drift) {
    double limit = pair.limit().share();
    boolean broken = drift.low() > limit;
    boolean open = drift.effect() > limit && !broken;
    return new RuleOutcome(
        name(),
        pair.column(),
        broken ? State.BROKEN : open ? State.DOUBTFUL : State.KEPT,
        Optional.of(drift),
        "%s of `%s`: %s (%s to %s), %s %s%s"
            .formatted(
                name(),
                pair.column(),
                against(Shares.beyond(drift.effect(), limit)),
                Shares.beyond(drift.low(), limit),
                Shares.rounded(drift.high()),
                drift.effect() > limit ? "above" : "within",
                Shares.limit(limit),
                open ? ", but fewer rows than that may have moved: more rows would tell" : ""),
        pair.limit().location());
  }

  private String against(String share) {
    return rule.side() == Side.TEST
        ? "the test rows differ from the training rows by %s of the rows".formatted(share)
        : "the training rows differ from those of %s by %s of the rows"
            .formatted(earlier.map(EarlierData::label).orElse("the baseline"), share);
  }

  private RuleOutcome whole(State state, String found) {
    return RuleOutcome.of(name(), "", state, name() + ": " + found, rule.location());
  }

  private String name() {
    return "drift." + rule.side().name().toLowerCase(Locale.ROOT);
  }
}
