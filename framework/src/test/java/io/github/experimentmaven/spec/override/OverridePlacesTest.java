package io.github.experimentmaven.spec.override;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.read.ExperimentReader;
import io.github.experimentmaven.spec.schema.TestVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the command line has its place there, with all that is in it. */
class OverridePlacesTest {

  private static final String FILE =
      """
      experiment: study
      data:
        {source: films.csv, target: rating, missing: [-1.0, x], features: {votes: standardize}}
      split: {test: 0.2}
      models:
        net: {type: mlp, layers: [16 relu], optimizer: {type: sgd, momentum: 0.5}}
      """;

  @TempDir Path folder;

  private Experiment read(String overrides) throws IOException {
    Path file = Files.writeString(folder.resolve("study.yaml"), FILE);
    return new ExperimentReader(TestVocabulary.create())
        .read(file, "study.yaml", Overrides.parse(overrides));
  }

  private static Location placeOf(Experiment experiment, String option) {
    Options options = experiment.models().get(0).options();
    return options.problem(option, "wrong").location();
  }

  @Test
  void aMappingIsReplacedWithItsPlaces() throws IOException {
    Experiment experiment = read("models.net.optimizer={type: adam, learning_rate: 0.1}");
    Location place = new Location("<command line>", 1, 22);

    assertThat(placeOf(experiment, "optimizer/learning_rate")).isEqualTo(place);
    assertThat(placeOf(experiment, "optimizer/momentum")).isEqualTo(place);
    assertThat(placeOf(experiment, "layers")).isEqualTo(new Location("study.yaml", 6, 28));
  }

  @Test
  void aFeatureStandsWhereItIsGiven() throws IOException {
    assertThat(read("data.features={budget: log1p}").data().features())
        .singleElement()
        .satisfies(
            feature ->
                assertThat(feature.location()).isEqualTo(new Location("<command line>", 1, 15)));
  }

  @Test
  void numbersAreTheTextsTheyAreWrittenAs() throws IOException {
    assertThat(read("seeds=[1]").data().missing()).containsExactly("-1.0", "x");
    assertThat(read("data.missing=[NA]").data().missing()).containsExactly("NA");
    assertThat(read("data.missing=[-9.90]").data().missing()).containsExactly("-9.90");
    assertThat(read("data.missing[0]=NA").data().missing()).containsExactly("NA", "x");
  }
}
