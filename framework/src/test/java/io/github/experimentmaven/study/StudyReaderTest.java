package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyReaderTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void makeAStudy() throws IOException {
    Studies.in(folder).study("models: {mean: {type: mean}}\n");
    file = folder.resolve("study.yaml");
  }

  @Test
  void saysEveryProblemOfAFileWithItsPlace() throws IOException {
    Files.writeString(
        file, Files.readString(file).replace("type: mean", "type: meen").replace("0.2", "2"));

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> Study.read(file))
        .satisfies(
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::toString)
                    .hasSize(3)
                    .allMatch(problem -> problem.startsWith(file + ":"))
                    .anyMatch(problem -> problem.contains("did you mean `mean`?")));
  }

  @Test
  void refusesMoreTrialsThanAnybodyAskedFor() throws IOException {
    Files.writeString(file, Files.readString(file) + "seeds: [1, 2, 3]\n");

    assertThat(StudyReader.standard().mostTrials(3).read(file).experiment().seeds()).hasSize(3);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> StudyReader.standard().mostTrials(2).read(file))
        .withMessageEndingWith(
            ": seeds: 1 model, 3 seeds and 1 fold are up to 3 trials, and more than 2 are not run"
                + " unasked; leave out some, or ask for them with -Dexperiment.mostTrials=3");
  }

  @Test
  void belongsToAProjectOfItsOwnNameUnlessOneIsGiven() {
    assertThat(Study.read(file).project().name()).isEqualTo("study");
    assertThat(Study.read(file).project().version()).isEqualTo("unversioned");
    assertThat(Study.read(file).project().commit()).isEmpty();
  }

  @Test
  void findsDataOnTheClassPath(@TempDir Path elsewhere) throws Exception {
    Files.move(folder.resolve("data.csv"), elsewhere.resolve("data.csv"));
    Files.writeString(
        file, Files.readString(file).replace("source: data.csv", "source: classpath:data.csv"));
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {elsewhere.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      assertThat(Study.read(file).data().rows().table().rows()).isEqualTo(60);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void findsNoArtifactsWithoutABuild() throws IOException {
    Files.writeString(
        file, Files.readString(file).replace("source: data.csv", "source: maven:a:b:1!/data.csv"));

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> Study.read(file).validate())
        .withMessageContaining("`maven:` is no kind of source here")
        .withMessageContaining("[classpath:]");
  }

  @Test
  void takesDataFromWhereItIsTold(@TempDir Path elsewhere) throws IOException {
    Files.move(folder.resolve("data.csv"), elsewhere.resolve("data.csv"));
    StudyReader reader = StudyReader.standard().sources(any -> new FileSources(elsewhere));

    assertThat(reader.read(file).validate().plan().trials()).hasSize(1);
  }
}
