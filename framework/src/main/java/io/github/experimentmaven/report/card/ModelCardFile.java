package io.github.experimentmaven.report.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.experimentmaven.data.prepare.FittedPreprocessing;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.result.ModelFileNames;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.result.json.JsonForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The cards of saved models as files beside these. What the gate says comes to them later, as it
 * does to the page: a card for programs holds all that the one for people says.
 */
public final class ModelCardFile {

  private static final JsonMapper MAPPER =
      JsonForm.indented(JsonForm.ofRecords())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private ModelCardFile() {}

  /** Returns the card for programs. */
  public static String format(ModelCard card) {
    try {
      return MAPPER.writeValueAsString(card) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a card; empty where there is none that can be read, such as one of another version.
   *
   * @throws IOException if the file is there and cannot be read
   */
  public static Optional<ModelCard> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      ModelCard card = MAPPER.readValue(Files.readString(file), ModelCard.class);
      return Optional.of(card).filter(read -> read.format() == ModelCard.FORMAT);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes a card beside each model of a folder, not judged yet.
   *
   * @param models the folder of saved models
   * @param cards makes the cards
   * @param steps the steps of their preprocessing
   * @throws IOException if a file cannot be read or written
   */
  public static void writeAll(Path models, ModelCards cards, StepTypes steps) throws IOException {
    for (String model : SavedModel.names(models)) {
      ModelFileNames files = new ModelFileNames(models, model);
      Optional<ModelCard> card =
          cards.of(
              files, FittedPreprocessing.fromJson(Files.readString(files.preprocessing()), steps));
      if (card.isPresent()) {
        write(files, card.get());
      }
    }
  }

  /**
   * Writes what the gate says to the cards of a folder. A card of other results, which an
   * interrupted run leaves, is removed: a verdict must not vouch for its numbers.
   *
   * @param folder the results
   * @param verdict the verdict on them
   * @throws IOException if a file cannot be read or written
   */
  public static void judge(ResultFolder folder, Verdict verdict) throws IOException {
    Optional<String> results =
        Files.exists(folder.provenance())
            ? Optional.ofNullable(
                ProvenanceFile.read(folder.provenance()).tables().get(ResultNames.RESULTS))
            : Optional.empty();
    for (String model : SavedModel.names(folder.models())) {
      ModelFileNames files = new ModelFileNames(folder.models(), model);
      Optional<ModelCard> card = read(files.cardJson());
      if (card.isPresent() && results.equals(Optional.of(card.get().origin().results()))) {
        write(files, card.get().judged(CardGate.of(verdict, model)));
      } else {
        Files.deleteIfExists(files.cardJson());
        Files.deleteIfExists(files.card());
      }
    }
  }

  private static void write(ModelFileNames files, ModelCard card) throws IOException {
    WholeFile.write(files.cardJson(), format(card));
    WholeFile.write(files.card(), ModelCardText.of(card));
  }
}
