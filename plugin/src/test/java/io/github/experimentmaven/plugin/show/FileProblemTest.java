package io.github.experimentmaven.plugin.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

/** What is said of files that cannot be read or written. */
class FileProblemTest {

  @Test
  void namesWhatMayNotBeReadOrWrittenAndWhoMayNot() {
    assertThat(FileProblem.describe(new AccessDeniedException("target/experiments")))
        .startsWith("target/experiments may not be read or written by who runs Maven; grant it.");
  }

  @Test
  void namesTheFileAndTheReasonOfTheSystem() {
    assertThat(
            FileProblem.describe(
                new FileSystemException("target/experiments", null, "Read-only file system")))
        .startsWith(
            "A file could not be read or written: target/experiments: Read-only file system.");
  }

  @Test
  void namesTheKindOfTheFailureWhereItHasNoReason() {
    assertThat(FileProblem.describe(new FileSystemException("target")))
        .startsWith("A file could not be read or written: target: FileSystemException.");
  }

  @Test
  void repeatsWhatAReaderSays() {
    assertThat(FileProblem.describe(new IOException("No space left on device")))
        .startsWith("A file could not be read or written: No space left on device.");
  }
}
