package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.schema.Misfit;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.List;
import java.util.Set;

/**
 * The values of a file that the schema has nothing against. What looks further into a file sees
 * these alone, so that it need not fear a mapping where a list is due.
 */
final class SoundValues {

  /** What says that a key lacks or may not be here, and nothing of the values that are there. */
  private static final Set<String> ABOUT_KEYS =
      Set.of("required", "additionalProperties", "not", "false", "minProperties", "maxProperties");

  private SoundValues() {}

  /**
   * Returns the values without those that do not fit, and without lists that hold one. The keys of
   * both are still there, with a {@link MissingNode}: a model is a model, whatever is wrong with
   * it.
   *
   * @param root the values; left as they are
   * @param findings what the schema says of them
   */
  static ObjectNode of(ObjectNode root, List<Misfit> findings) {
    ObjectNode sound = root.deepCopy();
    for (Misfit finding : findings) {
      if (!ABOUT_KEYS.contains(finding.keyword())) {
        remove(sound, finding.pointer());
      }
    }
    return sound;
  }

  private static void remove(ObjectNode root, String pointer) {
    String parent = Pointers.parent(pointer);
    JsonNode holder = Pointers.resolve(root, parent);
    if (pointer.isEmpty()) {
      root.removeAll();
    } else if (holder instanceof ObjectNode object) {
      object.set(Pointers.lastKey(pointer), MissingNode.getInstance());
    } else if (holder.isArray()) {
      remove(root, parent);
    }
  }
}
