package io.github.experimentmaven.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxFile;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import io.github.experimentmaven.onnx.RuntimeModel;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tribuo.Feature;

/** Dates that ONNX Runtime reads of texts, and those that Java reads. */
class OnnxDateTest {

  private static final String DAYS =
      "\"numbers\": [\"year\", \"month\", \"day_of_week\", \"day_of_year\"], \"cyclic\":"
          + " [\"month\", \"day_of_week\", \"day_of_year\"], \"days_since\": \"1999-12-31\"";
  private static final String TIMES =
      "\"numbers\": [\"hour\", \"day_of_year\"], \"cyclic\": [\"hour\"], \"categories\":"
          + " [\"hour\"], \"days_since\": \"2011-09-23\"";

  @TempDir private Path folder;

  @Test
  void everyDayOfLeapAndOtherYearsIsTheSame() {
    List<String> days =
        Stream.of(1600, 1900, 1999, 2000, 2023, 2024, 2100)
            .flatMap(year -> LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
            .map(LocalDate::toString)
            .toList();

    requireSame("{" + DAYS + "}", days);
  }

  @ParameterizedTest
  @CsvSource({
    "dd.MM.yyyy",
    "M/d/yyyy",
    "d. M. yy",
    "yyyyMMdd",
    "'am 'dd'ten 'MM''yyyy",
    "[d.]M.yyyy"
  })
  void datesOfAPatternAreTheSame(String pattern) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);

    requireSame(
        "{\"format\": \"" + pattern + "\", " + DAYS + "}",
        LocalDate.of(1969, 1, 1)
            .datesUntil(LocalDate.of(2068, 1, 1), Period.ofDays(41))
            .map(format::format)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"yyyy-MM-dd HH:mm", "yyyyMMddHHmmss", "H.m dd.MM.yyyy", "dd.MM.yyyy[ HH:mm]"})
  void timesOfAPatternAreTheSame(String pattern) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);

    requireSame("{\"format\": \"" + pattern + "\", " + TIMES + "}", times(format));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd'T'HH:mm:ss",
    "yyyy-MM-dd HH:mm:ss",
    "yyyy-MM-dd'T'HH:mm",
    "yyyy-MM-dd HH:mm"
  })
  void timesOfIsoAreTheSame(String pattern) {
    requireSame("{" + TIMES + "}", times(DateTimeFormatter.ofPattern(pattern, Locale.ROOT)));
  }

  @Test
  void yearsMonthsAndDaysOfOneColumnAreTheSame() {
    requireSame(
        "{\"numbers\": [\"year\"], \"days_since\": \"2000-01-01\"}",
        List.of("2011", "2012-02", "2012-02-29", "2013-01-01T12:30", "0001-01-01", "9999-12-31"));
  }

  @Test
  void whatIsNoDateIsNoNumber() {
    PreparedFold fold = fold("{" + DAYS + "}", List.of("2011-09-23", "2012-02-29", "2013-01-01"));
    List<String> texts =
        List.of(
            "2011-02-29",
            "2011-13-01",
            "2011-00-01",
            "2011-01-00",
            "2011-01-32",
            "2011",
            "2011-1-1",
            "x",
            "2011-01-01 24:00",
            "2011-01-01 10:60",
            " 2011-01-01",
            "2011-01-01x");

    List<Map<String, Double>> numbers = run(fold, texts);

    for (int i = 0; i < texts.size(); i++) {
      Map<String, String> row = Map.of("c", texts.get(i).replace(" 2011", ". 2011"));
      assertThat(numbers.get(i).values()).as(texts.get(i)).allMatch(value -> value.isNaN());
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> fold.preprocessing().dataset(List.of(row)));
    }
  }

  @Test
  void aDateThatStandsForNoValueIsNoNumber() {
    PreparedFold fold =
        study("{" + DAYS + "}", List.of("2011-09-23", "2012-02-29", "2013-01-01", "2014-01-05"))
            .missing("1900-01-01")
            .prepare();

    assertThat(run(fold, List.of("1900-01-01")).get(0).values()).allMatch(value -> value.isNaN());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "d MMM yyyy | 3 Mar 2011 | which reads dates of digits, and no names, offsets from UTC or"
            + " fractions of a second",
        "yyyy-MM-dd HH:mmXXX | 2011-03-03 10:00+01:00 | which reads dates of digits, and no names,"
            + " offsets from UTC or fractions of a second",
        "dd'1'yyyyMM | 031201103 | which cannot tell the digits of the date from those beside them",
      })
  void aPatternThatOnnxCannotReadSaysWhy(String pattern, String text, String message) {
    PreparedFold fold = fold("{\"format\": \"" + pattern + "\"}", List.of(text, text, text, text));

    assertThatExceptionOfType(NoOnnxFormException.class)
        .isThrownBy(() -> fold.preprocessing().writeOnnx(new OnnxGraph()))
        .withMessage("the step `date` of the column 'c' cannot be written in ONNX, " + message);
  }

  private static List<String> times(DateTimeFormatter format) {
    return IntStream.range(0, 300)
        .mapToObj(i -> LocalDateTime.of(2011, 9, 20, 0, 0).plusSeconds(i * 97_777L))
        .map(format::format)
        .toList();
  }

  private void requireSame(String options, List<String> texts) {
    PreparedFold fold = fold(options, texts);
    List<Map<String, Double>> actual = run(fold, texts);
    List<Map<String, String>> rows = texts.stream().map(text -> Map.of("c", text)).toList();
    var expected = fold.preprocessing().dataset(rows);
    for (int row = 0; row < texts.size(); row++) {
      Map<String, Double> known = new LinkedHashMap<>();
      actual.get(row).forEach((name, value) -> known.put(name, 0.0));
      for (Feature feature : expected.getExample(row)) {
        known.put(feature.getName(), feature.getValue());
      }
      assertThat(actual.get(row)).as(texts.get(row)).isEqualTo(known);
    }
  }

  private PreparedFold fold(String options, List<String> texts) {
    return study(options, texts).prepare();
  }

  private Study study(String options, List<String> texts) {
    List<String> lines = new ArrayList<>(List.of("c;y"));
    for (int row = 0; row < texts.size(); row++) {
      lines.add(texts.get(row) + ";" + row % 7);
    }
    return new Study(folder)
        .delimiter(';')
        .csv(lines.toArray(String[]::new))
        .feature("c", "date " + options);
  }

  private static List<Map<String, Double>> run(PreparedFold fold, List<String> texts) {
    OnnxGraph graph = new OnnxGraph();
    for (OnnxColumn.Numbers block : fold.preprocessing().writeOnnx(graph)) {
      for (int i = 0; i < block.names().size(); i++) {
        OnnxValue column =
            graph.apply(
                OnnxOperator.of("Gather").with("axis", 1), block.value(), graph.integers(i));
        graph.output(block.names().get(i), column, "");
      }
    }
    try (RuntimeModel model = RuntimeModel.of(OnnxFile.of(graph, "g", "", "1", Map.of()))) {
      return model.predict(texts.stream().map(text -> Map.of("c", text)).toList());
    }
  }
}
