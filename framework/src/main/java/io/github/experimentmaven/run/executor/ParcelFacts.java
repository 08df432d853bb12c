package io.github.experimentmaven.run.executor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a {@link Parcel} says of itself.
 *
 * @param shownAs the experiment file's name as messages show it
 * @param sha256 the SHA-256 of that file
 * @param overrides the values in place of the file's, by key path
 * @param data the SHA-256 of the data
 * @param limitMillis the most milliseconds a trial may take; 0 for any time
 * @param sources the data and the files of the split
 * @param trials the trials
 */
public record ParcelFacts(
    String shownAs,
    String sha256,
    Map<String, String> overrides,
    String data,
    long limitMillis,
    List<OfSource> sources,
    List<OfTrial> trials) {

  /** Copies the collections. */
  public ParcelFacts {
    Objects.requireNonNull(shownAs, "shownAs");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(data, "data");
    overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    sources = List.copyOf(sources);
    trials = List.copyOf(trials);
  }

  /**
   * A file that an experiment reads.
   *
   * @param source the experiment file's name for it
   * @param name the name that messages show and that tells its format
   * @param file where it is, relative to the parcel or absolute
   * @param sha256 the SHA-256 of its bytes
   */
  public record OfSource(String source, String name, String file, String sha256) {

    /** Checks that nothing is absent. */
    public OfSource {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(sha256, "sha256");
    }
  }

  /**
   * A trial.
   *
   * @param index its place in the plan, from 0, by which it is asked for
   * @param model the model's name
   * @param seed the seed
   * @param fold the place of the fold, from 0
   * @param key the key of its entry
   */
  public record OfTrial(int index, String model, long seed, int fold, String key) {

    /** Checks that nothing is absent. */
    public OfTrial {
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(key, "key");
    }
  }
}
