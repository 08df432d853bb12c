package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.history.History;
import io.github.experimentmaven.gate.history.History.Unread;
import io.github.experimentmaven.gate.history.History.Version;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.run.Studies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyHistoryTest {

  private static final String MODELS =
      """
      seeds: [1, 2]
      models:
        tree: {type: cart, max_depth: 3}
        mean: {type: mean}
      thresholds: {"*.test.mse": {max: 100}}
      """;

  @TempDir private Path folder;
  private Study study;
  private StudyFolder results;

  @BeforeEach
  void run() throws Exception {
    study = Studies.in(folder).study(MODELS);
    results = study.runInto(folder.resolve("results"));
  }

  @Test
  void takesTheCurrentResultsAsTheLastVersion() throws IOException {
    StudyHistory history = StudyHistory.of(study);
    history.add("1.0.0", this::released);
    history.addCurrent(results);

    assertThat(history.history().versions())
        .extracting(Version::name)
        .containsExactly("1.0.0", "current");
    assertThat(history.history().versions().get(1).changes()).isEmpty();
  }

  @Test
  void goesOnWithoutTheVersionsThatCannotBeRead() throws IOException {
    Path table = Files.writeString(folder.resolve("other.csv"), "no,table\n1,2\n");
    StudyHistory history = StudyHistory.of(study);
    history.add("0.8.0", Optional::empty);
    history.add("0.9.0", () -> Optional.of(Baseline.read(table, "a file")));
    history.add(
        "0.9.1",
        () -> {
          throw new ZipException("invalid CEN header");
        });
    history.add("1.0.0", this::released);

    History found = history.history();
    assertThat(found.versions()).extracting(Version::name).containsExactly("1.0.0");
    assertThat(found.unread()).extracting(Unread::name).containsExactly("0.8.0", "0.9.0", "0.9.1");
    assertThat(found.unread().get(0).reason())
        .isEqualTo("it has no results of '%s'".formatted(study.name()));
    assertThat(found.unread().get(1).reason()).contains("other.csv");
    assertThat(found.unread().get(2).reason()).isEqualTo("it cannot be read: invalid CEN header");
  }

  @Test
  void hasNoVersionWhereNothingWasRunOrReleased() {
    StudyHistory history = StudyHistory.of(study);
    history.addCurrent(study.in(folder.resolve("none")));

    assertThat(history.history().versions()).isEmpty();
  }

  @Test
  void writesThePageAndTheTableWithTheSameBytesEachTime() throws IOException {
    StudyHistory history = StudyHistory.of(study);
    history.add("1.0.0", this::released);
    history.addCurrent(results);

    Path first = StudyHistory.write("films", List.of(history.history()), folder.resolve("first"));
    Path second = StudyHistory.write("films", List.of(history.history()), folder.resolve("second"));

    assertThat(second).hasSameBinaryContentAs(first);
    assertThat(second.resolveSibling(ResultNames.HISTORY))
        .hasSameBinaryContentAs(first.resolveSibling(ResultNames.HISTORY));
    assertThat(first)
        .content()
        .contains("tree.test.mse", "mean.test.mse", "2 versions, from 1.0.0 to current");
  }

  private Optional<Baseline> released() throws IOException {
    return Optional.of(Baseline.current(results.table(), results.files()));
  }
}
