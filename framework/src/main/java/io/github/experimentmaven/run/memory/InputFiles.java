package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.model.InputFile;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files that models read beside the data.
 *
 * @param byModel the lower-case hexadecimal SHA-256 of each file, by the name of the model and the
 *     experiment file's name for the file
 */
public record InputFiles(Map<String, Map<String, String>> byModel) {

  /** Copies the digests. */
  public InputFiles {
    byModel = Collections.unmodifiableMap(new LinkedHashMap<>(byModel));
  }

  /**
   * Returns the files of an experiment's models. One that is absent, or must not be read, is left
   * out: {@link #problems} says so.
   *
   * @throws IOException if a file cannot be read
   */
  public static InputFiles of(Experiment experiment, Extensions extensions, SourceResolver sources)
      throws IOException {
    Map<String, Map<String, String>> byModel = new LinkedHashMap<>();
    for (ModelSpec model : experiment.models()) {
      Map<String, String> digests = new TreeMap<>();
      for (InputFile file : files(model, extensions)) {
        if (file.watched() && sources.resolve(file.name()) instanceof Resolution.Found found) {
          digests.put(file.name(), found.source().sha256());
        }
      }
      if (!digests.isEmpty()) {
        byModel.put(model.name(), digests);
      }
    }
    return new InputFiles(byModel);
  }

  /**
   * Returns which files of a model are not there or may not be read, each at its place; before that
   * is asked, no learner is made, as one may read them at once.
   */
  public static List<Problem> problems(
      ModelSpec model, Extensions extensions, SourceResolver sources) {
    List<Problem> problems = new ArrayList<>();
    for (InputFile file : files(model, extensions)) {
      Optional<String> refusal = sources.refusal(file.name());
      if (refusal.isPresent()) {
        problems.add(model.options().origin().problem(file.pointer(), refusal.get()));
      } else if (file.watched()
          && sources.resolve(file.name()) instanceof Resolution.Absent absent) {
        problems.add(
            model
                .options()
                .origin()
                .problem(file.pointer(), absent.reason() + " (" + file.remedy() + ")"));
      }
    }
    return problems;
  }

  /**
   * Returns the places that a model names and nobody watches. What is there may differ between
   * copies of a project, which must not take each other's results.
   */
  static List<Path> unwatched(ModelSpec model, Extensions extensions) {
    Path file = model.options().origin().file().toAbsolutePath();
    return files(model, extensions).stream()
        .filter(input -> !input.watched())
        .map(input -> file.resolveSibling(input.name()).normalize())
        .toList();
  }

  /** Returns whether a model reads or writes files beside the data, watched or not. */
  public static boolean has(ModelSpec model, Extensions extensions) {
    return !files(model, extensions).isEmpty();
  }

  private static List<InputFile> files(ModelSpec model, Extensions extensions) {
    Optional<ModelType> type = extensions.models().find(model.type());
    return type.isEmpty() ? List.of() : type.get().files(model);
  }

  /** Returns the digests of a model's files by name; none for most models. */
  public Map<String, String> of(String model) {
    return byModel.getOrDefault(model, Map.of());
  }

  /** Returns the digests of all files by name. */
  public Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    byModel.values().forEach(all::putAll);
    return all;
  }
}
