package io.github.experimentmaven.result;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import io.github.experimentmaven.data.prepare.FittedPreprocessing;
import io.github.experimentmaven.data.step.StepTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tribuo.Model;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.regression.Regressor;

/**
 * A trained model and the preprocessing it was trained with: predicts from raw rows.
 *
 * @param model the model
 * @param preprocessing turns raw rows into what the model takes
 */
public record SavedModel(Model<Regressor> model, FittedPreprocessing preprocessing) {

  /** Checks that both are present. */
  public SavedModel {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(preprocessing, "preprocessing");
  }

  /**
   * Returns the names of the models that are saved in a folder, sorted.
   *
   * @param folder the folder {@code models} of an experiment's results
   * @throws IOException if the folder is there and cannot be read
   */
  public static List<String> names(Path folder) throws IOException {
    return ModelFileNames.in(folder);
  }

  /**
   * Reads a model that a run saved.
   *
   * @param folder the folder {@code models} of an experiment's results
   * @param name the model's name
   * @throws IOException if there is none, or its files are damaged
   */
  public static SavedModel load(Path folder, String name) throws IOException {
    return load(folder, name, StepTypes.builtIn());
  }

  /**
   * Reads a model whose preprocessing has steps of other jars.
   *
   * @param folder the folder {@code models} of an experiment's results
   * @param name the model's name
   * @param steps the steps
   * @throws IOException if there is none, or its files are damaged
   */
  public static SavedModel load(Path folder, String name, StepTypes steps) throws IOException {
    ModelFileNames names = new ModelFileNames(folder, name);
    try (InputStream protobuf = Files.newInputStream(names.tribuo())) {
      return read(protobuf, Files.readString(names.preprocessing()), steps);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException if it is damaged, or of a class that Tribuo does not find
   */
  static SavedModel read(InputStream protobuf, String preprocessing, StepTypes steps)
      throws IOException {
    // The message then refers to the bytes that were read, rather than to copies of them.
    CodedInputStream in = ByteString.readFrom(protobuf).newCodedInput();
    in.enableAliasing(true);
    try {
      Model<Regressor> model =
          Model.deserialize(ModelProto.parseFrom(in)).castModel(Regressor.class);
      return new SavedModel(model, FittedPreprocessing.fromJson(preprocessing, steps));
    } catch (IllegalStateException | IllegalArgumentException | ClassCastException e) {
      throw new IOException("the saved model cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Predicts the targets of one row.
   *
   * @param row the text of each input column; empty or absent where the value is missing
   * @return the prediction for each target, in the order of the experiment file
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if a value does not suit
   */
  public Map<String, Double> predict(Map<String, String> row) {
    Regressor output = model.predict(preprocessing.example(row)).getOutput();
    List<String> names = List.of(output.getNames());
    Map<String, Double> predictions = new LinkedHashMap<>();
    for (String target : preprocessing.targets()) {
      predictions.put(target, output.getValues()[names.indexOf(target)]);
    }
    return predictions;
  }
}
