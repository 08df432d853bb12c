package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.result.UnwritableModel;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.TestType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedModelsTest {

  @TempDir private Path folder;

  @Test
  void haveTheBestOfModelsOfOneLoss() throws Exception {
    write("models: {mean: {type: mean}, tree: {type: cart, max_depth: 3}}\n");

    assertThat(SavedModels.in(folder.resolve("results")).bestName()).isEqualTo("tree");
  }

  @Test
  void haveTheBestOfModelsOfDifferentLosses() throws Exception {
    write(
        """
        models:
          mean: {type: mean}
          network: {type: mlp, layers: [4 relu], epochs: 30, loss: huber}
        """);

    assertThat(SavedModels.in(folder.resolve("results")).bestName()).isEqualTo("network");
  }

  @Test
  void predictWithoutTheExperimentAndItsData() throws Exception {
    write("models: {tree: {type: cart, max_depth: 3}}\n");
    Files.delete(folder.resolve("study.yaml"));
    Files.delete(folder.resolve("data.csv"));

    SavedModel model = SavedModels.in(folder.resolve("results")).best();

    assertThat(model.predict(Map.of("a", "0.9", "b", "0.1", "kind", "red")).get("y"))
        .isBetween(1.0, 2.0);
  }

  @Test
  void sayWhichOnesThereAre() throws Exception {
    write("models: {tree: {type: cart}, mean: {type: mean}}\n");
    SavedModels models = SavedModels.in(folder.resolve("results"));

    assertThat(SavedModel.names(models.results().models())).isEqualTo(List.of("mean", "tree"));
    assertThatIOException()
        .isThrownBy(() -> models.load("tre"))
        .withMessageStartingWith("there is no saved model `tre` in ")
        .withMessageEndingWith("; there are mean, tree; did you mean `tree`?");
  }

  @Test
  void sayThatOneCouldNotBeSaved() throws Exception {
    Studies.in(
            folder,
            new TestType("own", (examples, seed, listener) -> new UnwritableModel(examples)))
        .study("models: {m: {type: own}, mean: {type: mean}}\n")
        .runInto(folder.resolve("results"));

    assertThatIOException()
        .isThrownBy(() -> SavedModels.in(folder.resolve("results")).load("m"))
        .withMessageEndingWith(
            "; there are mean; it was trained, and the run warned why it is not saved");
  }

  @Test
  void refuseAFileOfAFormatThatIsNotRead() throws Exception {
    write("models: {mean: {type: mean}}\n");
    SavedModels models = SavedModels.in(folder.resolve("results"));
    Path file = models.results().models().resolve("mean.preprocessing.json");
    Files.writeString(file, Files.readString(file).replace("\"format\" : 2", "\"format\" : 1"));

    assertThatIOException()
        .isThrownBy(() -> models.load("mean"))
        .withMessage(
            "the saved model `mean` in %s cannot be read: the saved preprocessing has format 1, but this version reads format 2: train the model again",
            models.results().models());
  }

  @Test
  void sayThatThereAreNone() {
    SavedModels models = SavedModels.in(folder);

    assertThatIOException()
        .isThrownBy(() -> models.load("tree"))
        .withMessageEndingWith("; none is saved there");
  }

  @Test
  void haveNoBestWhereEveryModelFailed() throws Exception {
    write(
        "models: {n: {type: mlp, layers: [4 identity], epochs: 5, optimizer: {type: sgd,"
            + " learning_rate: 1.0e+30}}}\n");

    assertThatIOException()
        .isThrownBy(() -> SavedModels.in(folder.resolve("results")).best())
        .withMessageEndingWith("completed all its trials, so none is the best");
  }

  private void write(String models) throws Exception {
    Studies.in(folder).study(models).runInto(folder.resolve("results"));
  }
}
