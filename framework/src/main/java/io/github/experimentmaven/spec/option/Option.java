package io.github.experimentmaven.spec.option;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One option of what an experiment file names: its schema and how its value is read. The default
 * stands in the schema and nowhere else. Immutable.
 *
 * @param <T> the value's type
 */
public final class Option<T> {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String key;
  private final ObjectNode schema;
  private final Decoder<T> decoder;
  private final Optional<T> absent;

  private Option(String key, ObjectNode schema, Decoder<T> decoder, Optional<T> absent) {
    this.key = Objects.requireNonNull(key, "key");
    this.schema = schema;
    this.decoder = Objects.requireNonNull(decoder, "decoder");
    this.absent = absent;
  }

  /**
   * Returns an option of any form.
   *
   * @param key the key in the file
   * @param schema the schema of its value; copied
   * @param description one sentence for people
   * @param decoder reads the value
   */
  public static <T> Option<T> of(
      String key, ObjectNode schema, String description, Decoder<T> decoder) {
    ObjectNode described = JSON.objectNode().put("description", description);
    described.setAll(schema.deepCopy());
    return new Option<>(key, described, decoder, Optional.empty());
  }

  /** Returns an option whose value is a whole number, at most {@link Integer#MAX_VALUE}. */
  public static Option<Integer> integer(String key, String description, Range numbers) {
    ObjectNode schema = JSON.objectNode().put("type", "integer");
    Range range = numbers.whole();
    range.writeTo(schema);
    return of(
        key,
        schema,
        description,
        value -> {
          JsonNode node = value.node();
          if (!node.canConvertToExactIntegral() || !range.contains(node.doubleValue())) {
            Range told = node.doubleValue() > Integer.MAX_VALUE ? range : numbers;
            throw value.mustBe("a whole number" + told.describe());
          }
          return node.intValue();
        });
  }

  /** Returns an option whose value is a number. */
  public static Option<Double> number(String key, String description, Range range) {
    ObjectNode schema = JSON.objectNode().put("type", "number");
    range.writeTo(schema);
    String expected = "a number" + range.describe();
    return of(
        key,
        schema,
        description,
        value -> {
          double number = value.node().doubleValue();
          if (!value.node().isNumber() || !Double.isFinite(number) || !range.contains(number)) {
            throw value.mustBe(expected);
          }
          return number;
        });
  }

  /** Returns an option that is true or false. */
  public static Option<Boolean> flag(String key, String description) {
    return of(
        key,
        JSON.objectNode().put("type", "boolean"),
        description,
        value -> {
          if (!value.node().isBoolean()) {
            throw value.mustBe("true or false");
          }
          return value.node().booleanValue();
        });
  }

  /** Returns an option whose value is any text but an empty one. */
  public static Option<String> text(String key, String description) {
    return of(
        key,
        JSON.objectNode().put("type", "string").put("minLength", 1),
        description,
        value -> {
          if (!value.node().isTextual() || value.node().textValue().isEmpty()) {
            throw value.mustBe("a text");
          }
          return value.node().textValue();
        });
  }

  /** Returns an option whose value is a list of at least one text. */
  public static Option<List<String>> texts(String key, String description) {
    ObjectNode schema = JSON.objectNode().put("type", "array").put("minItems", 1);
    schema.putObject("items").put("type", "string");
    return of(
        key,
        schema,
        description,
        value -> {
          List<String> texts = new ArrayList<>();
          for (Value item : value.items()) {
            if (!item.node().isTextual()) {
              throw item.mustBe("a text");
            }
            texts.add(item.node().textValue());
          }
          if (texts.isEmpty()) {
            throw value.mustBe("a list of at least one text");
          }
          return List.copyOf(texts);
        });
  }

  /**
   * Returns an option whose value is one of several names.
   *
   * @param values what each name stands for, in the order of the documentation
   */
  public static <T> Option<T> choice(String key, String description, Map<String, T> values) {
    return choice(key, description, Choices.of(values));
  }

  static <T> Option<T> choice(String key, String description, Choices<T> choices) {
    return of(key, choices.schema(), description, choices);
  }

  /** Returns this option with a default, for files that do not have the key. */
  public Option<T> or(Object fallback) {
    return with("default", json(fallback));
  }

  /** Returns this option with values that editors offer. */
  public Option<T> examples(Object... values) {
    ArrayNode examples = JSON.arrayNode();
    for (Object value : values) {
      examples.add(json(value));
    }
    return with("examples", examples);
  }

  /** Returns this option, to be left out or {@code null} where it shall not apply. */
  public Option<Optional<T>> orNone() {
    ObjectNode nullable = schema.deepCopy();
    nullable.set("type", JSON.arrayNode().add(schema.path("type").textValue()).add("null"));
    nullable.putNull("default");
    return new Option<>(
        key,
        nullable,
        value -> value.node().isNull() ? Optional.empty() : Optional.of(decoder.decode(value)),
        Optional.empty());
  }

  /** Returns this option, to be left out where it shall not apply. */
  public Option<Optional<T>> optional() {
    return new Option<>(
        key, schema, value -> Optional.of(decoder.decode(value)), Optional.of(Optional.empty()));
  }

  /** Returns the key in the file. */
  public String key() {
    return key;
  }

  /** Returns a copy of the schema of the value. */
  public ObjectNode schema() {
    return schema.deepCopy();
  }

  /** Returns whether a file must have the key. */
  public boolean required() {
    return !schema.has("default") && absent.isEmpty();
  }

  /**
   * Returns the value in a file's options, or the default.
   *
   * @throws InvalidInputException if the value is not allowed, or missing without a default
   */
  public T in(Options options) {
    JsonNode written = options.values().get(key);
    if (written == null && required()) {
      throw new InvalidInputException(
          options.problem("", "the key '" + key + "' is missing; add it"));
    }
    if (written == null && absent.isPresent()) {
      return absent.get();
    }
    JsonNode value = written == null ? schema.get("default") : written;
    return decoder.decode(new Value(options, key, value));
  }

  private Option<T> with(String keyword, JsonNode value) {
    ObjectNode changed = schema.deepCopy();
    changed.set(keyword, value);
    return new Option<>(key, changed, decoder, absent);
  }

  private static JsonNode json(Object value) {
    if (value instanceof JsonNode node) {
      return node;
    } else if (value instanceof Integer number) {
      return JSON.numberNode(number);
    } else if (value instanceof Double number) {
      return JSON.numberNode(number);
    } else if (value instanceof Boolean flag) {
      return JSON.booleanNode(flag);
    } else if (value instanceof Enum<?> constant) {
      return JSON.textNode(Choices.name(constant));
    }
    return JSON.textNode((String) value);
  }
}
