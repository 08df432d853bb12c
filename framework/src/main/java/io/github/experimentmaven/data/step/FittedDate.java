package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.date.DatePattern;
import io.github.experimentmaven.data.date.Moment;
import io.github.experimentmaven.data.date.Precision;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxGraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code date} step that has seen its training rows.
 *
 * @param format the pattern of the texts; ISO 8601 where absent
 * @param clock the offset from UTC of the clock that parts are read from; as written where absent
 * @param offsets whether texts say their offset from UTC
 * @param numbers the parts that become a number
 * @param cyclic the parts that become a sine and a cosine
 * @param categories the parts that become a column for each of their values
 * @param origin the date from which days are counted, where they are
 */
record FittedDate(
    Optional<String> format,
    Optional<ZoneOffset> clock,
    boolean offsets,
    List<DatePart> numbers,
    List<DatePart> cyclic,
    Map<DatePart, List<Integer>> categories,
    Optional<LocalDate> origin)
    implements FittedStep {

  private static final double DAY_SECONDS = 86_400;
  private static final double DAY_NANOS = 86_400e9;

  /** Copies the collections. */
  FittedDate {
    numbers = List.copyOf(numbers);
    cyclic = List.copyOf(cyclic);
    Map<DatePart, List<Integer>> sorted = new EnumMap<>(DatePart.class);
    sorted.putAll(categories);
    categories = Collections.unmodifiableMap(sorted);
  }

  static FittedDate read(JsonNode state) {
    Map<DatePart, List<Integer>> categories = new EnumMap<>(DatePart.class);
    state
        .path("categories")
        .properties()
        .forEach(
            part -> {
              List<Integer> values = new ArrayList<>();
              part.getValue().forEach(value -> values.add(value.intValue()));
              categories.put(DatePart.labelled(part.getKey()), values);
            });
    return new FittedDate(
        text(state, "format"),
        text(state, "tz").map(ZoneOffset::of),
        state.path("offsets").booleanValue(),
        parts(state.path("numbers")),
        parts(state.path("cyclic")),
        categories,
        text(state, "days_since").map(LocalDate::parse));
  }

  private static Optional<String> text(JsonNode state, String key) {
    return Optional.ofNullable(state.get(key)).map(JsonNode::asText);
  }

  private static List<DatePart> parts(JsonNode labels) {
    return TextSteps.texts(labels).stream().map(DatePart::labelled).toList();
  }

  @Override
  public List<NumberColumn> apply(Column column) {
    DateMoments moments = DateMoments.of(TextSteps.texts(column), DatePattern.of(format));
    moments.requireOffsets(offsets);
    List<NumberColumn> columns = new ArrayList<>();
    for (DatePart part : numbers) {
      moments.require(part);
      columns.add(moments.column(part.label(), moment -> part.of(local(moment))));
    }
    for (DatePart part : cyclic) {
      moments.require(part);
      columns.add(moments.column(part.label() + "_sin", m -> StrictMath.sin(angle(part, m))));
      columns.add(moments.column(part.label() + "_cos", m -> StrictMath.cos(angle(part, m))));
    }
    categories.forEach(
        (part, values) -> {
          moments.require(part);
          for (int value : values) {
            columns.add(
                moments.indicator(
                    part.label() + "=" + value, m -> part.of(local(m)) == value ? 1 : 0));
          }
        });
    origin.ifPresent(date -> columns.add(moments.column("days", m -> days(date, m))));
    return columns;
  }

  @Override
  public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
    if (offsets) {
      throw new NoOnnxFormException(
          "which reads dates of digits, and no names, offsets from UTC or fractions of a second");
    }
    OnnxColumn.Texts texts = TextSteps.texts(column);
    Precision least =
        Stream.of(numbers, cyclic, categories.keySet())
            .flatMap(Collection::stream)
            .map(DatePart::needs)
            .max(Precision::compareTo)
            .orElse(Precision.YEAR);
    OnnxDateParts parts =
        OnnxDateParts.of(
            graph, texts, DatePattern.of(format).writeOnnx(graph, texts.value(), least));
    numbers.forEach(parts::addNumber);
    cyclic.forEach(parts::addCircle);
    categories.forEach((part, values) -> values.forEach(value -> parts.addCategory(part, value)));
    origin.ifPresent(parts::addDaysSince);
    return parts.columns();
  }

  private LocalDateTime local(Moment moment) {
    return clock.map(moment::at).orElse(moment).local();
  }

  private double angle(DatePart part, Moment moment) {
    return 2 * Math.PI * part.turn(local(moment));
  }

  /** Returns the days of 24 hours since a date's midnight; of UTC, or of the clock given. */
  private double days(LocalDate date, Moment moment) {
    Instant start = date.atStartOfDay().toInstant(clock.orElse(ZoneOffset.UTC));
    Instant instant = moment.instant();
    double whole = (instant.getEpochSecond() - start.getEpochSecond()) / DAY_SECONDS;
    return instant.getNano() == 0 ? whole : whole + instant.getNano() / DAY_NANOS;
  }

  @Override
  public JsonNode state() {
    ObjectNode state = NumberSteps.state();
    format.ifPresent(pattern -> state.put("format", pattern));
    clock.ifPresent(offset -> state.put("tz", offset.getId()));
    state.put("offsets", offsets);
    state.set("numbers", TextSteps.array(labels(numbers)));
    state.set("cyclic", TextSteps.array(labels(cyclic)));
    ObjectNode values = state.putObject("categories");
    categories.forEach((part, known) -> known.forEach(values.withArray(part.label())::add));
    origin.ifPresent(date -> state.put("days_since", date.toString()));
    return state;
  }

  private static List<String> labels(Collection<DatePart> parts) {
    return parts.stream().map(DatePart::label).toList();
  }
}
