package io.github.experimentmaven.plugin.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.plugin.unchanged.KeptLog.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalMemoryTest {

  private static final List<Line> SAID =
      List.of(new Line(false, "two  blanks"), new Line(false, ""), new Line(true, "a warning"));

  /** Repositories that have one release, whatever they are asked. */
  private static final GoalMemory.Repositories REPOSITORIES = question -> "[1.0.0]";

  @TempDir private Path folder;
  private Path table;
  private Path page;

  @BeforeEach
  void write() throws IOException {
    table = Files.writeString(folder.resolve("a table.csv"), "a,b\n");
    page = Files.writeString(folder.resolve("page.html"), "<html>");
  }

  @Test
  void recallsWhatWasSaidWhereNothingChanged() throws Exception {
    keep(memory("key"));

    GoalMemory.Recalled recalled = memory("key").recall(REPOSITORIES).orElseThrow();
    assertThat(recalled.said()).isEqualTo(SAID);
    assertThat(recalled.files()).containsExactly(table);
  }

  @Test
  void recallsWhatWasClaimed() throws Exception {
    GoalMemory memory = memory("key");
    memory.claim("/a folder/films", "3:7 /a b/films.yaml");
    keep(memory);

    assertThat(memory("key").recall(REPOSITORIES).orElseThrow().claims())
        .containsExactly(Map.entry("/a folder/films", "3:7 /a b/films.yaml"));
  }

  @Test
  void recallsWhatWasNoted() throws Exception {
    GoalMemory memory = memory("key");
    memory.note("left /a b/films.yaml", "the step `parse`; the metric `own`");
    keep(memory);

    assertThat(memory("key").recall(REPOSITORIES).orElseThrow().notes())
        .containsExactly(Map.entry("left /a b/films.yaml", "the step `parse`; the metric `own`"));
  }

  @Test
  void recallsNothingBeforeTheFirstTime() throws Exception {
    assertThat(memory("key").recall(REPOSITORIES)).isEmpty();
  }

  @Test
  void recallsNothingUnderAnotherKey() throws Exception {
    keep(memory("key"));

    assertThat(memory("other").recall(REPOSITORIES)).isEmpty();
  }

  @Test
  void recallsNothingWhereAFileChanged() throws Exception {
    keep(memory("key"));
    Files.writeString(table, "a,c\n");

    assertThat(memory("key").recall(REPOSITORIES)).isEmpty();
  }

  @Test
  void recallsNothingWhereAFileAppeared() throws Exception {
    Path absent = folder.resolve("absent.csv");
    GoalMemory memory = memory("key");
    memory.content(absent);
    keep(memory);
    Files.writeString(absent, "a\n");

    assertThat(memory("key").recall(REPOSITORIES)).isEmpty();
  }

  @Test
  void asksOfFilesThatOthersWriteAnewOnlyToBeThere() throws Exception {
    keep(memory("key"));
    Files.writeString(page, "<html> with a verdict");
    assertThat(memory("key").recall(REPOSITORIES)).isPresent();
    Files.delete(page);

    assertThat(memory("key").recall(REPOSITORIES)).isEmpty();
  }

  @Test
  void recallsNothingWhereARepositoryAnswersOtherwise() throws Exception {
    GoalMemory memory = memory("key");
    memory.answer("releases", "[1.0.0]");
    keep(memory);
    assertThat(memory("key").recall(REPOSITORIES)).isPresent();

    assertThat(memory("key").recall(question -> "[1.1.0, 1.0.0]")).isEmpty();
  }

  @Test
  void forgetsWhereTheOutcomeDependsOnSomethingUnknown() throws Exception {
    keep(memory("key"));
    GoalMemory memory = memory("key");
    memory.unknown();
    keep(memory);

    assertThat(memory("key").recall(REPOSITORIES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "experiment-goal-1", "experiment-goal-0\nkey\n", "what?\nkey\nkey\n"})
  void takesAFileItDoesNotUnderstandForNone(String text) throws Exception {
    keep(memory("key"));
    Files.writeString(file(), text);

    assertThat(memory("key").recall(REPOSITORIES)).isEmpty();
  }

  @Test
  void takesALineItDoesNotUnderstandForAChange() throws Exception {
    keep(memory("key"));
    Files.writeString(file(), Files.readString(file()) + "newer than this\n");

    assertThat(memory("key").recall(REPOSITORIES)).isEmpty();
  }

  private GoalMemory memory(String key) {
    return new GoalMemory(file(), key);
  }

  private Path file() {
    return folder.resolve("memory/run-default");
  }

  private void keep(GoalMemory memory) throws IOException {
    memory.content(table);
    memory.presence(page);
    memory.keep(SAID);
  }
}
