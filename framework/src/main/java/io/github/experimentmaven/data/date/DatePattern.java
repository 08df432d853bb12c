package io.github.experimentmaven.data.date;

import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxValue;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How dates or times are written, in the letters of Java's {@code DateTimeFormatter}: {@code
 * dd.MM.yyyy HH:mm}. Digits are ASCII's and names English, whatever the machine's language.
 * Immutable.
 */
public final class DatePattern {

  private static final LocalDateTime SAMPLE = LocalDateTime.of(2011, 9, 23, 14, 30, 15);
  private static final DatePattern ISO =
      new DatePattern(
          "ISO 8601 writes it",
          "2011-09-23",
          PatternCompiler.tokens("uuuu[-MM[-dd[['T'][' ']HH:mm[:ss[.SSSSSSSSS]][' '][XXX]]]]"));

  private final String words;
  private final String example;
  private final List<Token> tokens;

  private DatePattern(String words, String example, List<Token> tokens) {
    this.words = words;
    this.example = example;
    this.tokens = List.copyOf(tokens);
  }

  /**
   * Returns the pattern of a text.
   *
   * @throws IllegalArgumentException if it is none, with what would be one
   */
  public static DatePattern of(String pattern) {
    List<Token> tokens = PatternCompiler.tokens(pattern);
    StringBuilder example = new StringBuilder();
    tokens.forEach(token -> token.write(SAMPLE, example));
    return new DatePattern(pattern, example.toString(), tokens);
  }

  /**
   * Returns the pattern of ISO 8601: a year, a month, a day, or a time of a day, with or without
   * its offset from UTC.
   */
  public static DatePattern iso() {
    return ISO;
  }

  /** Returns the pattern of a text, or ISO 8601's where there is none. */
  public static DatePattern of(Optional<String> pattern) {
    return pattern.map(DatePattern::of).orElse(ISO);
  }

  /** Returns the moment that a text says; empty where it is not written so, or is no moment. */
  public Optional<Moment> read(String text) {
    Reading reading = new Reading(text);
    for (Token token : tokens) {
      if (!token.read(reading)) {
        return Optional.empty();
      }
    }
    return reading.isAtEnd() ? reading.moment() : Optional.empty();
  }

  /**
   * Writes {@link #read} as operators of a graph. Of ISO 8601 it takes years, months, days, and
   * times of a day behind a T or a blank, in hours and minutes or with seconds.
   *
   * @param text strings, {@code [batch, 1]}
   * @param least the least that a text must say to be a moment
   * @throws io.github.experimentmaven.onnx.NoOnnxFormException if the pattern has names, offsets or
   *     fractions, which ONNX cannot read
   */
  public OnnxMoments writeOnnx(OnnxGraph graph, OnnxValue text, Precision least) {
    return OnnxDates.write(graph, text, Optional.of(tokens).filter(own -> !equals(ISO)), least);
  }

  /** Returns the pattern's text, or what stands for it. */
  public String words() {
    return words;
  }

  /** Returns a date written so. */
  public String example() {
    return example;
  }

  @Override
  public String toString() {
    return words;
  }
}
