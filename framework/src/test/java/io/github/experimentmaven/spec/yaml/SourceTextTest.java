package io.github.experimentmaven.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("study.yaml"), bytes);
  }

  private void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> SourceText.read(file, "study.yaml"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void readsUtf8AndSaysItsDigest() throws IOException {
    SourceText source = SourceText.read(file("é\n".getBytes(StandardCharsets.UTF_8)), "study.yaml");

    assertThat(source.text()).isEqualTo("é\n");
    assertThat(source.sha256())
        .isEqualTo("edd3a863872a04239eb29ad4bc12fc892b3d4ae57cc7e786a3697816f8e141c2");
  }

  @Test
  void leavesOutAByteOrderMark() throws IOException {
    byte[] marked = "\uFEFFa: 1".getBytes(StandardCharsets.UTF_8);

    assertThat(SourceText.read(file(marked), "study.yaml").text()).isEqualTo("a: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "x-UTF-16LE-BOM"})
  void refusesWiderEncodings(String encoding) throws IOException {
    assertRefused(
        file("experiment: study".getBytes(Charset.forName(encoding))),
        "study.yaml:1:1: the file is in UTF-16 or UTF-32; save it in UTF-8");
  }

  @Test
  void placesTheFirstCharacterThatIsNotInUtf8() throws IOException {
    assertRefused(
        file("experiment: study\ndescription: für\n".getBytes(StandardCharsets.ISO_8859_1)),
        "study.yaml:2:15: the file is not in UTF-8 (it may be in Latin-1 or Windows-1252); save it"
            + " in UTF-8");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertRefused(
        folder.resolve("absent.yaml"),
        "study.yaml:1:1: the file does not exist; check the name and the folder");
  }

  @Test
  void refusesAFolder() {
    assertRefused(folder, "study.yaml:1:1: this is a folder, and an experiment file was expected");
  }

  @Test
  void refusesAFileThatIsTooLarge() throws IOException {
    assertRefused(
        file(new byte[(1 << 20) + 1]),
        "study.yaml:1:1: the file has 1048577 bytes, and an experiment file has at most 1048576;"
            + " data belongs in a file of its own, named by `data.source`");
  }

  @Test
  void readsAFileOfAMebibyte() throws IOException {
    String text = "#".repeat(1 << 20);

    assertThat(SourceText.read(file(text.getBytes(StandardCharsets.UTF_8)), "study.yaml").text())
        .isEqualTo(text);
  }

  @Test
  void refusesATextThatIsTooLong() {
    assertThatThrownBy(
            () ->
                YamlReader.read("f.yaml", "a: " + "x".repeat(10_001), new java.util.ArrayList<>()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("f.yaml:1:4: a: a text of 10001 characters; the longest allowed has 10000");
  }
}
