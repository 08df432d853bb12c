package io.github.experimentmaven.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.regression.Regressor;

class RawRowsTest {

  private static final Fold FOLD =
      new Fold(0, 0, new int[] {0, 1, 2}, new int[0], new int[] {3, 4});

  @TempDir private Path directory;

  @Test
  void areReadAsTheCellsOfTheTable() {
    PreparedFold fold =
        new Study(directory)
            .delimiter(';')
            .decimal(',')
            .thousands('.')
            .missing("", "-")
            .missingIn("town", "none")
            .csv(
                "area;town;y", "7;Bern;1", "80;-;2", "9,5; 1.100,25 ;3", "1.100,25;-;4", "-;none;5")
            .feature("area", "impute {\"strategy\": \"median\"}", "passthrough")
            .feature("town", "impute", "one_hot")
            .prepare(FOLD);

    Dataset<Regressor> rows =
        saved(fold)
            .dataset(
                List.of(
                    Map.of("area", " 1.100,25", "town", "-"),
                    Map.of("area", "-", "town", "none ")));

    assertThat(features(rows)).isEqualTo(features(fold.test()));
  }

  @Test
  void mayHaveNumbersInPlaceOfTexts() {
    FittedPreprocessing fitted = saved(houses());

    assertThat(features(fitted.dataset(List.of(row("area", 80.5, "rooms", 3)))))
        .isEqualTo(features(fitted.dataset(List.of(row("area", "80.5", "rooms", "3")))));
  }

  @Test
  void mayHaveCategoriesThatNoTrainingRowHas() {
    FittedPreprocessing fitted = saved(houses());

    assertThat(features(fitted.dataset(List.of(row("area", "80", "rooms", "12")))))
        .isEqualTo(List.of("area=80.0"));
  }

  @Test
  void lackNoValueThatTheExperimentDoesNotFill() {
    FittedPreprocessing fitted = saved(houses());

    assertRefused(
        fitted,
        row("area", null, "rooms", " "),
        "rows to predict:1:1: area: the value is missing, and the experiment was fitted without"
            + " missing values: supply it, or impute the column",
        "rows to predict:1:1: rooms: the value is missing, and the experiment was fitted without"
            + " missing values: supply it, or impute the column");
  }

  @Test
  void lackNoColumn() {
    assertRefused(
        saved(houses()),
        row("area", "80"),
        "rows to predict:1:1: rooms: the row lacks this column: give its value, null where there"
            + " is none, or let absent columns be missing values with takingAbsentAsMissing()");
  }

  @Test
  void mayLackAColumnThatIsImputedWhereThatIsAllowed() {
    FittedPreprocessing fitted =
        new Study(directory)
            .csv("area,rooms,y", "70,2,1", ",2,2", "90,2,3", "80,2,4", "80,2,5")
            .feature("area", "impute", "passthrough")
            .feature("rooms", "one_hot")
            .prepare(FOLD)
            .preprocessing()
            .takingAbsentAsMissing();

    assertThat(features(fitted.dataset(List.of(row("rooms", "2")))))
        .isEqualTo(List.of("area=80.0 rooms=2=1.0"));
    assertRefused(
        fitted,
        row("area", "80"),
        "rows to predict:1:1: rooms: the value is missing, and the experiment was fitted without"
            + " missing values: supply it, or impute the column");
  }

  @Test
  void haveNoColumnThatIsNone() {
    FittedPreprocessing fitted = saved(houses());
    Map<String, Object> row = row("area", "80", "rooms", "2", "roms", 3, "garage", 1, "y", 5);

    assertRefused(
        fitted,
        row,
        "rows to predict:1:1: roms: the model knows no such column; did you mean `rooms`? Its"
            + " columns are area, rooms; ignoringUnknownColumns() lets rows have others",
        "rows to predict:1:1: garage: the model knows no such column; its columns are area,"
            + " rooms; ignoringUnknownColumns() lets rows have others",
        "rows to predict:1:1: y: this is what the model predicts: leave it out");
    assertThat(features(fitted.ignoringUnknownColumns().dataset(List.of(row))))
        .isEqualTo(features(fitted.dataset(List.of(row("area", 80, "rooms", 2)))));
  }

  @Test
  void haveNoValueThatAColumnCannotHold() {
    FittedPreprocessing fitted = saved(houses());

    assertRefused(
        fitted,
        row("area", "1f", "rooms", 2.5),
        "rows to predict:1:1: area: \"1f\" is not a number such as 1234.5; no value is null or"
            + " \"\"",
        "rows to predict:1:1: rooms: the column holds texts, and the number 2.5 can be written in"
            + " several ways: give the text that the data has");
    assertRefused(
        fitted,
        row("area", Double.NaN, "rooms", LocalDate.EPOCH),
        "rows to predict:1:1: area: NaN is no finite number; no value is null",
        "rows to predict:1:1: rooms: a value of the class java.time.LocalDate is neither a text"
            + " nor a number");
  }

  @Test
  void areNamedByTheirNumberAndNotAllAtOnce() {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(row("area", 1, "rooms", 1));
    rows.addAll(Collections.nCopies(2000, row("area", "?", "rooms", 1)));

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> saved(houses()).dataset(rows))
        .satisfies(
            refusal -> {
              assertThat(refusal.problems()).hasSize(10);
              assertThat(refusal.hidden()).isEqualTo(1990);
              assertThat(refusal).hasMessageStartingWith("rows to predict:2:1: area: \"?\" is");
              assertThat(refusal).hasMessageEndingWith("and 1,990 more");
            });
  }

  @Test
  void areNamedByTheirNumberWhereAStepRefusesThem() {
    FittedPreprocessing fitted =
        new Study(directory)
            .csv("size,y", "S,1", "L,2", "S,3", "L,4", "S,5")
            .feature("size", "ordinal {\"categories\": [\"S\", \"L\"]}")
            .prepare(FOLD)
            .preprocessing();

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> fitted.dataset(List.of(Map.of("size", "S"), Map.of("size", "XL"))))
        .withMessageStartingWith("rows to predict:2:1: size: `XL` is none of ordinal's categories");
  }

  private PreparedFold houses() {
    return new Study(directory)
        .csv("area,rooms,y", "70,2,1", "80,3,2", "90,2,3", "75,2,4", "85,3,5")
        .feature("area", "passthrough")
        .feature("rooms", "one_hot")
        .prepare(FOLD);
  }

  private static FittedPreprocessing saved(PreparedFold fold) {
    return FittedPreprocessing.fromJson(fold.preprocessing().toJson(), StepTypes.builtIn());
  }

  private static Map<String, Object> row(Object... namesAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return row;
  }

  private static void assertRefused(
      FittedPreprocessing fitted, Map<String, Object> row, String... problems) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> fitted.dataset(List.of(row)))
        .withMessage(String.join("\n", problems));
  }

  private static List<String> features(Dataset<Regressor> rows) {
    List<String> all = new ArrayList<>();
    for (Example<Regressor> row : rows) {
      List<String> features = new ArrayList<>();
      for (Feature feature : row) {
        features.add(feature.getName() + "=" + feature.getValue());
      }
      all.add(String.join(" ", features));
    }
    return all;
  }
}
