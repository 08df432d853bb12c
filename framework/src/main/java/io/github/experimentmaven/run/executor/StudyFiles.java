package io.github.experimentmaven.run.executor;

import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.spec.Experiment;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What trials of an experiment need where they are trained.
 *
 * @param experiment the experiment
 * @param data the SHA-256 of its data
 * @param sources its data and the files of its split, by the experiment file's name for them
 * @param code the jars and folders of the framework and of all that files can name; empty where one
 *     of their class loaders does not say where it looks
 */
public record StudyFiles(
    Experiment experiment, String data, Map<String, Source> sources, List<Path> code) {

  /** Copies the collections. */
  public StudyFiles {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(data, "data");
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    code = List.copyOf(code);
  }
}
