package io.github.experimentmaven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds reports to say "1 epoch": numbers get their nouns from one place. */
class CountedNounsTest {

  private static final String NOUNS =
      "(cells|columns|combinations|epochs|experiments|features|files|folds|lines|metrics|models"
          + "|neighbors|points|predictions|problems|repeats|rounds|rows|rules|seeds|steps|targets"
          + "|threads|trees|trials)";

  /** A place for a number, or the end of a text that a number follows, before a plural. */
  private static final Pattern COUNTED =
      Pattern.compile("(%,?[ds]|\\+\\s+\"| \\+ \") " + NOUNS + "\\b[^\"]*");

  private static final List<String> PACKAGES = List.of("report", "gate", "run");

  @Test
  void aNumberThatMayBeOneHasItsNounFromCount() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      Matcher matcher = COUNTED.matcher(Files.readString(file));
      while (matcher.find()) {
        found.add(file.getFileName() + ": " + matcher.group());
      }
    }

    assertThat(found).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String name : PACKAGES) {
      Path folder = Path.of("src/main/java/io/github/experimentmaven", name);
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }
}
