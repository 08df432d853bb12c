package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.spec.yaml.Pointers;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says in our words what a schema found: what is there, what is allowed, what may be meant. */
public final class SchemaMessages {

  private SchemaMessages() {}

  /**
   * Says what is wrong.
   *
   * @param finding what the schema found
   * @param writtenAs the value as it is written
   * @param rehearsal tries what may be written instead
   */
  static String of(Misfit finding, String writtenAs, Rehearsal rehearsal) {
    String own = finding.schema().path("errorMessage").asText();
    return switch (finding.keyword()) {
      case "type" -> wrongType(finding, writtenAs, rehearsal);
      case "additionalProperties" -> unknownKey(finding, rehearsal);
      case "required" -> own.isEmpty() ? missingKey(finding, rehearsal) : own;
      case "enum", "const" -> notOneOf(finding, writtenAs, rehearsal);
      default ->
          own.isEmpty() || isTooLong(finding)
              ? general(finding, writtenAs)
              : subject(finding, writtenAs) + own + ending(WordProposals.of(finding), rehearsal);
    };
  }

  /** A length is told as that; of a single character, that it is none. */
  private static boolean isTooLong(Misfit finding) {
    return finding.keyword().equals("maxLength") && finding.schema().path("maxLength").asInt() > 1;
  }

  private static String ending(List<Proposal> proposals, Rehearsal rehearsal) {
    return rehearsal.first(proposals).map(words -> "; " + words).orElse("");
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
          "found " + writtenAs + ", expected " + range(finding);
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

  private static String wrongType(Misfit finding, String writtenAs, Rehearsal rehearsal) {
    JsonNode value = finding.value();
    List<String> types = texts(finding.schema().get("type"));
    String expected = "expected " + String.join(" or ", types.stream().map(t -> noun(t)).toList());
    if (value.isNull() && writtenAs.isEmpty()) {
      return "has no value; " + expected;
    }
    String found =
        value.isNull()
            ? "`" + writtenAs + "` stands for no value; " + expected
            : "found " + found(value, writtenAs) + ", " + expected;
    return found
        + rehearsal
            .first(ValueProposals.of(finding, types, writtenAs))
            .or(() -> Optional.ofNullable(finding.schema().get("x-hint")).map(JsonNode::asText))
            .map(hint -> "; " + hint)
            .orElse("");
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

  private static String unknownKey(Misfit finding, Rehearsal rehearsal) {
    String key = finding.property();
    Set<String> allowed = new TreeSet<>();
    finding.schema().path("properties").fieldNames().forEachRemaining(allowed::add);
    return "unknown "
        + finding.schema().path("x-key").asText("key")
        + " `"
        + YamlText.shown(key)
        + "`; "
        + (allowed.isEmpty() ? "nothing is allowed here" : "allowed: " + String.join(", ", allowed))
        + nearest(WordProposals.ofKey(finding, allowed), finding, rehearsal);
  }

  private static String nearest(List<Proposal> proposals, Misfit finding, Rehearsal rehearsal) {
    String why = finding.schema().path("x-because").asText();
    String hint = ending(proposals, rehearsal);
    return hint.isEmpty() && !why.isEmpty() ? "; " + why : hint;
  }

  private static String notOneOf(Misfit finding, String writtenAs, Rehearsal rehearsal) {
    JsonNode allowed =
        finding.keyword().equals("const")
            ? JsonNodeFactory.instance.arrayNode().add(finding.schema().get("const"))
            : finding.schema().get("enum");
    List<String> names = new ArrayList<>();
    allowed.forEach(name -> names.add(name.asText()));
    if (finding.value().isNull()) {
      return "has no value; expected " + oneOf(names);
    }
    return "found "
        + (finding.value().isContainerNode()
            ? found(finding.value(), writtenAs)
            : "`" + writtenAs + "`")
        + ", expected "
        + oneOf(names)
        + nearest(WordProposals.ofName(finding, allowed), finding, rehearsal);
  }

  private static String missingKey(Misfit finding, Rehearsal rehearsal) {
    String key = finding.property();
    JsonNode example = finding.schema().path("properties").path(key).path("examples").path(0);
    String words = "for example `" + key + ": " + flow(example) + "`";
    Proposal proposal = new Proposal(words, Pointers.child(finding.pointer(), key), example);
    return "the key `"
        + key
        + "` is missing; add it"
        + (example.isMissingNode()
            ? ""
            : rehearsal.first(List.of(proposal)).map(hint -> ", " + hint).orElse(""));
  }

  private static String oneOf(Collection<String> names) {
    boolean words = names.stream().allMatch(name -> name.matches("[\\p{L}\\p{N}_.]*\\p{L}.*"));
    return (names.size() == 1 ? "" : "one of ")
        + (words ? String.join(", ", names) : "`" + String.join("`, `", names) + "`");
  }

  private static String range(Misfit finding) {
    JsonNode schema = finding.schema();
    boolean tooSmall = finding.keyword().equals("minimum");
    List<String> bounds = new ArrayList<>();
    bound(bounds, schema, "minimum", "at least ");
    bound(bounds, schema, "exclusiveMinimum", "more than ");
    if (!tooSmall || schema.path("maximum").asLong() < Integer.MAX_VALUE) {
      bound(bounds, schema, "maximum", "at most ");
    }
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
