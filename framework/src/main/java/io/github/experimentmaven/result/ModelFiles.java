package io.github.experimentmaven.result;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.github.experimentmaven.data.prepare.FittedPreprocessing;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.io.StagedFiles;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxFile;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.result.ModelCheck.Reloaded;
import io.github.experimentmaven.result.interval.PredictionIntervals;
import io.github.experimentmaven.result.onnx.OnnxOfRun;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.StoredTrial;
import io.github.experimentmaven.run.trial.FailureText;
import io.github.experimentmaven.spec.ModelSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Saves the trained models of a run, one for each model of the study, see {@link MedianTrial}:
 * {@code <model>.tribuo} and {@code <model>.preprocessing.json}, and {@code <model>.onnx} where the
 * steps and the kind of model have such a form. A model that does not predict as it did once it is
 * read back is not saved; whatever fails costs that model's file and no other.
 */
final class ModelFiles {

  private static final int PIECE = 1 << 16;

  private final Run run;
  private final OnnxOfRun onnx;
  private final StepTypes steps;
  private final Path folder;
  private final StagedFiles files;
  private final Set<Path> written = new HashSet<>();
  private final List<ModelNote> notes = new ArrayList<>();
  private final Map<String, List<String>> withoutOnnx = new LinkedHashMap<>();

  ModelFiles(Run run, String projectVersion, StepTypes steps, Path folder, StagedFiles files) {
    this.run = run;
    this.onnx = new OnnxOfRun(run, projectVersion, FrameworkVersion.current());
    this.steps = steps;
    this.folder = folder;
    this.files = files;
  }

  /** Writes the files beside their places and returns what could not be saved, and why. */
  List<ModelNote> stage() throws IOException {
    for (ModelSpec model : run.plan().experiment().models()) {
      Optional<TrialResult> trained = MedianTrial.of(run, model.name());
      if (trained.isPresent() && trained.get().stored().isPresent()) {
        stage(model, trained.get(), trained.get().stored().get());
      }
    }
    withoutOnnx.forEach((reason, models) -> notes.add(ModelNote.withoutOnnx(models, reason)));
    return List.copyOf(notes);
  }

  private void stage(ModelSpec model, TrialResult trained, StoredTrial stored) throws IOException {
    Optional<String> problem = stored.modelProblem();
    if (problem.isPresent()) {
      notes.add(ModelNote.unsaved(model, problem.get()));
      return;
    }
    String preprocessing = stored.preprocessing();
    ModelFileNames names = new ModelFileNames(folder, model.name());
    Optional<String> intervals = intervals(trained);
    if (isThere(names, stored, preprocessing)
        && keepsOnnx(names, trained, preprocessing)
        && isThere(names.intervals(), intervals)) {
      names.all().forEach(written::add);
      return;
    }
    Reloaded reloaded =
        new ModelCheck(run, steps).reload(stored, preprocessing, trained, stored.predictions());
    if (reloaded instanceof Reloaded.Unfit unfit) {
      notes.add(ModelNote.unsaved(model, unfit.reason()));
    } else if (reloaded instanceof Reloaded.Same same) {
      stageOnnx(names, trained, same.saved());
      byte[] json = preprocessing.getBytes(StandardCharsets.UTF_8);
      add(names.preprocessing(), out -> out.write(json));
      if (intervals.isPresent()) {
        byte[] widths = intervals.get().getBytes(StandardCharsets.UTF_8);
        add(names.intervals(), out -> out.write(widths));
      }
      add(names.tribuo(), out -> copyModel(stored, out));
    }
  }

  private Optional<String> intervals(TrialResult trained) throws IOException {
    Optional<List<Double>> margins = trained.margins();
    return run.plan()
        .experiment()
        .explanations()
        .intervals()
        .flatMap(
            asked ->
                margins.map(
                    known ->
                        PredictionIntervals.of(asked.coverage(), run.data().targets(), known)
                            .toJson()));
  }

  private static boolean isThere(Path file, Optional<String> text) throws IOException {
    return text.isPresent()
        ? Files.isRegularFile(file) && Files.readString(file).equals(text.get())
        : !Files.exists(file);
  }

  private static void copyModel(StoredTrial stored, OutputStream out) throws IOException {
    try (InputStream model = stored.openModel()) {
      model.transferTo(out);
    }
  }

  /** Files of the same model were checked when they were written, that of Tribuo as the last. */
  private static boolean isThere(ModelFileNames names, StoredTrial stored, String preprocessing)
      throws IOException {
    return Files.isRegularFile(names.tribuo())
        && Files.isRegularFile(names.preprocessing())
        && Files.readString(names.preprocessing()).equals(preprocessing)
        && isThere(names.tribuo(), stored);
  }

  private static boolean isThere(Path file, StoredTrial stored) throws IOException {
    try (InputStream there = Files.newInputStream(file);
        InputStream model = stored.openModel()) {
      byte[] piece = model.readNBytes(PIECE);
      while (piece.length > 0) {
        if (!Arrays.equals(there.readNBytes(piece.length), piece)) {
          return false;
        }
        piece = model.readNBytes(PIECE);
      }
      return there.read() < 0;
    }
  }

  /**
   * Whether nothing is to be done for the ONNX file of a model that was saved before: it is there,
   * unless the project's version is another, or the steps alone say that there can be none.
   */
  private boolean keepsOnnx(ModelFileNames names, TrialResult trained, String preprocessing)
      throws IOException {
    if (Files.isRegularFile(names.onnx())) {
      return OnnxFile.metadata(names.onnx()).equals(onnx.metadata(trained));
    }
    try {
      FittedPreprocessing.fromJson(preprocessing, steps).writeOnnx(new OnnxGraph());
      return false;
    } catch (NoOnnxFormException e) {
      noteWithout(names.model(), e);
      return true;
    }
  }

  private void noteWithout(String model, NoOnnxFormException reason) {
    withoutOnnx.computeIfAbsent(reason.getMessage(), r -> new ArrayList<>()).add(model);
  }

  private void stageOnnx(ModelFileNames names, TrialResult trained, SavedModel saved)
      throws IOException {
    ModelProto graph;
    try {
      graph = onnx.of(trained, saved.model(), saved.preprocessing());
    } catch (NoOnnxFormException e) {
      noteWithout(names.model(), e);
      return;
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      notes.add(ModelNote.onnxFailed(names.model(), FailureText.ofCause(e)));
      return;
    }
    add(names.onnx(), graph::writeTo);
  }

  private void add(Path file, StagedFiles.Content content) throws IOException {
    files.add(file, content);
    written.add(file);
  }

  /** Removes the models of earlier runs, once those of this one are in their places. */
  void removeOthers() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> others;
    try (Stream<Path> all = Files.list(folder)) {
      others =
          all.filter(file -> !written.contains(file))
              .filter(
                  file ->
                      ModelFileNames.SUFFIXES.stream()
                          .anyMatch(suffix -> file.getFileName().toString().endsWith(suffix)))
              .toList();
    }
    for (Path file : others) {
      Files.deleteIfExists(file);
    }
  }
}
