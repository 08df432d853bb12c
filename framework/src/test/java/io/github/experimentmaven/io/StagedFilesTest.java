package io.github.experimentmaven.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFilesTest {

  @TempDir private Path folder;

  @Test
  void filesAppearTogetherWhenTheyAreCommitted() throws Exception {
    Path first = folder.resolve("a/first.csv");
    Path second = folder.resolve("second.csv");
    try (StagedFiles files = new StagedFiles()) {
      String digest = files.add(first, text("one"));
      files.add(second, text("two"));
      assertThat(first).doesNotExist();
      assertThat(second).doesNotExist();
      files.commit();
      assertThat(digest).isEqualTo(Sha256.of(first));
    }
    assertThat(first).hasContent("one");
    assertThat(second).hasContent("two");
  }

  @Test
  void failureNamesItsFileAndLeavesOldFilesAndNothingElse() throws Exception {
    Path old = Files.writeString(folder.resolve("old.csv"), "old");
    assertThatThrownBy(
            () -> {
              try (StagedFiles files = new StagedFiles()) {
                files.add(old, text("new"));
                files.add(
                    folder.resolve("other.csv"),
                    out -> {
                      out.write('x');
                      throw new IOException("No space left on device");
                    });
                files.commit();
              }
            })
        .hasMessage(folder.resolve("other.csv") + ": No space left on device");
    assertThat(old).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(old);
    }
  }

  private static StagedFiles.Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
