package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Finds the options that the keys of a grid or of a search name.
 *
 * @param file the file
 * @param problems receives the pointer and the message of what is wrong
 */
record OptionKeys(LocatedTree file, BiConsumer<String, String> problems) {

  /**
   * Returns the options that are known, in the order of the file, each once.
   *
   * @param written what is said of each, by key
   * @param pointer where that is
   * @param type the name of the model's type
   * @param schema the options of that type
   */
  List<OptionKey> resolve(JsonNode written, String pointer, String type, JsonNode schema) {
    List<OptionKey> known = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : written.properties()) {
      String key = entry.getKey();
      String place = Pointers.child(pointer, key);
      List<List<String>> paths = OptionPaths.find(key, schema);
      Optional<OptionKey> same =
          known.stream().filter(other -> paths.equals(List.of(other.path()))).findFirst();
      if (same.isPresent()) {
        problems.accept(
            place,
            "`%s` and `%s` are one option; keep one of the two".formatted(same.get().key(), key));
      } else if (paths.size() == 1) {
        known.add(new OptionKey(key, paths.get(0), entry.getValue(), place));
      } else {
        problems.accept(place, paths.isEmpty() ? none(key, type, schema) : several(key, paths));
      }
    }
    return known;
  }

  private static String none(String key, String type, JsonNode schema) {
    List<String> names = OptionPaths.names(schema);
    return "the model type %s has no option `%s`; %s%s"
        .formatted(
            type,
            key,
            names.isEmpty() ? "it has none" : "allowed: " + String.join(", ", names),
            NearestName.hint(key, names));
  }

  private static String several(String key, List<List<String>> paths) {
    List<String> names = paths.stream().map(path -> String.join(".", path)).toList();
    return "`%s` may be any of %s; write the one that is meant"
        .formatted(key, String.join(", ", names));
  }

  /**
   * Reports options that the model has besides; one of a mapping it merges may be replaced.
   *
   * @param keys the options of a grid or of a search
   * @param section the one of the two that it is
   * @param model the model as it is written
   * @param source where that is
   */
  void refuseTwice(List<OptionKey> keys, String section, JsonNode model, String source) {
    for (OptionKey key : keys) {
      JsonNode value = model;
      String pointer = source;
      for (String step : key.path()) {
        value = value.path(step);
        pointer = Pointers.child(pointer, step);
      }
      Location own = file.keys().get(source);
      Location there = file.keys().get(pointer);
      boolean inModel = own != null && there != null && own.line() <= there.line();
      if (!value.isMissingNode() && inModel) {
        problems.accept(
            key.pointer(),
            "`%s` is also given in line %s, and the %s would replace it; keep one of the two"
                .formatted(key.key(), there.line(), section));
      }
    }
  }
}
