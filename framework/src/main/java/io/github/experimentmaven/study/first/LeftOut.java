package io.github.experimentmaven.study.first;

import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides which columns a first experiment does not predict from, and says why. Where none would be
 * left, numbers that only look suspicious stay.
 */
final class LeftOut {

  private static final double FEWEST_VALUES = 0.05;
  private static final double DENSE = 0.95;
  private static final double EXACT = 1e-9;
  private static final Pattern DATE =
      Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}([ T].*)?");

  private final Draft draft;
  private final String target;
  private final List<Facts> columns;
  private final Map<String, String> reasons = new LinkedHashMap<>();
  private final Map<String, String> doubts = new LinkedHashMap<>();
  private final List<String> findings = new ArrayList<>();

  /**
   * Looks at the columns.
   *
   * @param draft the rows that have a target
   * @param target the column to predict
   * @param columns the others
   * @param split the columns that the split needs, each with what it is there
   */
  LeftOut(Draft draft, String target, List<Facts> columns, Map<String, String> split) {
    this.draft = draft;
    this.target = target;
    this.columns = columns;
    Set<String> identifiers = identifiers(draft, columns);
    for (Facts column : columns) {
      if (split.containsKey(column.name())) {
        reasons.put(column.name(), split.get(column.name()));
      } else {
        certain(column).ifPresent(reason -> reasons.put(column.name(), reason));
        if (!reasons.containsKey(column.name())
            && column.dates().isEmpty()
            && identifiers.contains(column.name())) {
          doubts.put(column.name(), "whole numbers that only rise or fall, as a row's number does");
        }
      }
    }
    leaks();
    if (used().isEmpty() && !doubts.isEmpty()) {
      findings.add(
          doubts.entrySet().stream()
              .map(doubt -> ticked(doubt.getKey()) + " (" + doubt.getValue() + ")")
              .collect(Collectors.joining(", ", "Nothing else is left, so these stay: ", "")));
      doubts.clear();
    }
  }

  /** Returns why a column is left out; empty where it is a feature. */
  Optional<String> reason(String column) {
    return Optional.ofNullable(reasons.get(column))
        .or(() -> Optional.ofNullable(doubts.get(column)));
  }

  /** Returns the columns to predict from. */
  List<Facts> used() {
    return columns.stream().filter(column -> reason(column.name()).isEmpty()).toList();
  }

  /** Returns what gives the target away, or stays though it looks suspicious, for people. */
  List<String> findings() {
    return List.copyOf(findings);
  }

  /** Returns the columns that look like identifiers to the profile. */
  private static Set<String> identifiers(Draft draft, List<Facts> columns) {
    return draft.suspicions(columns.stream().map(Facts::name).toList(), List.of()).stream()
        .filter(suspicion -> suspicion.kind() == Suspicion.Kind.IDENTIFIER)
        .flatMap(suspicion -> suspicion.columns().stream())
        .collect(Collectors.toSet());
  }

  private static Optional<String> certain(Facts column) {
    if (column.values() < FEWEST_VALUES * column.column().size()) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "a value in %,d of %,d rows only",
              column.values(),
              column.column().size()));
    }
    if (column.distinct() < 2) {
      return Optional.of("the same value in every row");
    }
    if (!column.hasUsableName()) {
      return Optional.of("the name is too long for a key");
    }
    if (column.isKey()) {
      return Optional.of("a key: its name says so, and nearly every row has another");
    }
    Optional<DateColumn> dates = column.dates();
    if (dates.isPresent()) {
      return dates.filter(known -> !known.isClear()).map(DateColumn::doubt);
    }
    if (column.column() instanceof TextColumn texts && lookLikeDates(texts)) {
      return Optional.of("dates; as categories they would say little");
    }
    if (column.namesRows()) {
      return Optional.of("another text in nearly every row, as a name or a key has");
    }
    return column.hasUsableNumbers()
        ? Optional.empty()
        : Optional.of("numbers too large to average");
  }

  private static boolean lookLikeDates(TextColumn texts) {
    return texts.dictionary().stream().allMatch(text -> DATE.matcher(text).matches());
  }

  private void leaks() {
    for (Facts column : numbers(false)) {
      draft.suspicions(List.of(column.name()), List.of(target)).stream()
          .filter(suspicion -> suspicion.kind() == Suspicion.Kind.TARGET_LEAK)
          .forEach(this::leaveOut);
    }
    while (true) {
      List<String> dense = numbers(true).stream().map(Facts::name).toList();
      List<Suspicion> leaks =
          draft.suspicions(dense, List.of(target)).stream()
              .filter(suspicion -> suspicion.kind() == Suspicion.Kind.TARGET_LEAK)
              .toList();
      if (leaks.isEmpty()) {
        return;
      }
      boolean single = leaks.get(0).columns().size() == 1;
      leaks.stream().filter(leak -> leak.columns().size() == 1).forEach(this::leaveOut);
      if (!single) {
        leaveOut(leaks.get(0));
      }
    }
  }

  private List<Facts> numbers(boolean dense) {
    return columns.stream()
        .filter(column -> column.isNumber() && !reasons.containsKey(column.name()))
        .filter(column -> !doubts.containsKey(column.name()))
        .filter(column -> column.values() >= DENSE * column.column().size() == dense)
        .toList();
  }

  private void leaveOut(Suspicion leak) {
    findings.add(leak.message());
    String first = leak.columns().get(0);
    if (leak.columns().size() == 1) {
      doubts.put(first, "gives the target away");
      return;
    }
    String second = leak.columns().get(1);
    boolean parts = areParts(first, second);
    boolean firstIsNearer = correlation(first) >= correlation(second);
    if (parts || firstIsNearer) {
      doubts.put(first, "gives the target away together with " + ticked(second));
    }
    if (parts || !firstIsNearer) {
      doubts.put(second, "gives the target away together with " + ticked(first));
    }
  }

  /** Returns whether the target is nothing but the sum of two columns. */
  private boolean areParts(String first, String second) {
    NumberColumn y = draft.table().numbers(target);
    NumberColumn a = draft.table().numbers(first);
    NumberColumn b = draft.table().numbers(second);
    for (int row = 0; row < y.size(); row++) {
      double sum = a.at(row) + b.at(row);
      if (!Double.isNaN(sum)
          && Math.abs(y.at(row) - sum) > EXACT * Math.max(1, Math.abs(y.at(row)))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the squared correlation with the target over the rows that have both values. */
  private double correlation(String column) {
    NumberColumn x = draft.table().numbers(column);
    NumberColumn y = draft.table().numbers(target);
    int count = 0;
    double meanX = 0;
    double meanY = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int row = 0; row < x.size(); row++) {
      if (!x.isMissing(row)) {
        count++;
        double fromX = x.at(row) - meanX;
        double fromY = y.at(row) - meanY;
        meanX += fromX / count;
        meanY += fromY / count;
        xx += fromX * (x.at(row) - meanX);
        yy += fromY * (y.at(row) - meanY);
        xy += fromX * (y.at(row) - meanY);
      }
    }
    double squared = xy * xy / (xx * yy);
    return Double.isNaN(squared) ? 0 : squared;
  }

  static String ticked(String column) {
    return Shown.name(column);
  }
}
