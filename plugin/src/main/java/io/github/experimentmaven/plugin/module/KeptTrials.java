package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.plugin.project.StorePlace;
import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.memory.TrialStore;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** The trials that a goal keeps for later builds, of one experiment after another. */
public final class KeptTrials {

  private final StorePlace place;
  private final boolean forced;
  private boolean grown;
  private Optional<IOException> problem = Optional.empty();

  /**
   * Creates the goal's view of the store.
   *
   * @param place where it is
   * @param forced whether all trials are trained again
   */
  public KeptTrials(StorePlace place, boolean forced) {
    this.place = place;
    this.forced = forced;
  }

  /**
   * Opens the store for one run.
   *
   * @param results where trials are kept that no later build may use
   * @throws IOException if that folder cannot be written
   */
  public TrialStore open(Path results) throws IOException {
    return place.folder().isPresent()
        ? TrialStore.cached(place.folder().get(), results, forced)
        : TrialStore.temporary(results);
  }

  /** Notes what a run did with the store. */
  public void used(Run run, TrialStore store) {
    grown |= !CacheSummary.of(run.results()).trained().isEmpty();
    problem = problem.or(store::problem);
  }

  /**
   * Removes what the store is too small for, and says why nothing is kept in it. A store that was
   * only read is left as it is.
   *
   * @param bytes how large the store should be at most
   * @param start when the build started
   */
  public void tidy(long bytes, Instant start, Log log) {
    if (problem.isPresent()) {
      say(
          "What was trained is not kept for later builds, because the store cannot be written: "
              + reason(problem.get())
              + ". Name another folder with experiment.store, or none.",
          log);
    } else if (grown && place.folder().isPresent()) {
      try {
        int removed = TrialStore.prune(place.folder().get(), bytes, start);
        log.debug("Removed " + removed + " trials from the store that were long unused.");
      } catch (IOException e) {
        say("The store keeps trials that are long unused: " + reason(e), log);
      }
    }
  }

  private static String reason(IOException e) {
    if (!(e instanceof FileSystemException file)) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof AccessDeniedException) {
      return file.getFile() + ": permission denied";
    }
    return e instanceof FileAlreadyExistsException
        ? file.getFile() + " is no folder"
        : file.getFile() + ": " + Objects.requireNonNullElse(file.getReason(), "" + e.getClass());
  }

  /** A store that nobody asked for is no reason to warn. */
  private void say(String message, Log log) {
    if (place.chosen()) {
      log.warn(message);
    } else {
      log.info(message);
    }
  }
}
