package io.github.experimentmaven.data.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.data.step.StepType;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.FeatureSpec;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Patterns;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Expands what an experiment file says of its features to columns of the header. A name wins over a
 * pattern, an earlier pattern over a later one; patterns never select a target, a column of the
 * split, an excluded column or one without a name.
 */
final class FeatureSelection {

  private final StepTypes types;
  private final Collection<String> header;
  private final DataSpec data;
  private final Origin origin;
  private final List<Problem> problems;

  FeatureSelection(
      StepTypes types,
      Collection<String> header,
      DataSpec data,
      Origin origin,
      List<Problem> problems) {
    this.types = types;
    this.header = header;
    this.data = data;
    this.origin = origin;
    this.problems = problems;
  }

  List<SelectedFeature> select(Collection<String> splitColumns) {
    Set<String> reserved = new HashSet<>(data.targets());
    reserved.addAll(splitColumns);
    data.weight().ifPresent(reserved::add);
    for (int i = 0; i < data.exclude().size(); i++) {
      String selector = data.exclude().get(i);
      List<String> matching = matching(selector);
      if (matching.isEmpty()) {
        problems.add(
            origin.problem("/data/exclude/" + i, ColumnNames.noSuchColumn(selector, header)));
      }
      reserved.addAll(matching);
    }
    Set<String> named = new HashSet<>();
    data.features().forEach(feature -> named.add(feature.selector()));
    Map<String, FeatureSpec> chosen = new TreeMap<>();
    List<SelectedFeature> selected = new ArrayList<>();
    for (FeatureSpec feature : data.features()) {
      List<String> columns = columns(feature, reserved, named);
      if (Patterns.isPattern(feature.selector())
          && !columns.isEmpty()
          && chosen.keySet().containsAll(columns)) {
        refuseShadowed(feature, columns, chosen.get(columns.get(0)));
      }
      for (String column : columns) {
        if (chosen.putIfAbsent(column, feature) == null) {
          selected.add(
              new SelectedFeature(
                  column,
                  kind(feature),
                  CellReading.of(data, column),
                  steps(feature),
                  steps(feature).stream().anyMatch(this::fillsMissing),
                  feature.location()));
        } else if (column.equals(feature.selector())) {
          report(feature, Shown.name(column) + " is a feature twice: remove one");
        }
      }
    }
    return selected;
  }

  private void refuseShadowed(FeatureSpec feature, List<String> columns, FeatureSpec earlier) {
    report(
        feature,
        "the pattern `%s` selects no column, because `%s` in line %s has taken what fits it (%s): put `%s` above it"
            .formatted(
                Shown.text(feature.selector()),
                Shown.text(earlier.selector()),
                earlier.location().line(),
                ColumnNames.list(columns),
                Shown.text(feature.selector())));
  }

  private boolean fillsMissing(StepSpec step) {
    return types.find(step.type()).map(StepType::fillsMissing).orElse(false);
  }

  private List<StepSpec> steps(FeatureSpec feature) {
    boolean fills = feature.steps().stream().anyMatch(this::fillsMissing);
    if (data.onMissing() != OnMissing.IMPUTE || fills) {
      return feature.steps();
    }
    List<StepSpec> steps = new ArrayList<>();
    Options none = new Options(JsonNodeFactory.instance.objectNode(), origin, "/data/on_missing");
    steps.add(new StepSpec("impute", none));
    steps.addAll(feature.steps());
    return steps;
  }

  private List<String> columns(FeatureSpec feature, Set<String> reserved, Set<String> named) {
    String selector = feature.selector();
    if (data.targets().contains(selector)) {
      report(
          feature, Shown.name(selector) + " is the target, so it cannot be a feature: remove it");
      return List.of();
    }
    if (header.contains(selector)) {
      return List.of(selector);
    }
    List<String> matching =
        matching(selector).stream()
            .filter(column -> !reserved.contains(column) && !named.contains(column))
            .toList();
    if (matching.isEmpty()) {
      report(
          feature,
          Patterns.isPattern(selector)
              ? "the pattern "
                  + Shown.name(selector)
                  + " selects no column; "
                  + whySelectsNothing(selector)
              : ColumnNames.noSuchColumn(selector, header));
    }
    return matching;
  }

  private String whySelectsNothing(String pattern) {
    List<String> taken = matching(pattern);
    return taken.isEmpty()
        ? "the" + ColumnNames.columns(header)
        : "what fits it ("
            + ColumnNames.list(taken)
            + ") is a target, needed by the split, excluded or a feature of its own";
  }

  private List<String> matching(String selector) {
    if (header.contains(selector)) {
      return List.of(selector);
    }
    if (!Patterns.isPattern(selector)) {
      return List.of();
    }
    return header.stream()
        .filter(column -> !column.isEmpty() && Patterns.matches(selector, column))
        .toList();
  }

  /** Returns what the first step that minds takes, and reports steps that do not fit together. */
  private ValueKind kind(FeatureSpec feature) {
    ValueKind first = ValueKind.ANY;
    ValueKind current = ValueKind.ANY;
    String giver = "";
    for (StepSpec step : feature.steps()) {
      StepType type = types.find(step.type()).orElse(null);
      if (type == null) {
        String suggestion = ColumnNames.suggestion(step.type(), types.names());
        report(
            feature,
            "there is no preprocessing step "
                + Shown.name(step.type())
                + suggestion
                + (suggestion.isEmpty() ? "; the" : " The")
                + " steps are "
                + String.join(", ", types.names()));
        return ValueKind.NUMBER;
      }
      if (current != ValueKind.ANY && type.input() != ValueKind.ANY && current != type.input()) {
        report(
            feature,
            step.type()
                + " takes "
                + words(type.input())
                + ", but "
                + giver
                + " before it gives "
                + words(current)
                + ": change their order, or leave one out");
        return first;
      }
      if (first == ValueKind.ANY) {
        first = type.input();
      }
      refuseContradictions(type, step);
      if (type.output() != ValueKind.ANY) {
        current = type.output();
        giver = step.type();
      }
    }
    if (current == ValueKind.TEXT) {
      report(feature, giver + " gives texts; end with a step that gives numbers, such as one_hot");
    }
    return first == ValueKind.ANY ? ValueKind.NUMBER : first;
  }

  private void refuseContradictions(StepType type, StepSpec step) {
    try {
      type.create(step.options());
    } catch (InvalidInputException e) {
      e.problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
    }
  }

  private static String words(ValueKind kind) {
    return kind == ValueKind.NUMBER ? "numbers" : "texts";
  }

  private void report(FeatureSpec feature, String message) {
    Problem problem =
        new Problem(feature.location(), "data.features." + feature.selector(), message);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
