package io.github.experimentmaven.model.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What an exported model says of itself to people and programs.
 *
 * @param name the model's name
 * @param text what it computes
 * @param version the version of the framework
 * @param metadata where it comes from, by key
 * @param targets what its outputs are, by the target's name
 */
public record OnnxDescription(
    String name,
    String text,
    String version,
    Map<String, String> metadata,
    Map<String, String> targets) {

  /** Copies the collections. */
  public OnnxDescription {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(version, "version");
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
  }

  String target(String name) {
    return targets.getOrDefault(name, "");
  }
}
