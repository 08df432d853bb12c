package io.github.experimentmaven.study.first;

import io.github.experimentmaven.data.date.DatePattern;
import io.github.experimentmaven.data.date.KnownPatterns;
import io.github.experimentmaven.data.date.Moment;
import io.github.experimentmaven.data.date.Precision;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column whose texts are all dates.
 *
 * @param patterns the patterns that read all of them, each to other dates; at least one
 * @param alike whether they all say as much, with or without an offset from UTC
 */
record DateColumn(List<DatePattern> patterns, boolean alike) {

  /** Copies the patterns. */
  DateColumn {
    patterns = List.copyOf(patterns);
  }

  /** Returns the column's dates; empty where it holds something else. */
  static Optional<DateColumn> of(TextColumn texts) {
    List<DatePattern> patterns = KnownPatterns.reading(texts.dictionary());
    return patterns.isEmpty()
        ? Optional.empty()
        : Optional.of(new DateColumn(patterns, areAlike(texts, patterns.get(0))));
  }

  private static boolean areAlike(TextColumn texts, DatePattern pattern) {
    Set<Kind> kinds =
        texts.dictionary().stream()
            .map(text -> pattern.read(text).map(Kind::of).orElseThrow())
            .collect(Collectors.toSet());
    return kinds.size() == 1;
  }

  /** Returns whether a step reads every date as it is meant. */
  boolean isClear() {
    return patterns.size() == 1 && alike;
  }

  /** Returns the pattern; empty for that of ISO 8601. */
  Optional<String> format() {
    DatePattern first = patterns.get(0);
    return first.equals(DatePattern.iso()) ? Optional.empty() : Optional.of(first.words());
  }

  /** Returns the steps that make numbers of the dates, as a file writes them. */
  String steps() {
    return format()
        .map(pattern -> "[{date: " + YamlText.text(pattern) + "}, standardize]")
        .orElse("[date, standardize]");
  }

  /** Returns why the dates cannot be used as they are. */
  String doubt() {
    return alike
        ? "dates written as "
            + patterns.stream().map(DatePattern::words).collect(Collectors.joining(" or "))
            + ", which only you can tell"
        : "dates that do not all say as much";
  }

  private record Kind(Precision precision, boolean offset) {

    Kind {
      Objects.requireNonNull(precision, "precision");
    }

    static Kind of(Moment moment) {
      return new Kind(moment.precision(), moment.offset().isPresent());
    }
  }
}
