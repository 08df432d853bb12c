package io.github.experimentmaven.spec.yaml;

import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what is wrong with a text in quotes: what it escapes, or a quote inside it. */
final class YamlQuotes {

  private static final Pattern WINDOWS_PATH =
      Pattern.compile("[A-Za-z]:\\\\.*|(?:[\\w. -]+\\\\)+[\\w -]+\\.\\w+");
  private static final Pattern END = Pattern.compile("\\s*(?:[,\\]}].*|#.*|:(?:\\s.*)?)?");

  private YamlQuotes() {}

  /** Returns the problem, if it is one of a text in quotes. */
  static Optional<Problem> problem(String file, String[] lines, MarkedYAMLException failure) {
    Mark mark = failure.getProblemMark();
    String line = lines[Math.min(mark.getLine(), lines.length - 1)];
    String problem = String.valueOf(failure.getProblem());
    if (problem.contains("escape")) {
      // A tag such as !a%b has escapes too, but no backslash.
      int at = line.lastIndexOf('\\', Math.min(mark.getColumn(), line.length()));
      return at < 0 ? Optional.empty() : Optional.of(escape(file, line, at, failure));
    }
    return problem.startsWith("expected") ? inner(file, line, mark) : Optional.empty();
  }

  private static Problem escape(
      String file, String line, int backslash, MarkedYAMLException failure) {
    Mark mark = failure.getProblemMark();
    int at = backslash;
    int shown = Math.min(line.length(), at + 2);
    String message =
        "`" + line.substring(at, shown) + "` is no escape, and in double quotes `\\` starts one";
    Mark start = failure.getContextMark();
    int open = start != null && start.getLine() == mark.getLine() ? start.getColumn() : -1;
    int close = open < 0 ? -1 : line.indexOf('"', open + 1);
    String hint = "; write `\\\\` for a backslash";
    if (close > open) {
      String text = line.substring(open + 1, close);
      if (WINDOWS_PATH.matcher(text).matches()) {
        hint = "; write the path with slashes: \"" + text.replace('\\', '/') + "\"";
      } else if (text.indexOf('\'') < 0) {
        hint = "; put the text in single quotes: '" + text + "'";
      }
      at = open;
    }
    return new Problem(new Location(file, mark.getLine() + 1, at + 1), "", message + hint);
  }

  /** A quote inside a text in quotes of the same kind ends it. */
  private static Optional<Problem> inner(String file, String line, Mark mark) {
    String before = line.substring(0, Math.min(mark.getColumn(), line.length())).stripTrailing();
    if (!before.endsWith("\"") && !before.endsWith("'")) {
      return Optional.empty();
    }
    int end = before.length() - 1;
    char quote = before.charAt(end);
    int open = line.lastIndexOf(quote, end - 1);
    int close = line.lastIndexOf(quote);
    if (open < 0 || close <= end || !END.matcher(line.substring(close + 1)).matches()) {
      return Optional.empty();
    }
    String text = line.substring(open + 1, close);
    return Optional.of(
        new Problem(
            new Location(file, mark.getLine() + 1, open + 1),
            "",
            "the text in quotes ends at its second `%s`; write %s"
                .formatted(quote, requoted(text, quote))));
  }

  private static String requoted(String text, char quote) {
    if (quote == '\'' && text.indexOf('"') < 0 && text.indexOf('\\') < 0) {
      return "\"" + text + "\"";
    }
    if (quote == '"' && text.indexOf('\'') < 0) {
      return "'" + text + "'";
    }
    return quote + text.replace("" + quote, quote == '"' ? "\\\"" : "''") + quote;
  }
}
