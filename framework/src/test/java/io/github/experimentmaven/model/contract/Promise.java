package io.github.experimentmaven.model.contract;

import io.github.experimentmaven.model.ModelSpecs;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a model type promises with some options: every property that it does not name with a reason.
 *
 * @param yaml the model as in an experiment file
 * @param share the largest test error on the easy table, as a share of the mean's
 * @param tolerance how far predictions that ought to be equal may be apart, as a share of the
 *     target's range: rounding, unless the type ends its search before
 * @param traits how properties are held against it
 * @param exceptions the properties it does not have, each with the sentence of the documentation
 */
record Promise(
    String yaml,
    double share,
    double tolerance,
    Set<Trait> traits,
    Map<Property, String> exceptions) {

  private static final double ROUNDING = 1e-9;

  static Promise of(String yaml, double share, Trait... traits) {
    Set<Trait> set = EnumSet.noneOf(Trait.class);
    set.addAll(Arrays.asList(traits));
    return new Promise(yaml, share, ROUNDING, set, Map.of());
  }

  Promise within(double other) {
    return new Promise(yaml, share, other, traits, exceptions);
  }

  Promise except(Property property, String reason) {
    Map<Property, String> more = new EnumMap<>(Property.class);
    more.putAll(exceptions);
    more.put(property, reason);
    return new Promise(yaml, share, tolerance, traits, Collections.unmodifiableMap(more));
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  String type() {
    return ModelSpecs.of(yaml).type();
  }

  @Override
  public String toString() {
    return yaml;
  }
}
