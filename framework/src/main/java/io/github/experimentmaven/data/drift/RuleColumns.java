package io.github.experimentmaven.data.drift;

import io.github.experimentmaven.data.load.ColumnNames;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.problem.Patterns;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.Shown;
import io.github.experimentmaven.spec.rule.AllowedRule;
import io.github.experimentmaven.spec.rule.ColumnLimits;
import io.github.experimentmaven.spec.rule.DataRule;
import io.github.experimentmaven.spec.rule.DriftRule;
import io.github.experimentmaven.spec.rule.MissingRule;
import io.github.experimentmaven.spec.rule.RangeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks that rules on columns speak of columns the experiment uses, and of the right kind. */
public final class RuleColumns {

  private static final String SECTION = "data_rules.";

  private final List<Column> columns;
  private final List<Problem> problems = new ArrayList<>();

  private RuleColumns(List<Column> columns) {
    this.columns = columns;
  }

  /**
   * Checks rules.
   *
   * @throws InvalidInputException if one is about no column; it names every one
   */
  public static void check(List<DataRule> rules, LoadedData data) {
    RuleColumns check = new RuleColumns(DataSketch.used(data));
    rules.forEach(check::check);
    if (!check.problems.isEmpty()) {
      throw new InvalidInputException(check.problems);
    }
  }

  private void check(DataRule rule) {
    if (rule instanceof RangeRule range) {
      String other = "holds texts, which have no range; list them under `allowed`";
      requireKind("range", range.column(), NumberColumn.class, other, range.location());
    } else if (rule instanceof AllowedRule allowed) {
      String other = "holds numbers; give them a `range`";
      requireKind("allowed", allowed.column(), TextColumn.class, other, allowed.location());
    } else if (rule instanceof MissingRule missing) {
      requireAll("missing", missing.limits());
    } else if (rule instanceof DriftRule drift) {
      requireAll("drift." + drift.side().name().toLowerCase(Locale.ROOT), drift.limits());
    }
  }

  private void requireAll(String rule, ColumnLimits limits) {
    limits.all().forEach(limit -> matching(rule, limit.column(), limit.location()));
  }

  private void requireKind(
      String rule, String pattern, Class<?> kind, String other, Location location) {
    List<Column> matching = matching(rule, pattern, location);
    if (!matching.isEmpty() && matching.stream().noneMatch(kind::isInstance)) {
      add(rule, pattern, Shown.name(matching.get(0).name()) + " " + other, location);
    }
  }

  private List<Column> matching(String rule, String pattern, Location location) {
    List<Column> matching =
        columns.stream().filter(column -> Patterns.matches(pattern, column.name())).toList();
    if (matching.isEmpty()) {
      List<String> names = columns.stream().map(Column::name).toList();
      add(
          rule,
          pattern,
          "no feature or target is named `%s`; they are %s%s"
              .formatted(
                  Shown.text(pattern), ColumnNames.list(names), NearestName.hint(pattern, names)),
          location);
    }
    return matching;
  }

  private void add(String rule, String pattern, String message, Location location) {
    problems.add(new Problem(location, SECTION + rule + "." + pattern, message));
  }
}
