package io.github.experimentmaven.gate.rule;

import io.github.experimentmaven.data.drift.ColumnSketch;
import io.github.experimentmaven.data.drift.DataSketch;
import io.github.experimentmaven.gate.rule.RuleOutcome.State;
import io.github.experimentmaven.spec.rule.ColumnLimits.Limit;
import io.github.experimentmaven.spec.rule.MissingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the shares of missing values against their limits. */
final class MissingShares {

  private static final String RULE = "missing";

  private MissingShares() {}

  static List<RuleOutcome> judge(MissingRule rule, DataSketch data) {
    List<RuleOutcome> outcomes = new ArrayList<>();
    String most = "";
    double largest = -1;
    for (ColumnSketch column : data.columns()) {
      Optional<Limit> limit = rule.limits().of(column.name());
      if (limit.isEmpty()) {
        continue;
      }
      double share = (double) column.missing() / data.rowsRead();
      if (share > limit.get().share()) {
        outcomes.add(broken(column, share, limit.get(), data));
      } else if (share > largest) {
        largest = share;
        most = column.name();
      }
    }
    if (outcomes.isEmpty()) {
      String found =
          largest <= 0
              ? "no value is missing"
              : "at most %s, in `%s`".formatted(Shares.rounded(largest), most);
      outcomes.add(RuleOutcome.of(RULE, "", State.KEPT, RULE + ": " + found, rule.location()));
    }
    return outcomes;
  }

  private static RuleOutcome broken(
      ColumnSketch column, double share, Limit limit, DataSketch data) {
    return RuleOutcome.of(
        RULE,
        column.name(),
        State.BROKEN,
        "missing of `%s`: %s of the rows (%s of %s) lack a value, more than %s"
            .formatted(
                column.name(),
                Shares.beyond(share, limit.share()),
                column.missing(),
                data.rowsRead(),
                Shares.limit(limit.share())),
        limit.location());
  }
}
