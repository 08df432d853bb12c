package io.github.experimentmaven.spec.edit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.search.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A model whose options were found.
 *
 * @param model the model as its file has it, with a search
 * @param values what was found, in the order of the search's space
 * @param note what the file is to say of how they were found, on one line
 */
public record FoundModel(ModelSpec model, List<JsonNode> values, String note) {

  /** Copies the values. */
  public FoundModel {
    Objects.requireNonNull(model, "model");
    values = List.copyOf(values);
    Objects.requireNonNull(note, "note");
  }

  /** Returns all options that the model has then. */
  public JsonNode options() {
    return model.found(values).options().values();
  }

  /** Returns what was found, for example {@code dropout: 0.2, optimizer.momentum: 0.9}. */
  public String describe() {
    List<Dimension> space = space();
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < space.size(); i++) {
      found.put(space.get(i).name(), OptionText.YAML.of(values.get(i)));
    }
    return found.entrySet().stream()
        .map(option -> option.getKey() + ": " + option.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Returns what was looked for. */
  List<Dimension> space() {
    return model.search().orElseThrow().space();
  }

  /** Returns the names of what was looked for. */
  String names() {
    return space().stream().map(Dimension::name).collect(Collectors.joining(", "));
  }
}
