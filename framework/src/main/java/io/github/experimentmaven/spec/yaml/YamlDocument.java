package io.github.experimentmaven.spec.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * One YAML document on its way to a tree that knows the place of every value.
 *
 * <p>Builds on SnakeYAML's events rather than on its object mapping, which reads {@code no} as
 * false and {@code 12:30} as 750, and on Jackson's, which keeps the last of duplicate keys and
 * reads the first of several documents only.
 */
final class YamlDocument {

  private static final int MOST_VALUES = 50_000;
  private static final int DEEPEST = 50;
  private static final int LONGEST_SCALAR = 10_000;
  private static final String MERGE_KEY = "<<";

  private final String file;
  private final String text;
  private final List<Problem> problems;
  private final Parser parser;
  private final LocatedTree tree = new LocatedTree(JsonNodeFactory.instance.objectNode());
  private final Map<String, Anchor> anchors = new HashMap<>();
  private final MergeKeys merges = new MergeKeys(tree);
  private int values;
  private boolean aliased;

  private YamlDocument(String file, String text, List<Problem> problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
    this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
  }

  /**
   * Reads a document.
   *
   * @param file the name in locations
   * @param text the document
   * @param problems receives what is wrong but does not keep the rest from being read
   * @throws YAMLException if it is no YAML
   * @throws InvalidInputException if the rest cannot be read either
   */
  static LocatedTree read(String file, String text, List<Problem> problems) {
    return new YamlDocument(file, text, problems).document();
  }

  private LocatedTree document() {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      throw fatal(new Location(file, 1, 1), "", YamlMessages.EMPTY);
    }
    parser.getEvent();
    Event first = parser.peekEvent();
    JsonNode root = value("", 0);
    if (!root.isObject()) {
      throw fatal(
          place(first.getStartMark()),
          "",
          root.isNull() ? YamlMessages.EMPTY : YamlMessages.NO_MAPPING);
    }
    parser.getEvent();
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      problems.add(
          new Problem(place(parser.peekEvent().getStartMark()), "", YamlMessages.SECOND_DOCUMENT));
    }
    tree.root().setAll((ObjectNode) root);
    return tree;
  }

  private JsonNode value(String pointer, int depth) {
    Event event = parser.getEvent();
    Location location = place(event.getStartMark());
    if (event instanceof AliasEvent alias) {
      return alias(alias, pointer, location);
    }
    if (depth > DEEPEST) {
      throw fatal(location, "", YamlMessages.tooDeep(DEEPEST));
    }
    count(1, location, pointer);
    tree.values()
        .put(pointer, isBlock(event) ? tree.keys().getOrDefault(pointer, location) : location);
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, new Anchor(pointer, JsonNodeFactory.instance.missingNode(), 0));
    }
    int before = values;
    JsonNode node =
        event instanceof ScalarEvent scalar
            ? scalar(scalar, pointer, location)
            : collection((CollectionStartEvent) event, pointer, depth, location);
    if (anchor != null) {
      anchors.put(anchor, new Anchor(pointer, node, values - before + 1));
    }
    return node;
  }

  private JsonNode collection(
      CollectionStartEvent start, String pointer, int depth, Location location) {
    refuseTag(start.getTag(), pointer, location);
    if (start instanceof MappingStartEvent) {
      return mapping(pointer, depth);
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      array.add(value(Pointers.child(pointer, array.size()), depth + 1));
    }
    parser.getEvent();
    return array;
  }

  private ObjectNode mapping(String pointer, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    List<String> merged = new ArrayList<>();
    Optional<Location> mergedBefore = Optional.empty();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event event = parser.getEvent();
      Location location = place(event.getStartMark());
      ScalarEvent key = key(event, pointer, location);
      if (key.isPlain() && key.getValue().equals(MERGE_KEY)) {
        mergedBefore.ifPresent(
            first ->
                problems.add(
                    new Problem(
                        location, readable(pointer), YamlMessages.repeatedMerge(first.line()))));
        mergedBefore = Optional.of(location);
        merged.addAll(
            mergeSources(pointer + "/" + MERGE_KEY + merged.size(), pointer, depth, location));
        continue;
      }
      String child = Pointers.child(pointer, key.getValue());
      if (object.has(key.getValue())) {
        problems.add(
            new Problem(
                location,
                readable(child),
                YamlMessages.repeatedKey(tree.keys().get(child).line())));
        child += "~duplicate";
      }
      tree.keys().put(child, location);
      JsonNode value = value(child, depth + 1);
      if (!object.has(key.getValue())) {
        object.set(key.getValue(), value);
      }
    }
    parser.getEvent();
    for (String source : merged) {
      merges.merge(source, object, pointer);
    }
    return object;
  }

  private ScalarEvent key(Event event, String pointer, Location location) {
    if (event instanceof ScalarEvent scalar) {
      if (scalar.getValue().isEmpty() && scalar.isPlain()) {
        throw noKey(event.getStartMark(), location, pointer);
      }
      refuseTag(scalar.getTag(), pointer, location);
      refuseLength(scalar, pointer, location);
      if (scalar.getAnchor() != null) {
        throw fatal(location, pointer, YamlMessages.ANCHORED_KEY);
      }
      return scalar;
    }
    throw fatal(
        location,
        pointer,
        event instanceof AliasEvent alias
            ? YamlMessages.aliasAsKey(alias.getAnchor(), pointer)
            : YamlMessages.COLLECTION_AS_KEY);
  }

  /** A question mark starts a key of several lines, which nobody means. */
  private InvalidInputException noKey(Mark mark, Location location, String pointer) {
    int index = text.offsetByCodePoints(0, mark.getIndex());
    String before = text.substring(0, index).stripTrailing();
    boolean question = before.endsWith("?");
    return question
        ? fatal(
            new Location(
                file,
                location.line(),
                Math.max(1, location.column() - (index - before.length()) - 1)),
            pointer,
            YamlMessages.QUESTION)
        : fatal(location, pointer, YamlMessages.NO_KEY);
  }

  private List<String> mergeSources(String pointer, String owner, int depth, Location location) {
    List<String> sources = merges.sources(pointer, value(pointer, depth + 1));
    if (sources.isEmpty()) {
      problems.add(new Problem(location, readable(owner), YamlMessages.NO_MERGE));
    }
    return sources;
  }

  private JsonNode scalar(ScalarEvent scalar, String pointer, Location location) {
    refuseTag(scalar.getTag(), pointer, location);
    refuseLength(scalar, pointer, location);
    if (!scalar.isPlain()) {
      return JsonNodeFactory.instance.textNode(scalar.getValue());
    }
    try {
      JsonNode node = YamlScalar.read(scalar.getValue());
      if (node.isNumber() || (node.isNull() && !scalar.getValue().isEmpty())) {
        tree.texts().put(pointer, scalar.getValue());
      }
      return node;
    } catch (ArithmeticException outOfRange) {
      problems.add(new Problem(location, readable(pointer), outOfRange.getMessage()));
      return JsonNodeFactory.instance.numberNode(0);
    }
  }

  private JsonNode alias(AliasEvent alias, String pointer, Location location) {
    String name = alias.getAnchor();
    Anchor anchor = anchors.get(name);
    if (anchor == null) {
      throw fatal(location, pointer, YamlMessages.unknownAlias(name, pointer));
    }
    if (anchor.node().isMissingNode()) {
      throw fatal(location, pointer, YamlMessages.endless(name));
    }
    aliased = true;
    count(anchor.size(), location, pointer);
    tree.copyPlaces(anchor.pointer(), pointer);
    return anchor.node().deepCopy();
  }

  private void count(int more, Location location, String pointer) {
    values += more;
    if (values > MOST_VALUES) {
      throw fatal(location, pointer, YamlMessages.tooManyValues(MOST_VALUES, aliased));
    }
  }

  private void refuseTag(String tag, String pointer, Location location) {
    if (tag != null) {
      String shown = tag.startsWith("tag:yaml.org,2002:") ? "!!" + tag.substring(18) : tag;
      problems.add(new Problem(location, readable(pointer), YamlMessages.tag(shown)));
    }
  }

  private void refuseLength(ScalarEvent scalar, String pointer, Location location) {
    if (scalar.getValue().length() > LONGEST_SCALAR) {
      throw fatal(
          location, pointer, YamlMessages.tooLong(scalar.getValue().length(), LONGEST_SCALAR));
    }
  }

  private static boolean isBlock(Event event) {
    return event instanceof CollectionStartEvent start
        && start.getFlowStyle() == DumperOptions.FlowStyle.BLOCK;
  }

  private Location place(Mark mark) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private InvalidInputException fatal(Location location, String pointer, String message) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(new Problem(location, readable(pointer), message));
    return new InvalidInputException(all);
  }

  private static String readable(String pointer) {
    return KeyPath.of(pointer);
  }

  private record Anchor(String pointer, JsonNode node, int size) {}
}
