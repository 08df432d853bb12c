package io.github.experimentmaven.data.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the step {@code date} makes of texts. */
class DatePartsTest {

  private static final double NONE = Double.NaN;
  private static final String EVERYTHING =
      "{'numbers': ['year', 'month', 'day_of_week', 'day_of_year', 'hour'],"
          + " 'cyclic': ['month', 'day_of_week', 'day_of_year', 'hour'],"
          + " 'days_since': '2000-01-01'}";

  static Stream<JsonNode> cases() throws IOException {
    try (InputStream in = DatePartsTest.class.getResourceAsStream("dates-reference.json")) {
      JsonNode cases = new ObjectMapper().readTree(in).get("cases");
      return Stream.iterate(0, i -> i + 1).limit(cases.size()).map(cases::get);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyPartIsWhatPandasSays(JsonNode expected) {
    ObjectNode options = json(EVERYTHING);
    for (String key : List.of("format", "tz")) {
      if (!expected.get(key).isNull()) {
        options.set(key, expected.get(key));
      }
    }
    List<String> texts = new ArrayList<>();
    expected.get("texts").forEach(text -> texts.add(text.asText()));

    Map<String, double[]> columns = apply(options, column(texts.toArray(String[]::new)));

    assertThat(columns).hasSize(14);
    columns.forEach(
        (name, values) -> {
          JsonNode wanted = expected.get(name.substring("x:".length()));
          for (int row = 0; row < values.length; row++) {
            assertThat(values[row])
                .as("%s of %s", name, texts.get(row))
                .isCloseTo(wanted.get(row).asDouble(), within(1e-15 * Math.max(1, values[row])));
          }
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2011             | x:year",
        "2011-09          | x:month, x:year",
        "2011-09-23       | x:day_of_week, x:day_of_year, x:month, x:year",
        "2011-09-23 10:00 | x:day_of_week, x:day_of_year, x:hour, x:month, x:year"
      })
  void withoutOptionsEveryPartThatTheDatesSayIsANumber(String text, String columns) {
    assertThat(String.join(", ", apply(json("{}"), column(text)).keySet())).isEqualTo(columns);
  }

  @Test
  void categoriesAreTheValuesOfTheTrainingRows() {
    FittedStep fitted =
        fit(json("{'categories': ['month', 'year']}"), column("2011-01", "2012-03", null)).step();

    Map<String, double[]> columns = columns(fitted, column("2011-03", "2013-02", null));

    assertThat(columns)
        .containsOnlyKeys("x:month=1", "x:month=3", "x:year=2011", "x:year=2012")
        .containsEntry("x:month=3", new double[] {1, 0, NONE})
        .containsEntry("x:year=2011", new double[] {1, 0, NONE});
  }

  @Test
  void aMissingDateHasNoParts() {
    assertThat(apply(json(EVERYTHING), column("2011-09-23T10:00", null)).values())
        .allSatisfy(values -> assertThat(values[1]).isNaN());
  }

  @Test
  void withoutTzPartsAreOfTheClockAsWrittenAndDaysOfUtc() {
    Map<String, double[]> columns =
        apply(
            json("{'numbers': ['hour', 'day_of_week'], 'days_since': '2024-07-01'}"),
            column("2024-07-01T01:00+02:00", "2024-07-01T01:00Z"));

    assertThat(columns.get("x:hour")).containsExactly(1, 1);
    assertThat(columns.get("x:day_of_week")).containsExactly(0, 0);
    assertThat(columns.get("x:days")).containsExactly(-1 / 24.0, 1 / 24.0);
  }

  @Test
  void categoriesAreReadFromTheClockOfTz() {
    ObjectNode options = json("{'categories': ['day_of_week'], 'tz': 'UTC'}");

    assertThat(apply(options, column("2024-07-01T01:00+02:00")))
        .containsOnlyKeys("x:day_of_week=6");
  }

  @Test
  void aStepReadBackDoesTheSame() {
    ObjectNode options =
        json(
            "{'format': 'dd.MM.yyyy HH:mm XXX', 'tz': '+01:00', 'numbers': ['hour'],"
                + " 'cyclic': ['month'], 'categories': ['year'], 'days_since': '2020-02-29'}");
    FittedStep fitted =
        fit(options, column("01.03.2024 10:00 +05:00", "01.04.2025 11:00 Z")).step();
    TextColumn others = column("02.03.2024 00:30 Z", null);

    FittedStep read = new DateParts().read(json(fitted.state().toString()));

    assertThat(columns(read, others))
        .hasSize(6)
        .allSatisfy(
            (name, values) ->
                assertThat(values).containsExactly(columns(fitted, others).get(name)));
    assertThat(columns(read, others).get("x:hour")).containsExactly(1, NONE);
  }

  @Test
  void aRowAloneMustBeWrittenAsTheTrainingRowsWere() {
    FittedStep fitted = fit(json("{}"), column("2011-09-23T10:00Z")).step();

    assertThatThrownBy(() -> fitted.apply(column("2011-09-23T10:00")))
        .isInstanceOf(StepException.class)
        .hasMessage(
            "\"2011-09-23T10:00\" has no offset from UTC, unlike the training rows' first: write"
                + " all times with an offset, such as 2011-09-23T10:00+02:00, or none");
  }

  @Test
  void rowsThatWereNotSelectedMayBeWrittenOtherwise() {
    TextColumn all = column("n/a", "2011-09-23");

    assertThat(apply(json("{'numbers': ['year']}"), all.select(new int[] {1})).get("x:year"))
        .containsExactly(2011);
  }

  @Test
  void aColumnWithoutADateIsRefused() {
    assertThatThrownBy(() -> fit(json("{}"), column((String) null)))
        .isInstanceOf(StepException.class)
        .hasMessage("has no value in the training rows: leave the column out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'tz': 'Europe/Zurich'} | tz: 'Europe/Zurich' is not an offset from UTC, such as +01:00"
            + " or UTC; zones by name would give other numbers on other versions of Java",
        "{'days_since': '2000-13-01'} | days_since: '2000-13-01' is not a date such as 2000-01-01",
        "{'days_since': '2000-01'} | days_since: '2000-01' is not a date such as 2000-01-01",
        "{'format': 'dd.mm.yyyy'} | format: the date pattern `dd.mm.yyyy` has minutes and no month:"
            + " months are MM",
        "{'cyclic': ['year']} | cyclic/0: 'year' is not one of month, day_of_week, day_of_year,"
            + " hour",
        "{'numbers': ['weekday']} | numbers/0: 'weekday' is not one of year, month, day_of_week,"
            + " day_of_year, hour"
      },
      quoteCharacter = '\0')
  void optionsThatAreNoneAreRefused(String options, String message) {
    assertThatThrownBy(() -> step(json(options)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            message.replace("cyclic/0", "cyclic[0]").replace("numbers/0", "numbers[0]"));
  }

  private static Map<String, double[]> apply(ObjectNode options, TextColumn column) {
    return columns(fit(options, column).step(), column);
  }

  private static Map<String, double[]> columns(FittedStep step, TextColumn column) {
    Map<String, double[]> byName = new TreeMap<>();
    step.apply(column).forEach(made -> byName.put(made.name(), ((NumberColumn) made).toArray()));
    return byName;
  }

  private static Step.Fit fit(ObjectNode options, TextColumn column) {
    return step(options).fit(column, new Training(List.of(), 1));
  }

  private static Step step(ObjectNode options) {
    Origin origin = new Origin(Path.of("study.yaml"), "study.yaml", "", Map.of());
    return new DateParts().create(new Options(options, origin, "/data/features/x/date"));
  }

  private static TextColumn column(String... texts) {
    return TextColumn.of("x", Arrays.stream(texts).map(Optional::ofNullable).toList());
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
