package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Reads schemas written as JSON in a jar. Builds on Jackson's parser alone: starting its object
 * mapper takes longer than reading a whole experiment.
 */
public final class SchemaResource {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SchemaResource() {}

  /**
   * Reads a JSON object.
   *
   * @param owner a class beside which the resource lies
   * @param name the resource's name
   * @throws NullPointerException if there is no such resource
   * @throws UncheckedIOException if it is no JSON
   */
  public static ObjectNode read(Class<?> owner, String name) {
    try (InputStream resource = Objects.requireNonNull(owner.getResourceAsStream(name), name);
        JsonParser parser = new JsonFactory().createParser(resource)) {
      parser.nextToken();
      return (ObjectNode) value(parser);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the resource " + name, failure);
    }
  }

  /**
   * Reads a JSON object.
   *
   * @param json the text
   * @throws UncheckedIOException if it is no JSON
   */
  public static ObjectNode parse(String json) {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      return (ObjectNode) value(parser);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read as JSON: " + json, failure);
    }
  }

  private static JsonNode value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private static ObjectNode object(JsonParser parser) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      object.set(key, value(parser));
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }
}
