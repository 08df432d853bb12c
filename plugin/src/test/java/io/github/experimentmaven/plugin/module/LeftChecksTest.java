package io.github.experimentmaven.plugin.module;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftChecksTest {

  private static final Path FILE = Path.of("src", "experiments", "a b.yaml");

  @TempDir private Path folder;
  private final LeftChecks left = new LeftChecks();

  @Test
  void tellsLaterGoalsWhichFilesAreLeft() {
    Map<Object, Object> context = new HashMap<>();
    left.leave(FILE, "the step `parse`");
    left.publish(context, "key");

    assertThat(LeftChecks.published(context, "key")).contains(List.of(FILE));
    assertThat(LeftChecks.published(context, "other key")).isEmpty();
  }

  @Test
  void tellsThatNothingIsLeft() {
    Map<Object, Object> context = new HashMap<>();
    left.publish(context, "key");

    assertThat(LeftChecks.published(context, "key")).contains(List.of());
  }

  @Test
  void isTheSameAfterABuildInWhichNothingChanged() throws Exception {
    left.leave(FILE, "the step `parse`");
    left.leave(FILE, "the model type `own`");
    GoalMemory memory = memory();
    left.note(memory);
    memory.keep(List.of());

    LeftChecks again = LeftChecks.of(memory().recall(question -> "").orElseThrow());
    assertThat(again.isLeft(FILE)).isTrue();
    assertThat(again.describe(Path::toString))
        .containsExactly(
            FILE + ": left until the module is built: the model type `own`, the step `parse`");
  }

  private GoalMemory memory() {
    return new GoalMemory(folder.resolve("memory"), "key");
  }
}
