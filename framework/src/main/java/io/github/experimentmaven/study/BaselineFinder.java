package io.github.experimentmaven.study;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.result.ResultNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the earlier results that a study's are compared with. It is asked only where the study's
 * file wants a comparison.
 *
 * @param <E> what it throws where it was told of results that are not there; {@link
 *     RuntimeException} for a finder that does not
 */
@FunctionalInterface
public interface BaselineFinder<E extends Exception> {

  /**
   * Finds the earlier results of an experiment.
   *
   * @param experiment the experiment's name
   * @return the results; empty where there are none yet
   * @throws IOException if they cannot be read
   * @throws E if those that are meant are not there
   */
  Optional<Baseline> find(String experiment) throws IOException, E;

  /**
   * Returns a finder of committed tables, {@code <experiment>.csv}.
   *
   * @param folder their folder
   */
  static BaselineFinder<RuntimeException> committed(Path folder) {
    return experiment -> {
      Path file = folder.resolve(ResultNames.baseline(experiment));
      return Files.exists(file)
          ? Optional.of(Baseline.read(file, "committed baseline"))
          : Optional.empty();
    };
  }

  /** Returns a finder that always finds the same results. */
  static BaselineFinder<RuntimeException> of(Baseline baseline) {
    return experiment -> Optional.of(baseline);
  }
}
