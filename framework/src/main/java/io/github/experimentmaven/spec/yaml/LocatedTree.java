package io.github.experimentmaven.spec.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.problem.Location;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The values of a file and where each is written. The maps are keyed by JSON pointer.
 *
 * @param root the values
 * @param values where each value is written; a block of several lines is where its key is
 * @param keys where each key is written
 * @param texts numbers and nulls as they are written, for example {@code 1e3} and {@code ~}
 */
public record LocatedTree(
    ObjectNode root,
    NavigableMap<String, Location> values,
    NavigableMap<String, Location> keys,
    NavigableMap<String, String> texts) {

  public LocatedTree(ObjectNode root) {
    this(root, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** Returns other values at the same places. */
  public LocatedTree withRoot(ObjectNode other) {
    return new LocatedTree(other, values, keys, texts);
  }

  /** Says that what is below one pointer is written where the same is below another. */
  public void copyPlaces(String from, String to) {
    copyBelow(values, from, to);
    copyBelow(keys, from, to);
    copyBelow(texts, from, to);
  }

  /** Takes over the places of a part of another tree. */
  public void adoptPlaces(LocatedTree other, String from, String to) {
    adopt(other.values, values, from, to);
    adopt(other.keys, keys, from, to);
    adopt(other.texts, texts, from, to);
  }

  private static <T> void copyBelow(NavigableMap<String, T> places, String from, String to) {
    adopt(new TreeMap<>(places), places, from, to);
  }

  private static <T> void adopt(
      NavigableMap<String, T> source, NavigableMap<String, T> target, String from, String to) {
    if (source.containsKey(from)) {
      target.put(to, source.get(from));
    }
    for (Map.Entry<String, T> place : source.subMap(from + "/", from + "0").entrySet()) {
      target.put(to + place.getKey().substring(from.length()), place.getValue());
    }
  }
}
