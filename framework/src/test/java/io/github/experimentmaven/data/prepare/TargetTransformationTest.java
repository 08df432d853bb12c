package io.github.experimentmaven.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.step.Inverse;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.regression.Regressor;

class TargetTransformationTest {

  private static final Fold FOLD =
      new Fold(0, 0, new int[] {0, 1}, new int[] {2}, new int[] {3, 4});

  @TempDir private Path directory;

  private Study study(String... targets) {
    return new Study(directory)
        .csv(
            "a,y",
            "1," + targets[0],
            "2," + targets[1],
            "3," + targets[2],
            "4," + targets[3],
            "5,-1000")
        .feature("a", "passthrough");
  }

  @Test
  void targetIsFittedOnTheTrainingRowsAndTheTestRowsKeepTheirUnits() {
    PreparedFold fold = study("10", "30", "50", "90").target("y", "standardize").prepare(FOLD);

    assertThat(targets(fold.training())).containsExactly(-1.0, 1.0);
    assertThat(targets(fold.validation())).containsExactly(3.0);
    assertThat(targets(fold.test())).containsExactly(90.0, -1000.0);
    assertThat(fold.transformed().orElseThrow().inverse())
        .containsOnlyKeys("y")
        .containsEntry("y", List.of(new Inverse.Linear(0, 10, 20)));
  }

  @Test
  void everyPartTellsWhatWasObservedInOwnUnits() {
    PreparedFold fold = study("10", "30", "50", "90").target("y", "log1p").prepare(FOLD);

    assertThat(observed(fold, Part.TRAIN)).containsExactly(10, 30);
    assertThat(observed(fold, Part.VALIDATION)).containsExactly(50);
    assertThat(observed(fold, Part.TEST)).containsExactly(90, -1000);
  }

  @Test
  void stepsRunInTheirOrderAndAreUndoneInTheOther() {
    PreparedFold fold = study("0", "9", "99", "1").target("y", "log1p", "min_max").prepare(FOLD);

    assertThat(targets(fold.training()).get(0)).isEqualTo(0);
    assertThat(targets(fold.training()).get(1)).isCloseTo(1, within(1e-15));
    assertThat(targets(fold.validation()).get(0)).isCloseTo(2, within(1e-15));
    assertThat(fold.transformed().orElseThrow().inverse().get("y"))
        .hasSize(2)
        .last()
        .isEqualTo(new Inverse.Expm1());
  }

  @Test
  void withoutStepsThereIsNoTransformation() {
    PreparedFold fold = study("10", "30", "50", "90").prepare(FOLD);

    assertThat(fold.transformed()).isEmpty();
    assertThat(targets(fold.training())).containsExactly(10.0, 30.0);
    assertThat(observed(fold, Part.TRAIN)).containsExactly(10, 30);
    assertThat(observed(fold, Part.VALIDATION)).containsExactly(50);
  }

  @Test
  void targetEncodingIsInTheTargetsOwnUnits() {
    Study study =
        new Study(directory)
            .csv("c,y", "x,10", "x,30", "x,50", "x,90", "x,1")
            .feature("c", "target_encode {\"smoothing\": 0}");
    PreparedFold plain = study.prepare(FOLD);

    assertThat(study.target("y", "standardize").prepare(FOLD).preprocessing().toJson())
        .isEqualTo(plain.preprocessing().toJson());
  }

  @Test
  void aTargetThatDoesNotSuitAStepIsNamedWithItsPlace() {
    for (int row = 0; row < 3; row++) {
      String[] targets = {"1", "2", "3", "4"};
      targets[row] = "-5";
      Study study = study(targets).target("y", "log1p");
      int line = row + 2;

      assertThatThrownBy(() -> study.prepare(FOLD))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "data.csv:%d:3: y: log1p needs numbers greater than -1, but the value is -5.0: clip"
                      .formatted(line)
                  + " the column first, or leave log1p out");
    }
  }

  @Test
  void aTargetThatDoesNotSuitAsAWholeIsNamedAtItsPlaceInTheFile() {
    Study study = study("1e308", "-1e308", "3", "4").target("y", "standardize");

    assertThatThrownBy(() -> study.prepare(FOLD))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "study.yaml:5:3: data.target.y: has values too large to average (-1.0E308 to 1.0E308):"
                + " scale it or clip it first");
  }

  @Test
  void stepsThatContradictThemselvesOrCannotBeUndoneAreRefusedWhenTheDataIsLoaded() {
    Study contradiction = study("1", "2", "3", "4").target("y", "min_max {\"min\": 2}");
    Study textStep = study("1", "2", "3", "4").target("y", "log1p", "one_hot");

    assertThatThrownBy(contradiction::load)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("min is 2.0 but must be less than max, which is 1.0");
    assertThatThrownBy(textStep::load)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "study.yaml:5:3: data.target.y: `one_hot` is no step that can be undone, so a target"
                + " cannot go through it; such steps are clip, log1p, min_max, passthrough,"
                + " standardize");
  }

  private static double[] observed(PreparedFold fold, Part part) {
    List<NumberColumn> columns = fold.observed(part);
    assertThat(columns).hasSize(1);
    return columns.get(0).toArray();
  }

  private static List<Double> targets(Dataset<Regressor> rows) {
    List<Double> targets = new ArrayList<>();
    for (Example<Regressor> row : rows) {
      targets.add(row.getOutput().getValues()[0]);
    }
    return targets;
  }
}
