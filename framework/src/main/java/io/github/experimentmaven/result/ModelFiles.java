package io.github.experimentmaven.result;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.io.StagedFiles;
import io.github.experimentmaven.model.train.OnnxImports;
import io.github.experimentmaven.result.ModelCheck.Reloaded;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tribuo.ONNXExportable;

/**
 * Saves the trained models of a run, one for each model of the study, see {@link MedianTrial}:
 * {@code <model>.tribuo} and {@code <model>.preprocessing.json}, and {@code <model>.onnx} where the
 * kind of model has such a form. A model that does not predict as it did once it is read back is
 * not saved; whatever fails costs that model's file and no other.
 */
final class ModelFiles {

  private static final String ONNX_DOMAIN = "io.github.experimentmaven";
  private static final int PIECE = 1 << 16;

  private final Run run;
  private final StepTypes steps;
  private final Path folder;
  private final StagedFiles files;
  private final Set<Path> written = new HashSet<>();
  private final List<ModelNote> notes = new ArrayList<>();

  ModelFiles(Run run, StepTypes steps, Path folder, StagedFiles files) {
    this.run = run;
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
    if (isThere(names, stored, preprocessing)) {
      names.all().forEach(written::add);
      return;
    }
    Reloaded reloaded =
        new ModelCheck(run, steps).reload(stored, preprocessing, trained, stored.predictions());
    if (reloaded instanceof Reloaded.Unfit unfit) {
      notes.add(ModelNote.unsaved(model, unfit.reason()));
    } else if (reloaded instanceof Reloaded.Same same) {
      stageOnnx(names, same.saved());
      byte[] json = preprocessing.getBytes(StandardCharsets.UTF_8);
      add(names.preprocessing(), out -> out.write(json));
      add(names.tribuo(), out -> copyModel(stored, out));
    }
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

  private void stageOnnx(ModelFileNames names, SavedModel saved) throws IOException {
    if (!(saved.model() instanceof ONNXExportable exportable)) {
      return;
    }
    ModelProto onnx;
    try {
      onnx = OnnxImports.complete(exportable.exportONNXModel(ONNX_DOMAIN, 0));
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      notes.add(ModelNote.withoutOnnx(names.model(), !isRefusal(e), FailureText.ofCause(e)));
      return;
    }
    add(names.onnx(), onnx::writeTo);
  }

  /** Tribuo's ensembles have the method, and say by an exception that their members have not. */
  private static boolean isRefusal(Throwable thrown) {
    return thrown instanceof IllegalStateException
        || thrown instanceof IllegalArgumentException
        || thrown instanceof UnsupportedOperationException;
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
