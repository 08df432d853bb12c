package io.github.experimentmaven.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.range.OutsideValue;
import io.github.experimentmaven.data.range.OutsideValue.Reason;
import io.github.experimentmaven.data.range.SeenColumn;
import io.github.experimentmaven.data.range.SeenValues;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideValuesTest {

  private static final Fold FOLD = new Fold(0, 0, new int[] {0, 1, 2}, new int[0], new int[] {3});

  @TempDir private Path directory;

  @Test
  void ofNumbersAreThoseBelowOrAboveAllTrainingRows() {
    FittedPreprocessing fitted = houses();

    assertThat(outside(fitted, "area", "70")).isEmpty();
    assertThat(outside(fitted, "area", "90")).isEmpty();
    assertThat(outside(fitted, "area", "69.9"))
        .containsExactly(
            new OutsideValue(
                "area", Reason.BELOW, "area is 69.9, below 70, the smallest of the training rows"));
    assertThat(outside(fitted, "area", 90.5))
        .containsExactly(
            new OutsideValue(
                "area", Reason.ABOVE, "area is 90.5, above 90, the largest of the training rows"));
  }

  @Test
  void ofCategoriesAreThoseOfNoTrainingRow() {
    FittedPreprocessing fitted = houses();

    assertThat(outside(fitted, "town", " Chur")).isEmpty();
    assertThat(outside(fitted, "town", "Basel"))
        .containsExactly(
            new OutsideValue(
                "town", Reason.UNSEEN, "town is \"Basel\", which none of the 3 training rows is"));
  }

  @Test
  void ofMissingOnesAreThoseThatNoTrainingRowLacks() {
    FittedPreprocessing fitted = houses();

    assertThat(outside(fitted, "town", null)).isEmpty();
    assertThat(outside(fitted, "area", null))
        .containsExactly(
            new OutsideValue(
                "area",
                Reason.MISSING,
                "area has no value, which none of the 3 training rows lacks"));
  }

  @Test
  void ofDatesAreThoseBeforeOrAfterAllTrainingRows() {
    FittedPreprocessing fitted = houses();

    assertThat(outside(fitted, "sold", "02.02.2020")).isEmpty();
    assertThat(outside(fitted, "sold", "01.12.2019"))
        .extracting(OutsideValue::message)
        .containsExactly(
            "sold is 01.12.2019, before 31.12.2019, the earliest of the training rows");
    assertThat(outside(fitted, "sold", "06.01.2021"))
        .extracting(OutsideValue::reason, OutsideValue::message)
        .containsExactly(
            tuple(
                Reason.ABOVE,
                "sold is 06.01.2021, after 05.01.2021, the latest of the training rows"));
  }

  @Test
  void ofAColumnWithoutATrainingValueAreAllButMissingOnes() {
    FittedPreprocessing fitted =
        saved(
            new Study(directory)
                .csv("area,y", ",1", ",2", ",3", "80,4")
                .feature("area", "impute {\"strategy\": \"constant\", \"value\": 0}")
                .prepare(FOLD));

    assertThat(fitted.outside(List.of(Map.of("area", ""))).get(0)).isEmpty();
    assertThat(fitted.outside(List.of(Map.of("area", 80))).get(0))
        .extracting(OutsideValue::message)
        .containsExactly("area has a value, which all training rows lack");
  }

  @Test
  void areToldOfEachRowInTheOrderOfTheColumns() {
    assertThat(houses().outside(List.of(row(), row("town", "Basel", "area", 1), row("area", 99))))
        .map(row -> row.stream().map(OutsideValue::column).toList())
        .containsExactly(List.of(), List.of("area", "town"), List.of("area"));
  }

  @Test
  void areNotAskedOfARowThatCannotBePredicted() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> houses().outside(List.of(row("area", "large"))));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> houses().outside(List.of(row("sold", "2020-01-01"))))
        .withMessageStartingWith("rows to predict:1:1: sold: \"2020-01-01\" is no date as");
  }

  @Test
  void whatWasSeenIsSavedWithThePreprocessing() {
    assertThat(houses().seen())
        .contains(
            List.of(
                new SeenColumn("area", 3, 0, new SeenValues.Numbers(70, 90)),
                new SeenColumn("town", 3, 1, new SeenValues.Texts(List.of("Bern", "Chur"))),
                new SeenColumn(
                    "sold",
                    3,
                    0,
                    new SeenValues.Dates(Optional.of("dd.MM.yyyy"), "31.12.2019", "05.01.2021"))));
  }

  @Test
  void ofTooManyCategoriesToKeepAreNone() {
    int rows = SeenRows.MOST_TEXTS + 2;
    FittedPreprocessing fitted =
        saved(
            new Study(directory)
                .text(
                    IntStream.range(0, rows)
                        .mapToObj(row -> "n" + row + "," + row + "\n")
                        .collect(Collectors.joining("", "name,y\n", "")))
                .feature("name", "hash {\"columns\": 2}")
                .prepare(
                    new Fold(
                        0,
                        0,
                        IntStream.range(0, rows - 1).toArray(),
                        new int[0],
                        new int[] {rows - 1})));

    assertThat(fitted.seen().orElseThrow().get(0).values())
        .isEqualTo(new SeenValues.ManyTexts(rows - 1));
    assertThat(fitted.outside(List.of(Map.of("name", "new"))).get(0)).isEmpty();
  }

  @Test
  void areNotGuessedWhereAnOlderVersionKeptNothing() {
    String older = houses().toJson().replaceAll("(?s)\"seen\" : \\{.*?},\\s*", "");
    FittedPreprocessing fitted = FittedPreprocessing.fromJson(older, StepTypes.builtIn());

    assertThat(fitted.dataset(List.of(row())).size()).isEqualTo(1);
    assertThat(fitted.seen()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> fitted.outside(List.of(row())))
        .withMessage(
            "the model was saved by a version that did not keep what its training rows hold, so"
                + " nobody can tell what lies outside of it: train the model again");
  }

  @Test
  void areNotReadOfAFileThatContradictsItself() {
    String json = houses().toJson();

    for (String broken :
        List.of(
            json.replace("\"min\" : 70.0", "\"min\" : 95.0"),
            json.replace("\"earliest\" : \"31", "\"earliest\" : \"41"),
            json.replace("\"latest\" : \"05.01.2021", "\"latest\" : \"05.01.2001"),
            json.replace("\"rows\" : 3", "\"rows\" : -3"))) {
      assertThat(broken).isNotEqualTo(json);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FittedPreprocessing.fromJson(broken, StepTypes.builtIn()));
    }
  }

  private FittedPreprocessing houses() {
    return saved(
        new Study(directory)
            .csv(
                "area,town,sold,y",
                "70,Chur,05.01.2021,1",
                "90,,31.12.2019,2",
                "80,Bern,01.06.2020,3",
                "100,Basel,06.01.2021,4")
            .feature("area", "impute", "passthrough")
            .feature("town", "impute", "one_hot")
            .feature("sold", "date {\"format\": \"dd.MM.yyyy\"}")
            .prepare(FOLD));
  }

  private static FittedPreprocessing saved(PreparedFold fold) {
    return FittedPreprocessing.fromJson(fold.preprocessing().toJson(), StepTypes.builtIn());
  }

  /** Returns a row like the training rows, but for the values given. */
  private static Map<String, Object> row(Object... namesAndValues) {
    Map<String, Object> row =
        new HashMap<>(Map.of("area", 80, "town", "Bern", "sold", "01.06.2020"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return row;
  }

  private static List<OutsideValue> outside(
      FittedPreprocessing fitted, String column, Object value) {
    return fitted.outside(List.of(row(column, value))).get(0);
  }
}
