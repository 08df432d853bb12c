package io.github.experimentmaven.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.FittedPreprocessing;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.step.StepTypes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.regression.Regressor;

/** From a file to Tribuo's datasets and back from a saved preprocessing. */
class DataPipelineTest {

  @TempDir private Path directory;

  private Study films() {
    return new Study(directory)
        .csv(
            " budget ,director ,genre ,y",
            "10,Ann,Drama,1",
            "20,Bob,Comedy,2",
            "-,Cid,Drama,3",
            "30,Ann,Drama,4",
            "40,Bob,Horror,5")
        .missing("", "-")
        .feature("budget", "log1p", "standardize")
        .feature("director", "target_encode {\"smoothing\": 2}", "standardize")
        .feature("genre", "one_hot");
  }

  private static final Fold FOLD = new Fold(0, 0, new int[] {0, 1, 2}, new int[0], new int[] {3});

  @Test
  void loadingSaysWhatWasDroppedAndWhy() {
    LoadedData data = films().load();

    assertThat(data.summary())
        .isEqualTo(
            "data.csv: 5 rows read, 1 dropped for missing values, 4 kept (missing in budget 1)");
    assertThat(data.table().id(2)).isEqualTo(3);
    assertThat(data.table().line(2)).isEqualTo(5);
  }

  @Test
  void everyPartBecomesADatasetWithReadableFeatureNames() {
    PreparedFold fold = films().prepare(FOLD);

    assertThat(fold.training().size()).isEqualTo(3);
    assertThat(fold.validation().size()).isZero();
    assertThat(fold.test().size()).isEqualTo(1);
    assertThat(fold.training().getFeatureMap().keySet())
        .containsExactlyInAnyOrder("budget", "director", "genre=Comedy", "genre=Drama");
    assertThat(fold.test().getExample(0).getOutput().getValues()).containsExactly(5);
  }

  @Test
  void stepsAreFittedOnTrainingRowsOnly() {
    PreparedFold fold = films().prepare(FOLD);

    double mean = (StrictMath.log1p(10) + StrictMath.log1p(20) + StrictMath.log1p(30)) / 3;
    double sum = 0;
    for (double budget : new double[] {10, 20, 30}) {
      sum += Math.pow(StrictMath.log1p(budget) - mean, 2);
    }
    double expected = (StrictMath.log1p(40) - mean) / Math.sqrt(sum / 3);
    assertThat(value(fold.test().getExample(0), "budget")).isCloseTo(expected, offset(1e-12));
  }

  @Test
  void aSavedPreprocessingTurnsRawRowsIntoTheSameExamples() {
    PreparedFold fold = films().prepare(FOLD);

    FittedPreprocessing saved =
        FittedPreprocessing.fromJson(fold.preprocessing().toJson(), StepTypes.builtIn());

    Example<Regressor> example =
        saved
            .dataset(List.of(Map.of("budget", "40", "director", "Bob", "genre", "Horror")))
            .getExample(0);
    assertThat(features(example)).isEqualTo(features(fold.test().getExample(0)));
    assertThat(saved.toJson()).isEqualTo(fold.preprocessing().toJson());
  }

  private static double value(Example<Regressor> example, String name) {
    return example.lookup(name).getValue();
  }

  private static List<String> features(Example<Regressor> example) {
    List<String> features = new ArrayList<>();
    for (Feature feature : example) {
      features.add(feature.toString());
    }
    return features;
  }
}
