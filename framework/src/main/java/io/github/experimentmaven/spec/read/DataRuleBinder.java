package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.rule.AllowedRule;
import io.github.experimentmaven.spec.rule.ColumnLimits;
import io.github.experimentmaven.spec.rule.DataRule;
import io.github.experimentmaven.spec.rule.DriftRule;
import io.github.experimentmaven.spec.rule.MissingRule;
import io.github.experimentmaven.spec.rule.RangeRule;
import io.github.experimentmaven.spec.rule.SuspicionRule;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Binds the section {@code data_rules} of a file that has been found valid. */
final class DataRuleBinder {

  static final String SECTION = "/data_rules";
  private static final String ALL = "*";

  private final LocatedTree file;

  DataRuleBinder(LocatedTree file) {
    this.file = file;
  }

  List<DataRule> bind(JsonNode section) {
    List<DataRule> rules = new ArrayList<>();
    for (Map.Entry<String, JsonNode> rule : section.properties()) {
      String pointer = Pointers.child(SECTION, rule.getKey());
      JsonNode value = rule.getValue();
      switch (rule.getKey()) {
        case "range" -> ranges(value, pointer, rules);
        case "allowed" -> allowed(value, pointer, rules);
        case "missing" -> rules.add(new MissingRule(limits(value, pointer), place(pointer)));
        case "drift" -> drifts(value, pointer, rules);
        default ->
            rules.add(
                new SuspicionRule(
                    rule.getKey(),
                    SuspicionRule.Severity.valueOf(value.asText().toUpperCase(Locale.ROOT)),
                    place(pointer)));
      }
    }
    return rules;
  }

  private void ranges(JsonNode columns, String pointer, List<DataRule> rules) {
    for (Map.Entry<String, JsonNode> column : columns.properties()) {
      rules.add(
          new RangeRule(
              column.getKey(),
              Bindings.number(column.getValue(), "min"),
              Bindings.number(column.getValue(), "max"),
              place(Pointers.child(pointer, column.getKey()))));
    }
  }

  private void allowed(JsonNode columns, String pointer, List<DataRule> rules) {
    for (Map.Entry<String, JsonNode> column : columns.properties()) {
      rules.add(
          new AllowedRule(
              column.getKey(),
              Bindings.texts(column.getValue()),
              place(Pointers.child(pointer, column.getKey()))));
    }
  }

  private void drifts(JsonNode sides, String pointer, List<DataRule> rules) {
    for (Map.Entry<String, JsonNode> side : sides.properties()) {
      String below = Pointers.child(pointer, side.getKey());
      rules.add(
          new DriftRule(
              DriftRule.Side.valueOf(side.getKey().toUpperCase(Locale.ROOT)),
              limits(side.getValue(), below),
              place(below)));
    }
  }

  private ColumnLimits limits(JsonNode shares, String pointer) {
    if (!shares.isObject()) {
      return new ColumnLimits(
          List.of(new ColumnLimits.Limit(ALL, Bindings.share(shares), place(pointer))));
    }
    List<ColumnLimits.Limit> limits = new ArrayList<>();
    for (Map.Entry<String, JsonNode> column : shares.properties()) {
      limits.add(
          new ColumnLimits.Limit(
              column.getKey(),
              Bindings.share(column.getValue()),
              place(Pointers.child(pointer, column.getKey()))));
    }
    return new ColumnLimits(limits);
  }

  /** A rule of the command line has the place of its section, or none in the file. */
  private Location place(String pointer) {
    return file.keys().getOrDefault(pointer, file.values().get(pointer));
  }
}
