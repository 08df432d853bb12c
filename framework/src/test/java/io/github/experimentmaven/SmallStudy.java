package io.github.experimentmaven;

import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.result.Results;
import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.run.Extensions;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ExperimentReader;
import io.github.experimentmaven.spec.Overrides;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A study of sixty films, from its file to its tables. */
public final class SmallStudy {

  /** The version of the project the study belongs to. */
  public static final String VERSION = "1.2.3";

  private static final Extensions EXTENSIONS =
      Extensions.discover(SmallStudy.class.getClassLoader());

  private final Path folder;

  /** Puts the study's files into a folder. */
  public SmallStudy(Path folder) throws IOException {
    this.folder = folder;
    for (String name : new String[] {"study.yaml", "films.csv"}) {
      Files.writeString(folder.resolve(name), resource(name));
    }
  }

  /** Runs the study on a number of threads. */
  public Run run(int threads) throws InterruptedException {
    Experiment experiment =
        new ExperimentReader(EXTENSIONS.vocabulary())
            .read(folder.resolve("study.yaml"), "study.yaml", Overrides.none());
    return new ExperimentRunner(EXTENSIONS, threads, Clock.systemUTC())
        .run(experiment, new FileSources(folder), new RunListener() {});
  }

  /** Returns the tables of a run. */
  public static Results results(Run run) {
    return Results.of(run, VERSION, EXTENSIONS);
  }

  /** Returns the text of a file of the study, as committed. */
  public static String resource(String name) throws IOException {
    try (InputStream in =
        SmallStudy.class.getResourceAsStream("/io/github/experimentmaven/study/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
