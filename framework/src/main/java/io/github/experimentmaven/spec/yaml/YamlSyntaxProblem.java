package io.github.experimentmaven.spec.yaml;

import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in our words what a YAML parser could not read: the likely slip and how to mend it. */
final class YamlSyntaxProblem {

  private static final Pattern INDENTED_BY_TAB = Pattern.compile(" *\t.*");
  private static final Pattern GLUED =
      Pattern.compile("\\s*(?:- )?([A-Za-z_][\\w-]*):([^\\s:/\\\\].*)");
  private static final Pattern BARE_PATTERN =
      Pattern.compile("(?:.*[\\s\\[{,])?([*&][^\\s,\\]}]*).*");

  private static final Pattern EMPTY_KEY = Pattern.compile("\\s*(?:- +)*:(?: .*)?");
  private static final Pattern COMMENT = Pattern.compile("[\\s\\[{](#[^\\s,\\]}]*)[,\\]}]");
  private static final Pattern STRAY =
      Pattern.compile("expected (?:<block end>|'<document start>'), but found '([]},])'");

  /** The text of a whole line, after its key or its dash. */
  private static final Pattern BARE_TEXT =
      Pattern.compile("\\s*(?:- +)?(?:[^\\s\\[{:]+: +)?([*&] [^:]*?)\\s*(?: #.*)?");

  private static final List<Wording> WORDINGS =
      List.of(
          new Wording(
              "quoted scalar",
              "",
              true,
              "the text in quotes that starts here never ends; close it"),
          new Wording(
              "flow sequence",
              "",
              true,
              "the list that starts with `[` here is not read to its end; close it with `]` and put"
                  + " commas between its values"),
          new Wording(
              "flow mapping",
              "",
              true,
              "the mapping that starts with `{` here is not read to its end; close it with `}` and"
                  + " put commas between its entries"),
          new Wording(
              "",
              "mapping values are not allowed",
              false,
              "a colon is not expected here; put a text with a colon in quotes, or check the"
                  + " indentation of this line"),
          new Wording(
              "",
              "could not find expected ':'",
              true,
              "this line is no `key: value`; add the colon and a blank, or check the indentation"),
          new Wording(
              "",
              "sequence entries are not allowed",
              false,
              "a `-` starts an item of a list here, where none can be; put a text that starts with"
                  + " `-` in quotes, or check the indentation"),
          new Wording(
              "",
              "expected the node content",
              false,
              "a value is missing here; add it, or put it in quotes"),
          new Wording(
              "scanning an a",
              "",
              true,
              "`&` and `*` mark and repeat values in YAML, and need a name; put the text in"
                  + " quotes"),
          new Wording(
              "block scalar",
              "",
              true,
              "`|` and `>` start a text of several lines below; put the text in quotes if it stands"
                  + " in this line"),
          new Wording(
              "",
              "<block end>",
              false,
              "the indentation of this line fits none of the lines above; align it with its"
                  + " neighbours"),
          new Wording(
              "",
              "document start",
              false,
              "the indentation of this line fits none of the lines above; align it with its"
                  + " neighbours"));

  private YamlSyntaxProblem() {}

  static Problem of(String file, String text, YAMLException failure) {
    if (failure instanceof ReaderException character) {
      return badCharacter(file, text, character);
    }
    if (failure instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return marked(file, text.split("\r\n|\r|\n", -1), marked);
    }
    return new Problem(new Location(file, 1, 1), "", "not valid YAML: " + failure.getMessage());
  }

  private static Problem badCharacter(String file, String text, ReaderException failure) {
    String before = text.substring(0, text.offsetByCodePoints(0, failure.getPosition()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return new Problem(
        new Location(file, line, column),
        "",
        String.format(
            Locale.ROOT,
            "the invisible character U+%04X is not allowed in YAML; delete it",
            failure.getCodePoint()));
  }

  private static Problem marked(String file, String[] lines, MarkedYAMLException failure) {
    int line = Math.min(failure.getProblemMark().getLine(), lines.length - 1);
    String problem = String.valueOf(failure.getProblem());
    for (int candidate = line; candidate >= Math.max(0, line - 1); candidate--) {
      Optional<Problem> slip = slip(new Location(file, candidate + 1, 1), lines[candidate]);
      if (slip.isPresent()) {
        return slip.get();
      }
    }
    Optional<Problem> quotes = YamlQuotes.problem(file, lines, failure);
    if (quotes.isPresent()) {
      return quotes.get();
    }
    Location at = place(file, failure.getProblemMark());
    Optional<String> closing = closing(problem);
    if (closing.isPresent()) {
      return new Problem(at, "", closing.get());
    }
    Mark context = failure.getContextMark();
    for (Wording wording : WORDINGS) {
      if (wording.fits(failure)) {
        if (wording.context().startsWith("flow") && context != null) {
          Optional<Problem> comment = comment(file, lines, context);
          if (comment.isPresent()) {
            return comment.get();
          }
        }
        boolean atStart = wording.atStart() && context != null;
        return new Problem(atStart ? place(file, context) : at, "", wording.message());
      }
    }
    if (problem.contains("cannot start any token")) {
      String character = lines[line].substring(failure.getProblemMark().getColumn());
      return new Problem(
          at,
          "",
          "`" + character.charAt(0) + "` cannot start a text in YAML; put the text in quotes");
    }
    String reason = problem.replaceAll("\\s+", " ");
    return new Problem(
        at, "", "this is no valid YAML (" + reason + "); check this line and the one above");
  }

  /** A list or a mapping that a comment cuts off, where the mark of comments was meant as text. */
  private static Optional<Problem> comment(String file, String[] lines, Mark start) {
    String line = lines[Math.min(start.getLine(), lines.length - 1)];
    Matcher comment = COMMENT.matcher(line);
    return comment.find(Math.min(start.getColumn(), line.length()))
        ? Optional.of(
            new Problem(
                new Location(file, start.getLine() + 1, comment.start(1) + 1),
                "",
                "`#` after a blank or a bracket starts a comment, so the rest of this line is not"
                    + " read; put the text in quotes: \""
                    + comment.group(1)
                    + "\""))
        : Optional.empty();
  }

  /** Returns what to say of a bracket, a brace or a comma that closes or parts nothing. */
  private static Optional<String> closing(String problem) {
    Matcher stray = STRAY.matcher(problem);
    if (!stray.find()) {
      return Optional.empty();
    }
    String character = stray.group(1);
    return Optional.of(
        character.equals(",")
            ? "a comma is not expected here; remove it, or put values in `[` and `]`"
            : "`%s` closes nothing, since no `%s` is open here; remove it"
                .formatted(character, character.equals("}") ? "{" : "["));
  }

  private static Optional<Problem> slip(Location start, String line) {
    if (INDENTED_BY_TAB.matcher(line).matches()) {
      return Optional.of(
          new Problem(
              new Location(start.file(), start.line(), line.indexOf('\t') + 1),
              "",
              "a tab indents this line, and YAML allows blanks only; replace the tab by blanks"));
    }
    if (EMPTY_KEY.matcher(line).matches()) {
      return Optional.of(
          new Problem(
              new Location(start.file(), start.line(), line.indexOf(':') + 1),
              "",
              "a key is missing before the colon; add it"));
    }
    Matcher glued = GLUED.matcher(line);
    if (glued.matches()) {
      return Optional.of(
          new Problem(
              new Location(start.file(), start.line(), glued.start(1) + 1),
              "",
              "a blank is missing after the colon: write `"
                  + glued.group(1)
                  + ": "
                  + glued.group(2)
                  + "`"));
    }
    Matcher whole = BARE_TEXT.matcher(line);
    Matcher bare = whole.matches() ? whole : BARE_PATTERN.matcher(line);
    if (bare.matches() && !bare.group(1).matches("[*&][\\w-]+")) {
      String pattern = bare.group(1).replaceFirst(":$", "");
      return Optional.of(
          new Problem(
              new Location(start.file(), start.line(), bare.start(1) + 1),
              "",
              "a text that starts with `"
                  + pattern.charAt(0)
                  + "` must be in quotes: \""
                  + pattern
                  + "\""));
    }
    return Optional.empty();
  }

  private static Location place(String file, Mark mark) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /**
   * Our words for a parser's.
   *
   * @param context a part of what the parser was reading, empty for anything
   * @param problem a part of what it met, empty for anything
   * @param atStart whether to point to where it began to read rather than to where it stopped
   * @param message what to say
   */
  private record Wording(String context, String problem, boolean atStart, String message) {

    boolean fits(MarkedYAMLException failure) {
      return String.valueOf(failure.getContext()).contains(context)
          && String.valueOf(failure.getProblem()).contains(problem);
    }
  }
}
