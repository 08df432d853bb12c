package io.github.experimentmaven.data.step;

import io.github.experimentmaven.data.date.DatePattern;
import io.github.experimentmaven.data.date.KnownPatterns;
import io.github.experimentmaven.data.date.Moment;
import io.github.experimentmaven.data.date.Precision;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The moments that a column of texts says. */
final class DateMoments {

  private final TextColumn texts;
  private final List<Optional<Moment>> moments;

  private DateMoments(TextColumn texts, List<Optional<Moment>> moments) {
    this.texts = texts;
    this.moments = moments;
  }

  /**
   * Reads a column.
   *
   * @throws StepException if a row's text is not written so
   */
  static DateMoments of(TextColumn texts, DatePattern pattern) {
    List<Optional<Moment>> moments = texts.dictionary().stream().map(pattern::read).toList();
    DateMoments read = new DateMoments(texts, moments);
    StepException.refuse(
        read.rows().filter(row -> moments.get(texts.code(row)).isEmpty()),
        row -> read.unreadable(row, pattern));
    return read;
  }

  private String unreadable(int row, DatePattern pattern) {
    String text = texts.at(row).orElseThrow();
    Optional<DatePattern> nearest = KnownPatterns.nearest(text, texts.dictionary());
    return "\""
        + text
        + "\" is no date as "
        + pattern.words()
        + ", such as "
        + pattern.example()
        + ": "
        + nearest.map(DateMoments::advice).orElse("")
        + "correct the cell, or list the text under data.missing";
  }

  private static String advice(DatePattern pattern) {
    return pattern.equals(DatePattern.iso())
        ? "leave format out, which reads ISO 8601, "
        : "write {date: {format: \"" + pattern.words() + "\"}} if all are such, ";
  }

  /** Returns the rows that say a moment. */
  IntStream rows() {
    return IntStream.range(0, texts.size()).filter(row -> !texts.isMissing(row));
  }

  /** Returns the moment of a row that says one. */
  Moment at(int row) {
    return moments.get(texts.code(row)).orElseThrow();
  }

  /** Returns a column of what every moment is; each text is asked once. */
  NumberColumn column(String suffix, ToDoubleFunction<Moment> number) {
    double[] numbers = numbers(number);
    return NumberColumn.computed(name(suffix), texts.size(), row -> at(row, numbers));
  }

  /** Returns a column of zeros and ones. */
  NumberColumn indicator(String suffix, ToDoubleFunction<Moment> number) {
    double[] numbers = numbers(number);
    return NumberColumn.indicator(name(suffix), texts.size(), row -> at(row, numbers));
  }

  private String name(String suffix) {
    return texts.name() + ":" + suffix;
  }

  private double at(int row, double[] numbers) {
    return texts.isMissing(row) ? Double.NaN : numbers[texts.code(row)];
  }

  private double[] numbers(ToDoubleFunction<Moment> number) {
    return moments.stream()
        .mapToDouble(moment -> moment.map(number::applyAsDouble).orElse(Double.NaN))
        .toArray();
  }

  /**
   * Checks that every moment says what a part needs.
   *
   * @throws StepException if one does not
   */
  void require(DatePart part) {
    StepException.refuse(
        rows().filter(row -> at(row).precision().compareTo(part.needs()) < 0),
        row ->
            "\"%s\" says no more than its %s, and %s is wanted: leave %s out of the step's options"
                .formatted(
                    texts.at(row).orElseThrow(),
                    at(row).precision().finest(),
                    part.label(),
                    part.label()));
  }

  /**
   * Checks that all moments have an offset from UTC, or none has.
   *
   * @throws StepException if one differs
   */
  void requireOffsets(boolean present) {
    StepException.refuse(
        rows().filter(row -> at(row).offset().isPresent() != present),
        row ->
            "\"%s\" has %s offset from UTC, unlike the training rows' first: write all times"
                    .formatted(texts.at(row).orElseThrow(), present ? "no" : "an")
                + " with an offset, such as 2011-09-23T10:00+02:00, or none");
  }

  /** Returns the least that any moment says. */
  Precision precision() {
    return rows()
        .mapToObj(row -> at(row).precision())
        .min(Precision::compareTo)
        .orElse(Precision.YEAR);
  }
}
