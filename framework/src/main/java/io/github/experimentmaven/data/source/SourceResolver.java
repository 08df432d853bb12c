package io.github.experimentmaven.data.source;

import java.util.Objects;
import java.util.Optional;

/**
 * Finds what the {@code source} of an experiment file, or a file of row indices, names. A build
 * adds a scheme of its own with {@link SchemeSources}.
 */
@FunctionalInterface
public interface SourceResolver {

  /**
   * Finds a source.
   *
   * @param source the text of the experiment file
   */
  Resolution resolve(String source);

  /**
   * Returns why the path of a file must not be touched, whether or not there is one; empty if it
   * may be.
   *
   * @param path the text of the experiment file
   */
  default Optional<String> refusal(String path) {
    return Optional.empty();
  }

  /** The outcome of a search. */
  sealed interface Resolution {

    /**
     * The source is there.
     *
     * @param source the source
     */
    record Found(Source source) implements Resolution {

      /** Checks that the source is present. */
      public Found {
        Objects.requireNonNull(source, "source");
      }
    }

    /**
     * The source is not there.
     *
     * @param reason what was looked for and where, and what to do, for example {@code "there is no
     *     file data/films.csv in src/experiments: put it there"}
     */
    record Absent(String reason) implements Resolution {

      /** Checks that the reason is present. */
      public Absent {
        Objects.requireNonNull(reason, "reason");
      }
    }
  }
}
