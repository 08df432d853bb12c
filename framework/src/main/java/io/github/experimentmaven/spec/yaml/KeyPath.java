package io.github.experimentmaven.spec.yaml;

/** JSON pointers as people write them, for example {@code models.network-1.layers[2]}. */
public final class KeyPath {

  private KeyPath() {}

  public static String of(String pointer) {
    StringBuilder path = new StringBuilder();
    for (String key : Pointers.keys(pointer)) {
      if (!key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9')) {
        path.append('[').append(key).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(key);
      }
    }
    return path.toString().replaceAll("\\s+", " ");
  }
}
