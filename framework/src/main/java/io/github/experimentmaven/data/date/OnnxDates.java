package io.github.experimentmaven.data.date;

import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes how dates are read as operators of a graph. ONNX can match a text with a regular
 * expression, split it at a text and make a number of digits; so it reads digits between other
 * texts, and neither names nor offsets nor fractions.
 */
final class OnnxDates {

  /** The version of ONNX's own operators that has those on texts. */
  private static final int TEXTS = 20;

  private static final int MOST_FORMS = 16;

  /** What of ISO 8601 is read there, from the finest on. */
  private static final List<String> ISO =
      List.of(
          "yyyy-MM-dd'T'HH:mm:ss",
          "yyyy-MM-dd HH:mm:ss",
          "yyyy-MM-dd'T'HH:mm",
          "yyyy-MM-dd HH:mm",
          "yyyy-MM-dd",
          "yyyy-MM",
          "yyyy");

  private static final Map<Field, Long> FIRST =
      new EnumMap<>(
          Map.of(
              Field.YEAR, 2000L,
              Field.MONTH, 1L,
              Field.DAY, 1L,
              Field.HOUR, 0L,
              Field.MINUTE, 0L,
              Field.SECOND, 0L));

  private final OnnxGraph graph;
  private final OnnxValue text;
  private final Map<Field, OnnxValue> fields = new EnumMap<>(Field.class);
  private OnnxValue valid;

  private OnnxDates(OnnxGraph graph, OnnxValue text) {
    this.graph = graph;
    this.text = text;
    FIRST.forEach((field, value) -> fields.put(field, graph.integers(value)));
    valid = graph.apply("Equal", graph.integers(0), graph.integers(1));
  }

  /**
   * Writes the reading of texts.
   *
   * @param tokens the pattern; ISO 8601 where empty
   * @param least the least that a text must say
   * @throws NoOnnxFormException if the pattern has what ONNX cannot read
   */
  static OnnxMoments write(
      OnnxGraph graph, OnnxValue text, Optional<List<Token>> tokens, Precision least) {
    OnnxDates dates = new OnnxDates(graph, text);
    List<List<Token>> forms =
        tokens
            .map(OnnxDates::forms)
            .orElseGet(() -> ISO.stream().map(PatternCompiler::tokens).toList());
    for (List<Token> form : forms) {
      if (precision(form).compareTo(least) >= 0) {
        dates.add(form);
      }
    }
    return dates.moments();
  }

  /** Returns a pattern with and without each part that may be left out. */
  private static List<List<Token>> forms(List<Token> tokens) {
    List<List<Token>> forms = new ArrayList<>(List.of(List.of()));
    for (Token token : tokens) {
      List<List<Token>> ends = List.of(List.of(token));
      if (token instanceof Token.Maybe maybe) {
        ends = new ArrayList<>(forms(maybe.tokens()));
        ends.add(List.of());
      }
      List<List<Token>> longer = new ArrayList<>();
      for (List<Token> form : forms) {
        for (List<Token> end : ends) {
          List<Token> both = new ArrayList<>(form);
          both.addAll(end);
          longer.add(both);
        }
      }
      forms = longer;
    }
    if (forms.size() > MOST_FORMS) {
      throw new NoOnnxFormException("as its pattern has too many parts in brackets");
    }
    return forms;
  }

  private static Precision precision(List<Token> form) {
    Precision precision = Precision.YEAR;
    for (Token token : form) {
      if (token instanceof Token.Digits digits) {
        Precision own =
            switch (digits.field()) {
              case YEAR -> Precision.YEAR;
              case MONTH -> Precision.MONTH;
              case DAY -> Precision.DAY;
              default -> Precision.TIME;
            };
        precision = own.compareTo(precision) > 0 ? own : precision;
      }
    }
    return precision;
  }

  private void add(List<Token> form) {
    OnnxForm read = OnnxForm.of(form);
    OnnxValue fits =
        graph.apply(
            OnnxOperator.since(TEXTS, "RegexFullMatch").with("pattern", read.expression()), text);
    OnnxValue rest = graph.apply("Where", fits, text, graph.text(read.example()));
    for (OnnxForm.Run run : read.runs()) {
      OnnxValue number = rest;
      if (!run.end().isEmpty()) {
        OnnxValue parts =
            graph
                .apply(
                    OnnxOperator.since(TEXTS, "StringSplit")
                        .with("delimiter", run.end())
                        .with("maxsplit", 1),
                    2,
                    List.of(rest))
                .get(0);
        number = part(parts, 0);
        rest = part(parts, 1);
      }
      if (!run.digits().isEmpty()) {
        take(
            run,
            graph.apply(OnnxOperator.of("Cast").with("to", OnnxOperator.INTEGER), number),
            fits);
      }
    }
    valid = graph.apply("Or", valid, fits);
  }

  private OnnxValue part(OnnxValue parts, int place) {
    return graph.apply(OnnxOperator.of("Gather").with("axis", 2), parts, graph.integer(place));
  }

  /** Takes the fields apart whose digits stand side by side. */
  private void take(OnnxForm.Run run, OnnxValue number, OnnxValue fits) {
    OnnxValue left = number;
    for (int i = run.digits().size() - 1; i >= 0; i--) {
      Token.Digits digits = run.digits().get(i);
      OnnxValue own = left;
      if (i > 0) {
        OnnxValue power = graph.integers(digits.most() == 4 ? 10_000 : 100);
        own = graph.apply("Mod", left, power);
        left = graph.apply("Div", left, power);
      }
      if (digits.field() == Field.YEAR && digits.most() == 2) {
        own = century(own);
      }
      fields.put(digits.field(), graph.apply("Where", fits, own, fields.get(digits.field())));
    }
  }

  private OnnxValue century(OnnxValue year) {
    OnnxValue last =
        graph.apply("GreaterOrEqual", year, graph.integers(Token.Digits.FIRST_OF_LAST_CENTURY));
    return graph.apply(
        "Add", year, graph.apply("Where", last, graph.integers(1900), graph.integers(2000)));
  }

  private OnnxMoments moments() {
    OnnxValue month = fields.get(Field.MONTH);
    OnnxValue known = graph.apply("And", atLeast(month, 1), atMost(month, graph.integers(12)));
    OnnxValue year = fields.get(Field.YEAR);
    OnnxValue days =
        OnnxCalendar.daysOfMonth(
            graph, year, graph.apply("Where", known, month, graph.integers(1)));
    OnnxValue there =
        Stream.of(
                known,
                atLeast(fields.get(Field.DAY), 1),
                atMost(fields.get(Field.DAY), days),
                atMost(fields.get(Field.HOUR), graph.integers(23)),
                atMost(fields.get(Field.MINUTE), graph.integers(59)),
                atMost(fields.get(Field.SECOND), graph.integers(59)))
            .reduce(valid, (a, b) -> graph.apply("And", a, b));
    // What is looked up in tables must be in them also where the text is no moment.
    FIRST.forEach(
        (field, value) ->
            fields.put(
                field, graph.apply("Where", there, fields.get(field), graph.integers(value))));
    return new OnnxMoments(
        there,
        fields.get(Field.YEAR),
        fields.get(Field.MONTH),
        fields.get(Field.DAY),
        fields.get(Field.HOUR),
        fields.get(Field.MINUTE),
        fields.get(Field.SECOND));
  }

  private OnnxValue atLeast(OnnxValue value, long least) {
    return graph.apply("GreaterOrEqual", value, graph.integers(least));
  }

  private OnnxValue atMost(OnnxValue value, OnnxValue most) {
    return graph.apply("LessOrEqual", value, most);
  }
}
