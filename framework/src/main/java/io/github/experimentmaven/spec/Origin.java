package io.github.experimentmaven.spec;

import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.yaml.KeyPath;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where an experiment came from: its file, its exact bytes' digest and the place of every value in
 * it.
 *
 * @param file the file that was read
 * @param displayName the file's name as messages show it
 * @param sha256 the lower-case hexadecimal SHA-256 of the file's bytes
 * @param locations the place of each value, by JSON pointer (RFC 6901)
 */
public record Origin(
    Path file, String displayName, String sha256, Map<String, Location> locations) {

  /** Copies the locations. */
  public Origin {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(sha256, "sha256");
    locations = Collections.unmodifiableMap(new TreeMap<>(locations));
  }

  /**
   * Returns the place of a value, or of its nearest ancestor that is written in the file.
   *
   * @param pointer a JSON pointer, for example {@code /models/network-1/dropout}
   */
  public Location locate(String pointer) {
    String current = pointer;
    while (!locations.containsKey(current) && !current.isEmpty()) {
      current = current.substring(0, Math.max(0, current.lastIndexOf('/')));
    }
    return locations.getOrDefault(current, new Location(displayName, 1, 1));
  }

  /** Returns a problem at the place of a value; the pointer becomes the readable key path. */
  public Problem problem(String pointer, String message) {
    return new Problem(locate(pointer), KeyPath.of(pointer), message);
  }
}
