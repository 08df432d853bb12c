package io.github.experimentmaven.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.regression.Regressor;

class PreprocessingTest {

  @TempDir private Path directory;

  private static Fold fold(int[] training, int... test) {
    return new Fold(0, 0, training, new int[0], test);
  }

  @Test
  void nothingOfATestRowReachesTheTrainingRows() {
    String[] rows = {"a,c,y", "1,x,1", "2,z,2", "3,x,3", "4,z,4", "5,x,5", "6,z,6", "7,x,7"};
    Fold fold = fold(new int[] {0, 1, 2, 3, 4, 5}, 6);
    String before = training(rows, fold);
    rows[7] = "1000,new,-1000";

    assertThat(training(rows, fold)).isEqualTo(before);
  }

  private String training(String[] rows, Fold fold) {
    PreparedFold prepared =
        new Study(directory)
            .csv(rows)
            .feature("a", "min_max", "standardize")
            .feature("c", "target_encode", "standardize")
            .prepare(fold);
    return features(prepared.training()) + prepared.preprocessing().toJson();
  }

  @Test
  void imputingFillsNumbersWithTheMeanAndTextsWithTheMostFrequent() {
    PreparedFold prepared =
        new Study(directory)
            .csv("a,c,y", "1,x,1", "3,x,2", ",z,3", "9,,4")
            .onMissing(OnMissing.IMPUTE)
            .feature("a", "passthrough")
            .feature("c", "one_hot")
            .prepare(fold(new int[] {0, 1, 2}, 3));

    assertThat(features(prepared.training()))
        .containsExactly("a=1.0 c=x=1.0", "a=3.0 c=x=1.0", "a=2.0 c=z=1.0");
    assertThat(features(prepared.test())).containsExactly("a=9.0 c=x=1.0");
  }

  @Test
  void aRowOfUnseenCategoriesOnlyIsStillAnExample() {
    PreparedFold prepared =
        new Study(directory)
            .csv("c,y", "x,1", "z,2", "unseen,3")
            .feature("c", "one_hot")
            .prepare(fold(new int[] {0, 1}, 2));

    assertThat(features(prepared.test())).containsExactly("c=x=0.0");
  }

  @Test
  void oneIndicatorIsInEveryRowSoThatLaterRowsHaveAFeatureThatIsKnown() {
    PreparedFold prepared =
        new Study(directory)
            .csv("c,y", "x,1", "z,2", "unseen,3")
            .feature("c", "hash {\"buckets\": 64}")
            .prepare(fold(new int[] {0, 1}, 2));

    Set<String> known = prepared.training().getFeatureMap().keySet();
    assertThat(prepared.test().getExample(0))
        .anyMatch(feature -> known.contains(feature.getName()));
  }

  @Test
  void aColumnThatIsConstantInTheTrainingRowsIsNotTrainedOn() {
    PreparedFold prepared =
        new Study(directory)
            .csv("a,b,c,y", "1,5,x,1", "2,5,x,2", "3,6,x,3")
            .feature("a", "passthrough")
            .feature("b", "passthrough")
            .feature("c", "one_hot")
            .prepare(fold(new int[] {0, 1}, 2));

    assertThat(features(prepared.training())).containsExactly("a=1.0", "a=2.0");
    assertThat(features(prepared.test())).containsExactly("a=3.0 b=6.0 c=x=1.0");
  }

  @Test
  void aConstantColumnIsTrainedOnWhereThereIsNothingElse() {
    PreparedFold prepared =
        new Study(directory)
            .csv("a,b,y", "1,5,1", "1,5,2", "3,6,3")
            .feature("a", "passthrough")
            .feature("b", "passthrough")
            .prepare(fold(new int[] {0, 1}, 2));

    assertThat(features(prepared.training())).containsExactly("a=1.0", "a=1.0");
  }

  @Test
  void severalTargetsBecomeDimensionsOfOneOutput() {
    PreparedFold prepared =
        new Study(directory)
            .csv("a,v,w", "1,2,3", "4,5,6")
            .targets("v", "w")
            .feature("a", "passthrough")
            .prepare(fold(new int[] {0}, 1));

    Regressor output = prepared.test().getExample(0).getOutput();
    assertThat(output.getNames()).containsExactly("v", "w");
    assertThat(output.getValues()).containsExactly(5, 6);
  }

  @Test
  void numberStepsAfterOneHotWorkOnEveryCategory() {
    PreparedFold prepared =
        new Study(directory)
            .csv("c,y", "x,1", "x,2", "z,3", "z,4")
            .feature("c", "one_hot", "standardize")
            .prepare(fold(new int[] {0, 1, 2}, 3));

    assertThat(prepared.training().getFeatureMap().keySet()).containsOnly("c=x", "c=z");
    assertThat(prepared.test().getExample(0).lookup("c=x").getValue()).isNegative();
    assertThat(prepared.test().getExample(0).lookup("c=z").getValue()).isPositive();
  }

  @Test
  void aTestValueThatDoesNotSuitAStepIsNamedWithItsPlace() {
    Study study =
        new Study(directory).csv("a,y", "1,1", "2,2", "-5,3").feature("a", "log1p", "standardize");

    assertThatThrownBy(() -> study.prepare(fold(new int[] {0, 1}, 2)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "data.csv:4:1: a: log1p needs numbers greater than -1, but the value is -5.0: clip the"
                + " column first, or leave log1p out");
  }

  @Test
  void theSameFoldGivesTheSameDatasetsAndTheSameText() {
    Study study =
        new Study(directory)
            .csv("a,c,y", "1,x,1", "2,z,2", "3,x,3", "4,z,4")
            .feature("a", "standardize")
            .feature("c", "target_encode");
    Fold fold = fold(new int[] {0, 1, 2}, 3);

    assertThat(features(study.prepare(fold).training()))
        .isEqualTo(features(study.prepare(fold).training()));
    assertThat(study.prepare(fold).training().getProvenance())
        .isEqualTo(study.prepare(fold).training().getProvenance());
  }

  @Test
  void aSavedPreprocessingIsReadableText() {
    String json =
        new Study(directory)
            .csv("a,c,y", "1,x,1", "3,z,2", "4,x,3")
            .feature("a", "standardize")
            .feature("c", "one_hot")
            .prepare(fold(new int[] {0, 1}, 2))
            .preprocessing()
            .toJson();

    assertThat(json)
        .isEqualTo(
            """
            {
              "format" : 2,
              "targets" : [ "y" ],
              "features" : [ {
                "column" : "a",
                "kind" : "number",
                "may_miss" : false,
                "missing" : [ "" ],
                "decimal" : ".",
                "seen" : {
                  "rows" : 2,
                  "missing" : 0,
                  "min" : 1.0,
                  "max" : 3.0
                },
                "steps" : [ {
                  "type" : "standardize",
                  "fitted" : [ {
                    "mean" : 2.0,
                    "scale" : 1.0
                  } ]
                } ]
              }, {
                "column" : "c",
                "kind" : "text",
                "may_miss" : false,
                "missing" : [ "" ],
                "decimal" : ".",
                "seen" : {
                  "rows" : 2,
                  "missing" : 0,
                  "texts" : [ "x", "z" ]
                },
                "steps" : [ {
                  "type" : "one_hot",
                  "fitted" : [ {
                    "other" : false,
                    "categories" : [ "x", "z" ]
                  } ]
                } ]
              } ]
            }
            """);
  }

  @Test
  void aSavedPreprocessingOfAnotherFormatIsRefused() {
    assertThatThrownBy(() -> FittedPreprocessing.fromJson("{\"format\": 1}", StepTypes.builtIn()))
        .hasMessage(
            "the saved preprocessing has format 1, but this version reads format 2: train the"
                + " model again");
  }

  private static List<String> features(Dataset<Regressor> dataset) {
    List<String> rows = new ArrayList<>();
    for (Example<Regressor> example : dataset) {
      List<String> features = new ArrayList<>();
      for (Feature feature : example) {
        features.add(feature.getName() + "=" + feature.getValue());
      }
      rows.add(String.join(" ", features));
    }
    return rows;
  }
}
