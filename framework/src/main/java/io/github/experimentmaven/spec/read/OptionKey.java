package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An option that a grid or a search names, and what it says of it.
 *
 * @param key the option as it is written
 * @param path the keys that lead to it
 * @param value what is said of it
 * @param pointer where that is
 */
record OptionKey(String key, List<String> path, JsonNode value, String pointer) {

  OptionKey {
    path = List.copyOf(path);
  }
}
