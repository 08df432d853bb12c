package io.github.experimentmaven.spec.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;

/** The values that an option may have in a search, laid out on the interval [0, 1). */
public sealed interface Range permits ChoiceRange, RealRange, WholeRange {

  /**
   * Returns the value at a place.
   *
   * @param coordinate at least 0 and below 1; equal lengths of the interval are equally likely
   */
  JsonNode at(double coordinate);

  /** Returns how many values there are; empty where they are a continuum. */
  OptionalInt size();

  /** Returns the smallest and the largest value; all of values that have no order. */
  default List<JsonNode> ends() {
    return List.of(at(0), at(Math.nextDown(1.0)));
  }

  /** Returns whether values at near places are alike. */
  boolean ordered();

  /**
   * Returns the middle of the place of a value.
   *
   * @param index the number of the value, from 0
   * @throws IllegalStateException if the values are a continuum
   */
  default double coordinate(int index) {
    int values = size().orElseThrow(() -> new IllegalStateException("the values are a continuum"));
    return (index + 0.5) / values;
  }
}
