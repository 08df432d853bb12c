package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.yaml.Pointers;
import io.github.experimentmaven.spec.yaml.YamlScalar;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says in our words what a schema found: what is there, what is allowed, what may be meant. */
public final class SchemaMessages {

  private static final Map<String, String> SWITCHES =
      Map.of("no", "false", "off", "false", "n", "false", "yes", "true", "on", "true", "y", "true");

  private SchemaMessages() {}

  static String of(Misfit finding, String writtenAs) {
    String own = finding.schema().path("errorMessage").asText();
    return switch (finding.keyword()) {
      case "type" -> wrongType(finding, writtenAs);
      case "additionalProperties" -> unknownKey(finding);
      case "required" -> own.isEmpty() ? missingKey(finding) : own;
      case "enum", "const" -> notOneOf(finding, writtenAs);
      default -> own.isEmpty() ? general(finding, writtenAs) : subject(finding, writtenAs) + own;
    };
  }

  private static String subject(Misfit finding, String writtenAs) {
    if (isForbiddenKey(finding)) {
      return "`" + Pointers.lastKey(finding.pointer()) + "` ";
    }
    return finding.value().isContainerNode() ? "" : "`" + writtenAs + "` ";
  }

  /** Returns whether a key may not stand where it stands, whatever its value. */
  static boolean isForbiddenKey(Misfit finding) {
    return finding.keyword().equals("false")
        || (finding.keyword().equals("not") && finding.schema().path("not").isEmpty());
  }

  private static String general(Misfit finding, String writtenAs) {
    JsonNode schema = finding.schema();
    return switch (finding.keyword()) {
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
          "found " + writtenAs + ", expected " + range(schema);
      case "multipleOf" ->
          "found " + writtenAs + ", expected a multiple of " + schema.get("multipleOf");
      case "minLength" -> "found an empty text, expected at least one character";
      case "maxLength" ->
          "found a text of "
              + finding.value().asText().length()
              + " characters, expected at most "
              + schema.get("maxLength");
      case "minItems" ->
          finding.value().isEmpty()
              ? "found an empty list, expected at least " + values(schema.get("minItems").asInt())
              : "found a list of "
                  + values(finding.value().size())
                  + ", expected at least "
                  + schema.get("minItems");
      case "maxItems" ->
          "found a list of "
              + values(finding.value().size())
              + ", expected at most "
              + schema.get("maxItems");
      case "uniqueItems" -> "the list has " + firstRepeated(finding.value()) + " more than once";
      case "minProperties" -> "found an empty mapping, expected at least one key";
      case "maxProperties" ->
          "found "
              + finding.value().size()
              + " keys, expected at most "
              + schema.get("maxProperties");
      case "pattern" -> "found `" + writtenAs + "`, expected a text like " + examples(schema);
      case "not", "false" ->
          "`" + Pointers.lastKey(finding.pointer()) + "` is not allowed here; remove it";
      default -> "found `" + writtenAs + "`, which does not fit: " + schema.get(finding.keyword());
    };
  }

  private static String wrongType(Misfit finding, String writtenAs) {
    JsonNode value = finding.value();
    List<String> types = texts(finding.schema().get("type"));
    String expected = "expected " + String.join(" or ", types.stream().map(t -> noun(t)).toList());
    if (value.isNull()) {
      return "has no value; " + expected;
    }
    String found = "found " + found(value, writtenAs) + ", " + expected;
    return found
        + slip(value, types)
            .or(() -> range(finding, types))
            .or(() -> otherForm(value, types, writtenAs))
            .or(() -> Optional.ofNullable(finding.schema().get("x-hint")).map(JsonNode::asText))
            .map(hint -> "; " + hint)
            .orElse("");
  }

  private static Optional<String> slip(JsonNode value, List<String> types) {
    if (!value.isTextual()) {
      return Optional.empty();
    }
    boolean numberExpected = types.contains("integer") || types.contains("number");
    String text = value.asText();
    String meant = SWITCHES.get(text.toLowerCase(Locale.ROOT));
    if (types.contains("boolean") && meant != null) {
      return Optional.of("write " + meant);
    }
    if (numberExpected && YamlScalar.isNumber(text)) {
      return Optional.of("remove the quotes");
    }
    return YamlScalar.hint(text, numberExpected);
  }

  /** Returns how to write a range of numbers, which people write in many ways and YAML in none. */
  private static Optional<String> range(Misfit finding, List<String> types) {
    if (!finding.value().isTextual()) {
      return Optional.empty();
    }
    Optional<String> numbers = YamlScalar.range(finding.value().asText());
    boolean inList = Pointers.lastKey(finding.pointer()).matches("\\d+");
    return numbers
        .filter(all -> types.contains("array") || inList)
        .map(all -> "there are no ranges: write " + (inList ? all : "[" + all + "]"));
  }

  private static Optional<String> otherForm(JsonNode value, List<String> types, String writtenAs) {
    if (types.contains("string") && (value.isNumber() || value.isBoolean())) {
      return Optional.of("put it in quotes: \"" + writtenAs + "\"");
    }
    if (types.contains("array") && value.isValueNode()) {
      return Optional.of("write it as a list: [" + writtenAs + "]");
    }
    return Optional.empty();
  }

  public static String found(JsonNode value, String writtenAs) {
    return switch (value.getNodeType()) {
      case OBJECT -> "a mapping";
      case ARRAY -> "a list";
      case BOOLEAN -> writtenAs;
      case NUMBER -> "the number " + writtenAs;
      default -> "the text `" + writtenAs + "`";
    };
  }

  private static String noun(String type) {
    return switch (type) {
      case "object" -> "a mapping (keys and values)";
      case "array" -> "a list";
      case "string" -> "a text";
      case "boolean" -> "true or false";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      default -> "null";
    };
  }

  private static String unknownKey(Misfit finding) {
    String key = finding.property();
    Set<String> allowed = new TreeSet<>();
    finding.schema().path("properties").fieldNames().forEachRemaining(allowed::add);
    return "unknown "
        + finding.schema().path("x-key").asText("key")
        + " `"
        + YamlText.shown(key)
        + "`; "
        + (allowed.isEmpty() ? "nothing is allowed here" : "allowed: " + String.join(", ", allowed))
        + YamlScalar.hint(key, false)
            .map(hint -> "; " + hint)
            .orElseGet(() -> nearest(key, allowed, finding));
  }

  private static String nearest(String written, Collection<String> names, Misfit finding) {
    String why = finding.schema().path("x-because").asText();
    String hint = NearestName.hint(written, names);
    return hint.isEmpty() && !why.isEmpty() ? "; " + why : hint;
  }

  private static String notOneOf(Misfit finding, String writtenAs) {
    JsonNode allowed =
        finding.keyword().equals("const")
            ? JsonNodeFactory.instance.arrayNode().add(finding.schema().get("const"))
            : finding.schema().get("enum");
    List<String> names = new ArrayList<>();
    allowed.forEach(name -> names.add(name.asText()));
    if (finding.value().isNull()) {
      return "has no value; expected " + oneOf(names);
    }
    String meant = SWITCHES.getOrDefault(writtenAs.toLowerCase(Locale.ROOT), "");
    Optional<String> hint =
        names.contains(meant) ? Optional.of("write " + meant) : severalNames(writtenAs, names);
    return "found "
        + (finding.value().isContainerNode()
            ? found(finding.value(), writtenAs)
            : "`" + writtenAs + "`")
        + ", expected "
        + oneOf(names)
        + hint.map(h -> "; " + h).orElseGet(() -> nearest(writtenAs, names, finding));
  }

  private static Optional<String> severalNames(String written, List<String> names) {
    List<String> parts = List.of(written.split("\\s*,\\s*", -1));
    return parts.size() > 1 && names.containsAll(parts)
        ? Optional.of("write several as a list: [" + String.join(", ", parts) + "]")
        : Optional.empty();
  }

  private static String missingKey(Misfit finding) {
    String key = finding.property();
    JsonNode example = finding.schema().path("properties").path(key).path("examples").path(0);
    return "the key `"
        + key
        + "` is missing; add it"
        + (example.isMissingNode() ? "" : ", for example `" + key + ": " + flow(example) + "`");
  }

  private static String oneOf(Collection<String> names) {
    boolean words = names.stream().allMatch(name -> name.matches("[\\p{L}\\p{N}_.]*\\p{L}.*"));
    return (names.size() == 1 ? "" : "one of ")
        + (words ? String.join(", ", names) : "`" + String.join("`, `", names) + "`");
  }

  private static String range(JsonNode schema) {
    List<String> bounds = new ArrayList<>();
    bound(bounds, schema, "minimum", "at least ");
    bound(bounds, schema, "exclusiveMinimum", "more than ");
    bound(bounds, schema, "maximum", "at most ");
    bound(bounds, schema, "exclusiveMaximum", "less than ");
    return String.join(" and ", bounds);
  }

  private static void bound(List<String> bounds, JsonNode schema, String keyword, String words) {
    if (schema.has(keyword)) {
      bounds.add(words + schema.get(keyword).asText());
    }
  }

  private static String firstRepeated(JsonNode list) {
    for (int i = 0; i < list.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (list.get(i).equals(list.get(j))) {
          return "`" + flow(list.get(i)) + "`";
        }
      }
    }
    return "a value";
  }

  private static String examples(JsonNode schema) {
    List<String> examples = texts(schema.path("examples"));
    return examples.isEmpty()
        ? "the pattern " + schema.get("pattern").asText()
        : "`" + String.join("`, `", examples) + "`";
  }

  private static String values(int count) {
    return count == 1 ? "one value" : count + " values";
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(element -> texts.add(flow(element)));
    } else if (!node.isMissingNode()) {
      texts.add(flow(node));
    }
    return texts;
  }

  /** Writes a value as YAML on one line. */
  public static String flow(JsonNode value) {
    return YamlText.flow(value);
  }
}
