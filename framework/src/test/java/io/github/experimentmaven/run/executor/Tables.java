package io.github.experimentmaven.run.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The tables of a folder of results.
 *
 * @param results the folder
 */
record Tables(Path results) {

  /** Returns what is in each of them. */
  Map<String, String> byName() throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(results)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        tables.put(results.relativize(file).toString(), Files.readString(file));
      }
    }
    assertThat(tables).isNotEmpty();
    return tables;
  }
}
