package io.github.experimentmaven.result.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.search.SearchOutcome;
import io.github.experimentmaven.spec.search.Dimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options to keep of what searches found, exactly; the content of {@code found.json}.
 *
 * @param models the values by the options' names as the file has them, by the models' names
 */
public record FoundOptions(Map<String, Map<String, JsonNode>> models) {

  /** Copies the maps. */
  public FoundOptions {
    Map<String, Map<String, JsonNode>> copy = new LinkedHashMap<>();
    models.forEach(
        (model, options) ->
            copy.put(model, Collections.unmodifiableMap(new LinkedHashMap<>(options))));
    models = Collections.unmodifiableMap(copy);
  }

  /** Returns what searches found; empty where nothing was searched for. */
  public static Optional<FoundOptions> of(List<SearchOutcome> outcomes) {
    Map<String, Map<String, JsonNode>> models = new LinkedHashMap<>();
    for (SearchOutcome outcome : outcomes) {
      Map<String, JsonNode> options = new LinkedHashMap<>();
      List<Dimension> space = outcome.spec().space();
      for (int i = 0; i < space.size(); i++) {
        options.put(space.get(i).name(), outcome.chosen().get(i));
      }
      models.put(outcome.model().name(), options);
    }
    return models.isEmpty() ? Optional.empty() : Optional.of(new FoundOptions(models));
  }

  /**
   * Returns what was found for a model, in the order of its search; empty where some of it is not
   * here.
   */
  public Optional<List<JsonNode>> of(String model, List<Dimension> space) {
    Map<String, JsonNode> options = models.getOrDefault(model, Map.of());
    List<JsonNode> values = new ArrayList<>();
    for (Dimension open : space) {
      Optional.ofNullable(options.get(open.name())).ifPresent(values::add);
    }
    return values.size() == space.size() ? Optional.of(values) : Optional.empty();
  }
}
