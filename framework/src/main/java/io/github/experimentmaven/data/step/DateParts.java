package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.date.DatePattern;
import io.github.experimentmaven.data.date.Moment;
import io.github.experimentmaven.data.date.Precision;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Choices;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Value;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * {@code date}: makes numbers of dates and times: their parts, as pandas counts them, as they are,
 * as points on a circle or as categories, and the days since a date. Parts are those of the clock
 * as written, or of one at a given offset from UTC. Zones by name are refused: when they change
 * their clocks differs between versions of Java.
 */
public final class DateParts implements StepType {

  /** The step's name. */
  public static final String NAME = "date";

  private static final Option<Optional<String>> FORMAT =
      Option.text(
              "format",
              "How the dates are written: yyyy, MM, dd, HH, mm, ss and so on. ISO 8601 where"
                  + " absent.")
          .examples("dd.MM.yyyy", "MM/dd/yyyy h:mm a")
          .optional();
  private static final Option<Optional<List<DatePart>>> NUMBERS =
      parts(
              "numbers",
              "The parts that become a number; all that the dates say, where none of numbers,"
                  + " cyclic, categories and days_since is given.",
              List.of(DatePart.values()))
          .optional();
  private static final Option<Optional<List<DatePart>>> CYCLIC =
      parts(
              "cyclic",
              "The parts that become a sine and a cosine, so that December is next to January.",
              Arrays.stream(DatePart.values()).filter(part -> part != DatePart.YEAR).toList())
          .optional();
  private static final Option<Optional<List<DatePart>>> CATEGORIES =
      parts(
              "categories",
              "The parts that become a column of zeros and ones for each value of the training"
                  + " rows.",
              List.of(DatePart.values()))
          .optional();
  private static final Option<Optional<LocalDate>> DAYS_SINCE =
      Option.of("days_since", text(), "The date from which days are counted.", DateParts::date)
          .examples("2000-01-01")
          .optional();
  private static final Option<Optional<ZoneOffset>> TZ =
      Option.of(
              "tz",
              text(),
              "The offset from UTC of the clock that parts are read from, for times with an offset."
                  + " The clock as written where absent.",
              DateParts::offset)
          .examples("UTC", "+01:00")
          .optional();

  private static Option<List<DatePart>> parts(String key, String words, List<DatePart> allowed) {
    Map<String, DatePart> labels = new LinkedHashMap<>();
    allowed.forEach(part -> labels.put(part.label(), part));
    Choices<DatePart> choices = Choices.of(labels);
    ObjectNode schema =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "array")
            .put("minItems", 1)
            .put("uniqueItems", true);
    ArrayNode names = schema.putObject("items").putArray("enum");
    choices.names().forEach(names::add);
    return Option.of(
        key, schema, words, value -> value.items().stream().map(choices::decode).toList());
  }

  private static ObjectNode text() {
    return JsonNodeFactory.instance.objectNode().put("type", "string");
  }

  private static LocalDate date(Value value) {
    return DatePattern.iso()
        .read(value.node().asText())
        .filter(moment -> moment.precision() == Precision.DAY)
        .map(moment -> moment.local().toLocalDate())
        .orElseThrow(() -> value.mustBe("a date such as 2000-01-01"));
  }

  private static ZoneOffset offset(Value value) {
    String text = value.node().asText();
    try {
      return text.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(text);
    } catch (DateTimeException e) {
      throw value.mustBe(
          "an offset from UTC, such as +01:00 or UTC; zones by name would give other numbers on"
              + " other versions of Java");
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Makes numbers of dates and times: year, month, day_of_week, day_of_year, hour, and days"
        + " since a date.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(FORMAT, NUMBERS, CYCLIC, CATEGORIES, DAYS_SINCE, TZ);
  }

  @Override
  public Optional<Option<?>> argument() {
    return Optional.of(FORMAT);
  }

  @Override
  public ValueKind input() {
    return ValueKind.TEXT;
  }

  @Override
  public ValueKind output() {
    return ValueKind.NUMBER;
  }

  @Override
  public Step create(Options options) {
    Optional<String> format = FORMAT.in(options);
    DatePattern pattern = pattern(format, options);
    Optional<List<DatePart>> numbers = NUMBERS.in(options);
    Optional<List<DatePart>> cyclic = CYCLIC.in(options);
    Optional<List<DatePart>> categories = CATEGORIES.in(options);
    Optional<LocalDate> origin = DAYS_SINCE.in(options);
    Optional<ZoneOffset> clock = TZ.in(options);
    boolean all = numbers.isEmpty() && cyclic.isEmpty() && categories.isEmpty() && origin.isEmpty();
    return (column, training) -> {
      TextColumn texts = TextSteps.texts(column);
      DateMoments moments = DateMoments.of(texts, pattern);
      boolean offsets = haveOffsets(moments);
      if (clock.isPresent() && !offsets) {
        throw StepException.of(
            "holds times without an offset from UTC, so that tz cannot turn the clock: remove tz");
      }
      Map<DatePart, List<Integer>> values = new EnumMap<>(DatePart.class);
      for (DatePart part : categories.orElse(List.of())) {
        moments.require(part);
        values.put(part, values(part, moments, clock));
      }
      FittedDate fitted =
          new FittedDate(
              format,
              clock,
              offsets,
              all ? said(moments) : numbers.orElse(List.of()),
              cyclic.orElse(List.of()),
              values,
              origin);
      return Step.Fit.of(fitted, column);
    };
  }

  private static DatePattern pattern(Optional<String> format, Options options) {
    try {
      return DatePattern.of(format);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(options.problem(FORMAT.key(), e.getMessage()));
    }
  }

  private static boolean haveOffsets(DateMoments moments) {
    int first =
        moments
            .rows()
            .findFirst()
            .orElseThrow(
                () -> StepException.of("has no value in the training rows: leave the column out"));
    return moments.at(first).offset().isPresent();
  }

  private static List<DatePart> said(DateMoments moments) {
    return Arrays.stream(DatePart.values())
        .filter(part -> part.needs().compareTo(moments.precision()) <= 0)
        .toList();
  }

  private static List<Integer> values(
      DatePart part, DateMoments moments, Optional<ZoneOffset> clock) {
    TreeSet<Integer> values = new TreeSet<>();
    moments
        .rows()
        .forEach(
            row -> {
              Moment moment = moments.at(row);
              // A row whose offset is missing is refused when the fitted step is applied.
              Moment turned =
                  moment.offset().isEmpty() ? moment : clock.map(moment::at).orElse(moment);
              values.add(part.of(turned.local()));
            });
    return new ArrayList<>(values);
  }

  @Override
  public FittedStep read(JsonNode state) {
    return FittedDate.read(state);
  }
}
