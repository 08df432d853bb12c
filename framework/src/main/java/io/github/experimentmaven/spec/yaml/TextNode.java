package io.github.experimentmaven.spec.yaml;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value of a YAML text, and which characters it is.
 *
 * @param kind how it is written
 * @param start the place of its first character, from 0
 * @param end the place after its last character; comments after it are no part of it
 * @param entries the entries of a mapping, those of {@code <<} included; none of anything else
 */
public record TextNode(Kind kind, int start, int end, List<Entry> entries) {

  /** How a value may be written. */
  public enum Kind {
    /** A text, a number or another value without parts. */
    SCALAR,
    /** A star and the name of a value that is written elsewhere. */
    ALIAS,
    /** A list. */
    LIST,
    /** A mapping in braces. */
    FLOW_MAPPING,
    /** A mapping with an entry a line. */
    BLOCK_MAPPING
  }

  /**
   * An entry of a mapping.
   *
   * @param key the key, without its quotes
   * @param start the place of the first character of the key
   * @param value the value
   */
  public record Entry(String key, int start, TextNode value) {}

  /** Copies the entries. */
  public TextNode {
    Objects.requireNonNull(kind, "kind");
    entries = List.copyOf(entries);
  }

  /** Returns whether this is a mapping. */
  public boolean isMapping() {
    return kind == Kind.FLOW_MAPPING || kind == Kind.BLOCK_MAPPING;
  }

  /** Returns the entry of a key that is written here. */
  public Optional<Entry> entry(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }
}
