package io.github.experimentmaven.data.source;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds sources by what stands before their first colon; all others are paths.
 *
 * @param schemes the resolver of each scheme, for example of {@code classpath}; it is given what
 *     follows the colon
 * @param paths the resolver of everything without a scheme
 */
public record SchemeSources(Map<String, SourceResolver> schemes, SourceResolver paths)
    implements SourceResolver {

  /** Copies the schemes. */
  public SchemeSources {
    Objects.requireNonNull(paths, "paths");
    schemes = Map.copyOf(schemes);
  }

  @Override
  public Resolution resolve(String source) {
    int colon = source.indexOf(':');
    // A single letter is a Windows drive.
    if (colon < 2 || !source.substring(0, colon).chars().allMatch(SchemeSources::isSchemeLetter)) {
      return paths.resolve(source);
    }
    String scheme = source.substring(0, colon);
    SourceResolver resolver = schemes.get(scheme);
    if (resolver != null) {
      return resolver.resolve(source.substring(colon + 1));
    }
    return new Resolution.Absent(
        "`"
            + scheme
            + ":` is no kind of source here; a source is a path or starts with one of "
            + new TreeMap<>(schemes).keySet().stream().map(name -> name + ":").toList()
            + (scheme.startsWith("http") ? "; download the file and give its path" : ""));
  }

  @Override
  public Optional<String> refusal(String path) {
    return paths.refusal(path);
  }

  private static boolean isSchemeLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
