package io.github.experimentmaven.spec.yaml;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes values as YAML on one line, with quotes where they are needed only. */
public final class YamlText {

  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}\\p{N}_./\\\\(][\\p{L}\\p{N}_./\\\\%+*()-]*( [\\p{L}\\p{N}_./%+()-]+)*");

  private static final int LONGEST_SHOWN = 100;

  private YamlText() {}

  public static String flow(JsonNode value) {
    List<String> parts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(element -> parts.add(flow(element)));
      return "[" + String.join(", ", parts) + "]";
    }
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        parts.add(text(entry.getKey()) + ": " + flow(entry.getValue()));
      }
      return "{" + String.join(", ", parts) + "}";
    }
    return value.isTextual() ? text(value.asText()) : value.asText();
  }

  /** Returns a text that reads back as that text, wherever a value or key may stand. */
  public static String text(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && YamlScalar.isText(text)
            && Shown.readable(text).equals(text);
    return plain ? text : quoted(text);
  }

  /** Returns a text as a message shows it: on one line, and its beginning if it is long. */
  public static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    boolean isLong = line.codePointCount(0, line.length()) > LONGEST_SHOWN;
    return isLong ? line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…" : line;
  }

  /** Returns a text in double quotes, with escapes for all that is not seen as it is. */
  public static String quoted(String text) {
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    return "\"" + Shown.readable(quoted) + "\"";
  }
}
