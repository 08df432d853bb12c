package io.github.experimentmaven.model.custom;

import io.github.experimentmaven.spec.option.Value;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths in properties: as data sources, they are relative to the experiment file. */
final class ConfiguredPaths {

  private static final String FILE = "file:";
  // A single letter is a Windows drive.
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  private ConfiguredPaths() {}

  /**
   * Returns the text of a value that must be a path, that of a URL of a file without its scheme.
   */
  static String text(Value value) {
    if (!value.node().isTextual() || value.node().textValue().isEmpty()) {
      throw value.mustBe("a path");
    }
    String text = value.node().textValue();
    if (text.startsWith(FILE)) {
      try {
        return Path.of(URI.create(text)).toString();
      } catch (IllegalArgumentException | FileSystemNotFoundException e) {
        throw value.mustBe("the URL of a file; write its path, relative to the experiment file");
      }
    } else if (SCHEME.matcher(text).matches()) {
      throw value.mustBe(
          "a path; nothing is downloaded, and a trainer reads files only: write the path of one,"
              + " relative to the experiment file");
    }
    return text;
  }

  /** Returns the absolute path of a value that must be one. */
  static Path of(Value value) {
    return resolve(value, text(value)).orElseThrow(() -> value.mustBe("a path on this system"));
  }

  /** Returns the absolute path of a text that is the path of a file; empty for any other text. */
  static Optional<Path> ofFile(Value value) {
    return resolve(value, value.node().textValue()).filter(Files::isRegularFile);
  }

  private static Optional<Path> resolve(Value value, String text) {
    Path file = value.options().origin().file().toAbsolutePath();
    try {
      return Optional.of(file.resolveSibling(text).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
