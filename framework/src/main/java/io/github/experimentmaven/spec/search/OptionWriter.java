package io.github.experimentmaven.spec.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.List;

/** Writes options into the mapping of a model, also those inside another. */
public final class OptionWriter {

  private OptionWriter() {}

  /**
   * Sets an option.
   *
   * @param tree the model
   * @param path the keys that lead to it
   * @param value its value
   * @param file the file the value is from
   * @param place where it is in that file
   */
  public static void set(
      LocatedTree tree, List<String> path, JsonNode value, LocatedTree file, String place) {
    ObjectNode object = tree.root();
    String pointer = "";
    for (String key : path.subList(0, path.size() - 1)) {
      pointer = Pointers.child(pointer, key);
      object = asMapping(object, key, tree, pointer);
    }
    String key = path.get(path.size() - 1);
    object.set(key, value.deepCopy());
    String to = Pointers.child(pointer, key);
    tree.adoptPlaces(file, place, to);
    if (tree.values().containsKey(to)) {
      tree.keys().put(to, tree.values().get(to));
    }
  }

  /** Writes a short form such as {@code adam} as the mapping {@code {type: adam}}. */
  public static ObjectNode asMapping(
      ObjectNode parent, String key, LocatedTree tree, String pointer) {
    if (parent.get(key) instanceof ObjectNode already) {
      return already;
    }
    JsonNode written = parent.path(key);
    ObjectNode mapping = parent.putObject(key);
    if (written.isTextual()) {
      mapping.set("type", written);
      tree.copyPlaces(pointer, pointer + "/type");
    }
    return mapping;
  }
}
