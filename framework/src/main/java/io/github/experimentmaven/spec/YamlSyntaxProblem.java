package io.github.experimentmaven.spec;

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
    Mark context = failure.getContextMark();
    String where = String.valueOf(failure.getContext());
    if (context != null && where.contains("quoted scalar")) {
      return new Problem(
          place(file, context), "", "the text in quotes that starts here never ends; close it");
    }
    if (context != null && where.contains("flow sequence")) {
      return new Problem(
          place(file, context),
          "",
          "the list that starts with `[` here is not read to its end; close it with `]` and put"
              + " commas between its values");
    }
    if (context != null && where.contains("flow mapping")) {
      return new Problem(
          place(file, context),
          "",
          "the mapping that starts with `{` here is not read to its end; close it with `}` and put"
              + " commas between its entries");
    }
    Location at = place(file, failure.getProblemMark());
    if (problem.contains("mapping values are not allowed")) {
      return new Problem(
          at,
          "",
          "a colon is not expected here; put a text with a colon in quotes, or check the"
              + " indentation of this line");
    }
    if (problem.contains("could not find expected ':'")) {
      return new Problem(
          context == null ? at : place(file, context),
          "",
          "this line is no `key: value`; add the colon and a blank, or check the indentation");
    }
    if (problem.contains("cannot start any token")) {
      return new Problem(
          at,
          "",
          "`"
              + lines[line].charAt(failure.getProblemMark().getColumn())
              + "` cannot start a text in YAML; put the text in quotes");
    }
    if (problem.contains("<block end>") || problem.contains("document start")) {
      return new Problem(
          at,
          "",
          "the indentation of this line fits none of the lines above; align it with its"
              + " neighbours");
    }
    return new Problem(
        at, "", "not valid YAML: " + problem + "; check this line and the one above");
  }

  private static Optional<Problem> slip(Location start, String line) {
    if (INDENTED_BY_TAB.matcher(line).matches()) {
      return Optional.of(
          new Problem(
              new Location(start.file(), start.line(), line.indexOf('\t') + 1),
              "",
              "a tab indents this line, and YAML allows blanks only; replace the tab by blanks"));
    }
    if (line.strip().equals(":") || line.strip().startsWith(": ")) {
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
    Matcher bare = BARE_PATTERN.matcher(line);
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
}
