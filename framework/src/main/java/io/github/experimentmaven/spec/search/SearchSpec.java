package io.github.experimentmaven.spec.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The search for a model's options.
 *
 * @param template the model without the options that are looked for
 * @param space those options, at least one
 * @param method how sets of them are chosen
 * @param budget how many are tried, or how long they train together
 * @param metric the metric of the validation part by which the best is chosen
 * @param seed the seed of what is drawn, and the first of the trials; none of the experiment's own,
 *     so that the figures of the model that is found are not those it was chosen by
 */
public record SearchSpec(
    ModelTemplate template,
    List<Dimension> space,
    SearchMethod method,
    SearchBudget budget,
    String metric,
    long seed) {

  /** Copies the space. */
  public SearchSpec {
    Objects.requireNonNull(template, "template");
    space = List.copyOf(space);
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(metric, "metric");
  }

  /**
   * Returns one of several seeds, none of the experiment's own.
   *
   * @param number the number of the seed, from 1
   */
  public long seed(int number) {
    return seed + number - 1;
  }

  /** Returns the first values of all options but one, with each value at the ends of that one. */
  public List<List<JsonNode>> extremes() {
    List<JsonNode> first = space.stream().map(open -> open.range().at(0)).toList();
    List<List<JsonNode>> extremes = new ArrayList<>();
    for (int i = 0; i < space.size(); i++) {
      for (JsonNode end : space.get(i).range().ends()) {
        List<JsonNode> values = new ArrayList<>(first);
        values.set(i, end);
        extremes.add(values);
      }
    }
    return extremes;
  }

  /** Returns what a model has of what is looked for, in the order of the space. */
  public List<JsonNode> values(ObjectNode options) {
    return space.stream()
        .map(
            open -> {
              JsonNode value = options;
              for (String key : open.path()) {
                value = value.path(key);
              }
              return value;
            })
        .toList();
  }

  /**
   * Returns the options of a model.
   *
   * @param values what is looked for, in the order of the space
   */
  public ObjectNode options(List<JsonNode> values) {
    return template.with(space, values);
  }
}
