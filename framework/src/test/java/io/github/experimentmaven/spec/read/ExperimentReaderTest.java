package io.github.experimentmaven.spec.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.Rival;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.Threshold;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.schema.TestVocabulary;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentReaderTest {

  private static final String HEAD =
      """
      experiment: study
      data: {source: films.csv, target: rating, features: {votes: standardize}}
      split: {test: 0.2}
      """;

  private final ExperimentReader reader = new ExperimentReader(TestVocabulary.create());
  @TempDir Path folder;

  private Experiment read(String text) throws IOException {
    return read(text, Overrides.none());
  }

  private Experiment read(String text, Overrides overrides) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, text);
    return reader.read(file, "study.yaml", overrides);
  }

  private Experiment movieRatings() throws URISyntaxException {
    Path file = Path.of(getClass().getResource("movie-ratings.yaml").toURI());
    return reader.read(file, "movie-ratings.yaml", Overrides.none());
  }

  @Test
  void readsTheDataOfAStudy() throws Exception {
    DataSpec data = movieRatings().data();

    assertThat(data.source()).isEqualTo("data/movies.csv");
    assertThat(data.missing()).containsExactly("", "-", "\\N");
    assertThat(data.onMissing()).isEqualTo(OnMissing.DROP);
    assertThat(data.targets()).containsExactly("average_rating");
    assertThat(data.format()).isEqualTo(CsvFormat.DEFAULT);
    assertThat(data.features()).hasSize(7);
    assertThat(data.features().get(0).steps())
        .extracting(StepSpec::type)
        .containsExactly("log1p", "standardize");
    assertThat(data.features().get(0).location())
        .isEqualTo(new Location("movie-ratings.yaml", 10, 5));
    assertThat(data.features().get(3).steps().get(0).options().values())
        .hasToString("{\"smoothing\":5}");
  }

  @Test
  void readsSplitSeedsAndBounds() throws Exception {
    Experiment experiment = movieRatings();

    assertThat(experiment.split())
        .isEqualTo(new SplitSpec.HoldOut(0.16, 0.20, new Arrangement.Shuffled(), 42));
    assertThat(experiment.seeds()).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(experiment.thresholds().get(1))
        .isEqualTo(
            new Threshold(
                "network-3",
                Part.TEST,
                "huber",
                OptionalDouble.of(0.27),
                OptionalDouble.empty(),
                new Location("movie-ratings.yaml", 49, 3)));
    assertThat(experiment.regression().orElseThrow().tolerance()).isEqualTo(0.01);
    assertThat(experiment.regression().orElseThrow().metrics()).containsExactly("*.test.loss");
  }

  @Test
  void readsTheModelThatAnotherIsHeldAgainst() throws Exception {
    Experiment experiment =
        read(
            HEAD
                + """
                models: {one: {type: mean}, two: {type: mean}}
                thresholds:
                  one.test.mse: {max: 1, better_than: two, by: 10%}
                  two.test.mse: {no_worse_than: one, by: 0.02, confidence: 0.9}
                """);

    assertThat(experiment.thresholds())
        .extracting(threshold -> threshold.rival().orElseThrow())
        .containsExactly(
            new Rival(Rival.Demand.BETTER_THAN, "two", 0.1, 0.95),
            new Rival(Rival.Demand.NO_WORSE_THAN, "one", 0.02, 0.9));
  }

  @Test
  void mergesTheDefaultsOfATypeAndOfTheSchemaIntoEachModel() throws Exception {
    ModelSpec network = movieRatings().models().get(2);

    assertThat(network.name()).isEqualTo("network-3");
    assertThat(network.type()).isEqualTo("mlp");
    assertThat(network.options().values())
        .hasToString(
            "{\"layers\":[\"16 relu\",\"128 relu\",\"64 relu\",\"128 tanh\"],\"loss\":\"huber\","
                + "\"dropout\":0.2,\"batch_norm\":true,"
                + "\"optimizer\":{\"type\":\"adam\",\"learning_rate\":0.001},\"epochs\":100,\"batch_size\":32}");
  }

  @Test
  void expandsAGridIntoOneModelPerCombination() throws Exception {
    Experiment experiment =
        read(
            HEAD
                + """
                models:
                  network:
                    type: mlp
                    layers: [16 relu]
                    optimizer: adam
                    grid: {dropout: [0.1, 0.20], learning_rate: [0.001, 1e-2]}
                """);

    assertThat(experiment.models())
        .extracting(ModelSpec::name)
        .containsExactly(
            "network[dropout=0.1,learning_rate=0.001]",
            "network[dropout=0.1,learning_rate=1e-2]",
            "network[dropout=0.20,learning_rate=0.001]",
            "network[dropout=0.20,learning_rate=1e-2]");
    Options options = experiment.models().get(3).options();
    assertThat(options.values().get("optimizer"))
        .hasToString("{\"type\":\"adam\",\"learning_rate\":0.01}");
    assertThat(options.problem("dropout", "x").location())
        .isEqualTo(new Location("study.yaml", 9, 27));
  }

  @Test
  void takesValuesOfTheCommandLineAndRecordsThem() throws Exception {
    String models = "models: {net.1: {type: mlp, layers: [16 relu], dropout: 0.1}}\n";
    Overrides overrides =
        Overrides.parse("models.net.1.dropout=0.3,seeds=[7, 8],models.net.1.layers[0]=8 tanh")
            .withDataSource("/elsewhere/films.csv");

    Experiment experiment = read(HEAD + models, overrides);

    assertThat(experiment.models().get(0).options().values().get("dropout").asDouble())
        .isEqualTo(0.3);
    assertThat(experiment.models().get(0).options().values().get("layers"))
        .hasToString("[\"8 tanh\"]");
    assertThat(experiment.seeds()).isEqualTo(List.of(7L, 8L));
    assertThat(experiment.data().source()).isEqualTo("/elsewhere/films.csv");
    assertThat(experiment.overrides())
        .containsOnlyKeys("models.net.1.dropout", "seeds", "models.net.1.layers[0]", "data.source");
  }
}
