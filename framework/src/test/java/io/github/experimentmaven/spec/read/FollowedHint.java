package io.github.experimentmaven.spec.read;

import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** What a file becomes when a person does what the hint at the end of a message says. */
public final class FollowedHint {

  /** What is written in place of what the problem is about. */
  private static final List<Pattern> REPLACEMENTS =
      List.of(
          Pattern.compile("; did you mean [`'](.+)[`']\\?$"),
          Pattern.compile("; write it as a list: (\\[.*])$"),
          Pattern.compile("(?:put it|must be) in quotes: (\".*\")$"),
          Pattern.compile(
              "; write (true|false|\"\\\\t\"), in double quotes$|; write (true|false)$"),
          Pattern.compile("; write the path with slashes: (\".*\")$"),
          Pattern.compile("; put the text in single quotes: ('.*')$"),
          Pattern.compile("ends at its second `.`; write (.*)$"),
          Pattern.compile("; write it without underscores: (\\S+)$"),
          Pattern.compile("; write it as a fraction: (\\S+)$"),
          Pattern.compile("; write for example (.+)$"),
          Pattern.compile("; write (\\[.*]) for that one alone"),
          Pattern.compile("for that one alone, (\\[.*]) for so many$"),
          Pattern.compile("; write several as a list: (\\[.*])$"),
          Pattern.compile("there are no ranges: write (\\[?[0-9, ]+]?)$"),
          Pattern.compile("a blank is missing after the colon: write `(.*)`$"));

  /** A message about a part of a longer name, such as that of a threshold. */
  private static final Pattern PART =
      Pattern.compile("^(?:no \\w+ is|there are no \\w+) named `([^`]+)`");

  private static final Pattern QUOTES = Pattern.compile("remove the quotes$");
  private static final Pattern ADDITION = Pattern.compile(", for example `(.*)`$");

  private static final int DEEPEST = 60;

  private FollowedHint() {}

  /**
   * Returns the file after each hint of a problem; nothing where it gives none that says what to
   * write.
   *
   * @param text the file
   * @param problem what is wrong with it
   */
  public static List<String> of(String text, Problem problem) {
    List<String> followed = new ArrayList<>();
    String message = problem.message();
    int[] range = range(text, problem.location());
    for (Pattern pattern : REPLACEMENTS) {
      Matcher matcher = pattern.matcher(message);
      if (matcher.find()) {
        String instead = instead(text, range, message, matcher);
        followed.add(replaced(text, quoted(text, range, instead, message), instead));
      }
    }
    if (QUOTES.matcher(message).find()) {
      String bare = text.substring(range[0] + 1, range[1] - 1);
      followed.add(replaced(text, range, bare));
    }
    Matcher addition = ADDITION.matcher(message);
    if (addition.find() && text.charAt(range[0]) == '{') {
      int start = range[0] + 1;
      followed.add(replaced(text, new int[] {start, start}, addition.group(1) + ", "));
    }
    return followed;
  }

  private static String instead(String text, int[] range, String message, Matcher hint) {
    String meant = hint.group(1) == null ? hint.group(2) : hint.group(1);
    Matcher part = PART.matcher(message);
    if (hint.pattern() == REPLACEMENTS.get(0) && part.find()) {
      return text.substring(range[0], range[1]).replace(part.group(1), meant);
    }
    String bare = meant.replaceAll("^`|`$", "");
    return bare.startsWith("\"") || bare.startsWith("[") || !bare.matches(".*\\w: .*")
        ? bare
        : hint.pattern().pattern().contains("blank is missing") ? bare : "{" + bare + "}";
  }

  /** Returns where the text is that shall be put in quotes: it may be longer than a word. */
  private static int[] quoted(String text, int[] range, String instead, String message) {
    if (message.contains("ends at its second")) {
      int line = text.indexOf('\n', range[0]);
      return new int[] {range[0], 1 + text.lastIndexOf(text.charAt(range[0]), line)};
    }
    boolean quotes = instead.length() > 2 && instead.startsWith("\"");
    String bare = quotes ? instead.substring(1, instead.length() - 1) : "";
    return quotes && text.startsWith(bare, range[0])
        ? new int[] {range[0], range[0] + bare.length()}
        : range;
  }

  private static String replaced(String text, int[] range, String by) {
    return text.substring(0, range[0]) + by + text.substring(range[1]);
  }

  /** Returns from where to where a value or a key is written. */
  private static int[] range(String text, Location place) {
    int start = 0;
    for (int line = 1; line < place.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    start += place.column() - 1;
    int at = start;
    return node(text)
        .flatMap(root -> ending(root, at, 0))
        .map(end -> new int[] {at, end})
        .orElseGet(() -> new int[] {at, word(text, at)});
  }

  private static Optional<Node> node(String text) {
    try {
      return Optional.ofNullable(
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)));
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> ending(Node node, int start, int depth) {
    if (node.getStartMark().getIndex() == start && isFlow(node)) {
      return Optional.of(node.getEndMark().getIndex());
    }
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    List<Node> below = new ArrayList<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        below.add(entry.getKeyNode());
        below.add(entry.getValueNode());
      }
    } else if (node instanceof CollectionNode<?> list) {
      list.getValue().forEach(item -> below.add((Node) item));
    }
    return below.stream().flatMap(it -> ending(it, start, depth + 1).stream()).findFirst();
  }

  private static boolean isFlow(Node node) {
    return !(node instanceof CollectionNode<?> collection)
        || collection.getFlowStyle() == DumperOptions.FlowStyle.FLOW;
  }

  /** Where the file is no YAML: up to the next character that ends a word. */
  private static int word(String text, int start) {
    Matcher end = Pattern.compile("[\\s,\\]}]|:\\s").matcher(text);
    return end.find(start) ? end.start() : text.length();
  }
}
