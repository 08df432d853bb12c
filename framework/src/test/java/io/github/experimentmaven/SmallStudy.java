package io.github.experimentmaven;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyReader;
import io.github.experimentmaven.study.StudyRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A study of sixty films, from its file to its tables. */
public final class SmallStudy {

  /** The project the study belongs to. */
  public static final Provenance.Project PROJECT =
      new Provenance.Project("films", "1.2.3", Optional.of("abc"));

  private final Path folder;
  private final Extensions extensions;

  /** Puts the study's files into a folder. */
  public SmallStudy(Path folder) throws IOException {
    this(folder, Extensions.discover(SmallStudy.class.getClassLoader()));
  }

  private SmallStudy(Path folder, Extensions extensions) throws IOException {
    this.folder = folder;
    this.extensions = extensions;
    for (String name : new String[] {"study.yaml", "films.csv"}) {
      Files.writeString(folder.resolve(name), resource(name));
    }
  }

  /** Returns a study that is evaluated by some of the metrics. */
  public SmallStudy metrics(List<String> names) throws IOException {
    List<Metric> metrics =
        names.stream().map(name -> extensions.metrics().find(name).orElseThrow()).toList();
    return new SmallStudy(
        folder,
        new Extensions(
            extensions.models(),
            extensions.steps(),
            new Metrics(metrics),
            extensions.formats(),
            extensions.loader()));
  }

  /** Returns the study, which belongs to a project. */
  public Study study() {
    return StudyReader.of(extensions)
        .project(PROJECT)
        .read(folder.resolve("study.yaml"), "study.yaml");
  }

  /** Runs the study on a number of threads. */
  public StudyRun run(int threads) throws IOException, InterruptedException {
    return study().run(RunOptions.standard().threads(threads));
  }

  /** Returns the text of a file of the study, as committed. */
  public static String resource(String name) throws IOException {
    try (InputStream in =
        SmallStudy.class.getResourceAsStream("/io/github/experimentmaven/study/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
