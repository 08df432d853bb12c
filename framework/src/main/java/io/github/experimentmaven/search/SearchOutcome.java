package io.github.experimentmaven.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.search.SearchSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the search for a model's options gave.
 *
 * @param model the model as the file has it
 * @param unit what steps of training are, {@code epochs} or {@code trees}, where it has them
 * @param trials what was tried, by fold, number and round
 * @param found the options that were found on each fold, which its figures are of
 * @param chosen the options to keep: with several folds those, of all that were found, which are
 *     best on the validation rows of all
 */
public record SearchOutcome(
    ModelSpec model,
    Optional<String> unit,
    List<SearchTrial> trials,
    List<List<JsonNode>> found,
    List<JsonNode> chosen) {

  /** Copies the lists. */
  public SearchOutcome {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(unit, "unit");
    trials = List.copyOf(trials);
    found = found.stream().map(List::copyOf).toList();
    chosen = List.copyOf(chosen);
  }

  /** Returns what was looked for, and how. */
  public SearchSpec spec() {
    return model.search().orElseThrow();
  }

  /** Returns the model with the options that were found on a fold. */
  ModelSpec foundOn(int fold) {
    return model.found(found.get(fold));
  }
}
