package io.github.experimentmaven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of the documentation, for tests that hold it against the code. What it lacks is said with
 * the page's name.
 *
 * @param name the page's path from the root of the project
 * @param text what is in it
 */
public record DocumentationPage(String name, String text) {

  private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");

  /**
   * Reads a page.
   *
   * @param name its path from the root of the project, for example {@code docs/models.md}
   */
  public static DocumentationPage read(String name) throws IOException {
    return new DocumentationPage(name, Files.readString(path(name)));
  }

  /** Returns the place of a file or folder that is named from the root of the project. */
  public static Path path(String name) {
    return ROOT.resolve(name);
  }

  /** Returns the blocks of code in a language, without their fences. */
  public List<String> blocks(String language) {
    return Pattern.compile("(?ms)^```" + Pattern.quote(language) + "\n(.*?)^```")
        .matcher(text)
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  /** Returns the headings of a level, with the backquotes they may have. */
  public List<String> headings(int level) {
    return Pattern.compile("(?m)^#{" + level + "} (.*)$")
        .matcher(text)
        .results()
        .map((MatchResult heading) -> heading.group(1))
        .toList();
  }

  /**
   * Returns what stands below a heading, up to the next of its level or above.
   *
   * @param level the heading's level, for example 2 for {@code ##}
   * @param heading the heading, with the backquotes it may have
   * @throws AssertionError if there is none
   */
  public String section(int level, String heading) {
    return first(
            "(?ms)^#{"
                + level
                + "} "
                + Pattern.quote(heading)
                + "\n(.*?)(?=^#{2,"
                + level
                + "} |\\z)")
        .orElseThrow(() -> lacks("section", heading));
  }

  /**
   * Returns a row of a table.
   *
   * @param cell what its first cell has in backquotes
   * @param next a pattern of its second cell, to tell tables apart
   * @throws AssertionError if there is none
   */
  public String row(String cell, String next) {
    return first("(?m)^(\\| `" + Pattern.quote(cell) + "` \\| (?:" + next + ") \\|.*)$")
        .orElseThrow(() -> lacks("row", cell));
  }

  private Optional<String> first(String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .findFirst()
        .map((MatchResult match) -> match.group(1));
  }

  private AssertionError lacks(String what, String name) {
    return new AssertionError(
        "%s lacks the %s `%s`".formatted(this.name, what, name.replace("`", "")));
  }
}
