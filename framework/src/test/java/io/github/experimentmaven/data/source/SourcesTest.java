package io.github.experimentmaven.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir private Path directory;
  private SourceResolver sources;

  @BeforeEach
  void twoKindsOfSources() throws IOException {
    Files.writeString(directory.resolve("a.csv"), "from a file");
    Files.createDirectories(directory.resolve("classes/data"));
    Files.writeString(directory.resolve("classes/data/b.csv"), "from the class path");
    URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.resolve("classes").toUri().toURL()}, null);
    sources =
        new SchemeSources(
            Map.of("classpath", new ClasspathSources(loader)), new FileSources(directory));
  }

  @Test
  void aPathIsRelativeToTheDirectory() throws IOException {
    assertThat(read("a.csv")).isEqualTo("from a file");
    assertThat(read("classes/../a.csv")).isEqualTo("from a file");
  }

  @Test
  void anAbsolutePathStandsForItself() throws IOException {
    assertThat(read(directory.resolve("a.csv").toString())).isEqualTo("from a file");
  }

  @Test
  void aResourceIsFoundOnTheClassPath() throws IOException {
    assertThat(read("classpath:data/b.csv")).isEqualTo("from the class path");
    assertThat(read("classpath:/data/b.csv")).isEqualTo("from the class path");
  }

  @Test
  void anAbsentResourceSaysWhereItWouldBelong() {
    assertThat(sources.resolve("classpath:c.csv"))
        .isEqualTo(
            new Resolution.Absent(
                "there is no resource `c.csv` on the class path: put it under src/main/resources,"
                    + " or add the dependency that has it"));
  }

  @Test
  void aDirectoryIsNoSource() {
    assertThat(sources.resolve("classes"))
        .isEqualTo(
            new Resolution.Absent(
                "`classes` is a directory: name a file, for example `classes/data.csv`"));
  }

  @Test
  void anAddressOnTheNetworkIsRefused() {
    assertThat(sources.resolve("https://example.org/a.csv"))
        .isEqualTo(
            new Resolution.Absent(
                "`https:` is no kind of source here; a source is a path or starts with one of"
                    + " [classpath:]; download the file and give its path"));
  }

  private String read(String name) throws IOException {
    try (InputStream in = ((Resolution.Found) sources.resolve(name)).source().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
