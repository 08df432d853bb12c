package io.github.experimentmaven.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path folder;

  @Test
  void isWrittenInUtf8() throws IOException {
    Path file = folder.resolve("a.txt");

    WholeFile.write(file, "Ärger \uD83C\uDFAC\n");

    assertThat(Files.readAllBytes(file))
        .isEqualTo("Ärger \uD83C\uDFAC\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void createsItsFolders() throws IOException {
    Path file = folder.resolve("a/b/c.txt");

    WholeFile.write(file, "text");

    assertThat(file).hasContent("text");
  }

  @Test
  void takesThePlaceOfAnOlderOne() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "a much longer text than the new one");

    WholeFile.write(file, "new");

    assertThat(file).hasContent("new");
  }

  @Test
  void leavesNothingElseBehind() throws IOException {
    WholeFile.write(folder.resolve("a.txt"), "text");

    assertThat(folder).isDirectoryContaining("glob:**/a.txt");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void hasThePermissionsOfUsualFiles() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path usual = Files.writeString(folder.resolve("usual.txt"), "text");
    Path whole = folder.resolve("whole.txt");

    WholeFile.write(whole, "text");

    assertThat(Files.getPosixFilePermissions(whole))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void staysAsItWasWhereALaterOneCannotBeWritten() throws IOException {
    Path first = Files.writeString(folder.resolve("first.txt"), "old");
    Files.writeString(folder.resolve("file"), "no folder");
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(first, new byte[] {1});
    files.put(folder.resolve("file/second.txt"), new byte[] {2});

    assertThatThrownBy(() -> WholeFile.writeAll(files))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.resolve("file").toString());

    assertThat(first).hasContent("old");
    try (var left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("first.txt", "file");
    }
  }

  @Test
  void leavesNothingBehindWhereItCannotTakeItsPlace() throws IOException {
    Path occupied = Files.createDirectories(folder.resolve("occupied/by-a-folder")).getParent();

    assertThatThrownBy(() -> WholeFile.write(occupied, "text"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(occupied.toString());

    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(occupied);
    }
  }
}
