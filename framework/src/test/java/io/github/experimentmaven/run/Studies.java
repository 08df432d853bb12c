package io.github.experimentmaven.run;

import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.ModelTypes;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.read.ExperimentReader;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * An experiment in a folder, as a user has it: a file and its data.
 *
 * @param folder the folder
 * @param extensions what the file can name
 */
public record Studies(Path folder, Extensions extensions) {

  private static final String HEAD =
      """
      experiment: study
      data:
        source: data.csv
        target: y
        features: {a: standardize, b: standardize, kind: one_hot}
      split: {validation: 0.2, test: 0.2, seed: 1}
      """;

  /** A study with the registered model types and some of the test's own. */
  public static Studies in(Path folder, ModelType... own) throws IOException {
    Extensions all = Extensions.discover(Studies.class.getClassLoader());
    List<ModelType> types = new ArrayList<>(all.models().all());
    types.addAll(List.of(own));
    return new Studies(
            folder,
            new Extensions(
                new ModelTypes(types),
                StepTypes.builtIn(),
                Metrics.builtIn(),
                all.formats(),
                all.loader()))
        .data(60, 1);
  }

  /** Writes data with a linear relation and noise. */
  public Studies data(int rows, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder csv = new StringBuilder("a,b,kind,y\n");
    for (int row = 0; row < rows; row++) {
      double a = random.nextDouble();
      double b = random.nextDouble();
      csv.append(a).append(',').append(b).append(',').append(row % 3 == 0 ? "red" : "blue");
      csv.append(',').append(2 * a - b + 0.1 * random.nextDouble()).append('\n');
    }
    Files.writeString(folder.resolve("data.csv"), csv);
    return this;
  }

  /** Reads an experiment: the head of all studies and the rest. */
  public Experiment experiment(String rest) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, HEAD + rest);
    return read(file);
  }

  /** Reads a study of version 1.0.0: the head of all studies and the rest. */
  public Study study(String rest) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, HEAD + rest);
    return StudyReader.of(extensions)
        .project(new Provenance.Project("example:study", "1.0.0", Optional.empty()))
        .read(file);
  }

  /** Reads an experiment file. */
  public Experiment read(Path file) {
    return new ExperimentReader(extensions.vocabulary()).read(file, Overrides.none());
  }

  /** Runs an experiment. */
  public Run run(Experiment experiment, int threads, RunSettings settings, RunListener listener)
      throws IOException, InterruptedException {
    return new ExperimentRunner(extensions, threads, Clock.systemUTC())
        .run(experiment, new FileSources(folder), listener, settings);
  }

  /** Runs an experiment with one thread and nobody listening. */
  public Run run(Experiment experiment, RunSettings settings)
      throws IOException, InterruptedException {
    return run(experiment, 1, settings, new RunListener() {});
  }
}
