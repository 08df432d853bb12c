package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.spec.SplitSpec;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files a split reads beside the data. */
public final class SplitFiles {

  private SplitFiles() {}

  /**
   * Returns the lower-case hexadecimal SHA-256 of each file of row indices, by the name the
   * experiment file gives it; nothing for splits that read none. A file that is absent is left out:
   * {@link Splitter} says so where it is needed.
   *
   * @throws IOException if a file cannot be read
   */
  public static Map<String, String> digests(SplitSpec split, SourceResolver sources)
      throws IOException {
    Map<String, String> digests = new LinkedHashMap<>();
    if (split instanceof SplitSpec.ByFiles files) {
      for (SplitSpec.IndexFiles fold : files.folds()) {
        add(fold.train(), sources, digests);
        add(fold.test(), sources, digests);
      }
    }
    return digests;
  }

  private static void add(String name, SourceResolver sources, Map<String, String> digests)
      throws IOException {
    if (!digests.containsKey(name) && sources.resolve(name) instanceof Resolution.Found found) {
      digests.put(name, found.source().sha256());
    }
  }
}
