package io.github.experimentmaven.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.search.SearchSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One model of the study, with the defaults of its type merged and its grid expanded.
 *
 * @param name the name tables and thresholds use
 * @param type the model type's name, for example {@code mlp}
 * @param options the options of that type
 * @param location where the model is written
 * @param search what of its options is looked for; they have the first value of each until it is
 *     found
 */
public record ModelSpec(
    String name, String type, Options options, Location location, Optional<SearchSpec> search) {

  /** Checks that all parts are present. */
  public ModelSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(search, "search");
  }

  /** Creates a model of which all options are known. */
  public ModelSpec(String name, String type, Options options, Location location) {
    this(name, type, options, location, Optional.empty());
  }

  /**
   * Returns models with the values at the ends of what a search may try, one option at a time; none
   * where nothing is looked for.
   */
  public List<ModelSpec> extremes() {
    return search.stream()
        .flatMap(spec -> spec.extremes().stream())
        .map(values -> candidate(name, values))
        .toList();
  }

  /**
   * Returns this model with options that a search has found; it is still known as searched for.
   *
   * @param values what was looked for, in the order of the search's space
   * @throws java.util.NoSuchElementException if nothing is looked for
   */
  public ModelSpec found(List<JsonNode> values) {
    return with(name, values, search);
  }

  /**
   * Returns a model with options that a search tries.
   *
   * @param as its name
   * @param values what is looked for, in the order of the search's space
   * @throws java.util.NoSuchElementException if nothing is looked for
   */
  public ModelSpec candidate(String as, List<JsonNode> values) {
    return with(as, values, Optional.empty());
  }

  private ModelSpec with(String as, List<JsonNode> values, Optional<SearchSpec> left) {
    ObjectNode found = search.orElseThrow().options(values);
    return new ModelSpec(
        as, type, new Options(found, options.origin(), options.pointer()), location, left);
  }
}
