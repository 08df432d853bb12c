package io.github.experimentmaven.spec.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** JSON pointers (RFC 6901) as strings. */
public final class Pointers {

  private Pointers() {}

  public static String child(String parent, String key) {
    return parent + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  public static String child(String parent, int index) {
    return parent + "/" + index;
  }

  public static String parent(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  public static String lastKey(String pointer) {
    return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  public static List<String> keys(String pointer) {
    List<String> keys = new ArrayList<>();
    int start = 1;
    while (start <= pointer.length()) {
      int end = pointer.indexOf('/', start);
      end = end < 0 ? pointer.length() : end;
      keys.add(unescape(pointer.substring(start, end)));
      start = end + 1;
    }
    return keys;
  }

  /** Returns the value at a pointer, or a missing node. */
  public static JsonNode resolve(JsonNode root, String pointer) {
    JsonNode node = root;
    for (String key : keys(pointer)) {
      node = node.isArray() ? node.path(Integer.parseInt(key)) : node.path(key);
    }
    return node;
  }

  /** Puts a value where another is, or where a mapping lacks the key. */
  public static void set(ObjectNode root, String pointer, JsonNode value) {
    JsonNode holder = resolve(root, parent(pointer));
    if (holder instanceof ObjectNode object) {
      object.set(lastKey(pointer), value);
    } else if (holder instanceof ArrayNode array) {
      array.set(Integer.parseInt(lastKey(pointer)), value);
    }
  }

  private static String unescape(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }
}
