package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.io.TemporaryFolder;
import io.github.experimentmaven.run.memory.TrialOrigin.Reason;
import io.github.experimentmaven.run.shard.ShardArchive;
import io.github.experimentmaven.run.shard.UnfitShardException;
import io.github.experimentmaven.run.store.Entry;
import io.github.experimentmaven.run.store.EntryStore;
import io.github.experimentmaven.run.store.Lookup;
import io.github.experimentmaven.run.store.Retention;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Keeps completed trials on disk: for later runs where there is a cache, else until it is closed.
 * Close it when the result files are written, as these are made from it. Several runs, also of
 * other processes, may use one cache at a time; one that was interrupted goes on with the trials
 * that it had completed.
 */
public final class TrialStore implements AutoCloseable {

  private static final int LONGEST_DAYS = 30;

  /** File systems tell times up to seconds too early. */
  private static final Duration CLOCK_ERROR = Duration.ofMinutes(1);

  private final Optional<EntryStore> cache;
  private final boolean forced;
  private final EntryStore ofThisRun;
  private final List<TemporaryFolder> temporary;
  private final AtomicReference<Optional<IOException>> problem =
      new AtomicReference<>(Optional.empty());

  private TrialStore(
      Optional<EntryStore> cache,
      boolean forced,
      EntryStore ofThisRun,
      List<TemporaryFolder> temporary) {
    this.cache = cache;
    this.forced = forced;
    this.ofThisRun = ofThisRun;
    this.temporary = temporary;
  }

  /**
   * Opens a cache. It can be deleted at any time when no run uses it. One that cannot be written is
   * read all the same, see {@link #problem}.
   *
   * @param cacheFolder the folder of the cache; made where needed
   * @param outputFolder where trials are kept that no later run may use
   * @param forced whether all trials are run again, and their entries replaced
   * @throws IOException if the output folder cannot be written
   */
  public static TrialStore cached(Path cacheFolder, Path outputFolder, boolean forced)
      throws IOException {
    TemporaryFolder folder = TemporaryFolder.in(outputFolder);
    EntryStore ofThisRun = new EntryStore(folder.path(), folder.path());
    TemporaryFolder staging;
    try {
      staging = TemporaryFolder.in(cacheFolder);
    } catch (IOException e) {
      EntryStore readOnly = new EntryStore(cacheFolder, folder.path());
      TrialStore store = new TrialStore(Optional.of(readOnly), forced, ofThisRun, List.of(folder));
      store.problem.set(Optional.of(e));
      return store;
    }
    return new TrialStore(
        Optional.of(new EntryStore(cacheFolder, staging.path())),
        forced,
        ofThisRun,
        List.of(staging, folder));
  }

  /**
   * Opens a store for one run; no cache is read or written.
   *
   * @param outputFolder where trials are kept until the store is closed
   * @throws IOException if the folder cannot be written
   */
  public static TrialStore temporary(Path outputFolder) throws IOException {
    TemporaryFolder folder = TemporaryFolder.in(outputFolder);
    return new TrialStore(
        Optional.empty(), false, new EntryStore(folder.path(), folder.path()), List.of(folder));
  }

  /**
   * Removes trials from a cache that no run has used for {@value #LONGEST_DAYS} days, and, while
   * the cache is larger than it should be, those that were not used for longest.
   *
   * @param cacheFolder the folder of the cache
   * @param bytes how large it should be at most
   * @param now the present, or the start of a build whose own trials stay in any case
   * @return how many trials were removed
   * @throws IOException if one cannot be removed
   */
  public static int prune(Path cacheFolder, long bytes, Instant now) throws IOException {
    return new EntryStore(cacheFolder, cacheFolder)
        .prune(new Retention(Duration.ofDays(LONGEST_DAYS), bytes, CLOCK_ERROR), now);
  }

  /** A trial as an earlier run left it, or why this one has to do it again. */
  public sealed interface Recall {

    /**
     * It is there.
     *
     * @param outcome its scores and its curve
     * @param duration the time it took
     * @param stored the rest
     * @param origin where it came from
     */
    record Remembered(Completed outcome, Duration duration, StoredTrial stored, TrialOrigin origin)
        implements Recall {

      /** Checks that nothing is absent. */
      public Remembered {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(stored, "stored");
        Objects.requireNonNull(origin, "origin");
      }
    }

    /**
     * It is not.
     *
     * @param reason why
     */
    record Forgotten(Reason reason) implements Recall {

      /** Checks that nothing is absent. */
      public Forgotten {
        Objects.requireNonNull(reason, "reason");
      }
    }
  }

  /** Returns whether later runs find what is kept. */
  public boolean hasCache() {
    return cache.isPresent();
  }

  Recall recall(Key key) {
    if (cache.isEmpty()) {
      return new Recall.Forgotten(Reason.CACHE_OFF);
    } else if (!(key instanceof Key.Known known)) {
      return new Recall.Forgotten(Reason.CODE_UNKNOWN);
    } else if (forced) {
      return new Recall.Forgotten(Reason.FORCED);
    } else {
      return find(cache.get(), known.digest());
    }
  }

  /** Returns a trial that this run or, where there is a cache, an earlier one has kept. */
  Optional<StoredTrial> find(Key key) {
    if (!(key instanceof Key.Known known)) {
      return Optional.empty();
    }
    return Stream.concat(Stream.of(ofThisRun), cache.stream())
        .map(entries -> entries.hold(known.digest()))
        .filter(Lookup.Found.class::isInstance)
        .map(found -> new StoredTrial(((Lookup.Found) found).entry()))
        .findFirst();
  }

  private static Recall find(EntryStore entries, String digest) {
    Lookup lookup = entries.hold(digest);
    if (lookup instanceof Lookup.Found found) {
      StoredTrial stored = new StoredTrial(found.entry());
      try {
        OutcomeCodec kept = stored.outcome();
        return new Recall.Remembered(
            kept.outcome(), kept.duration(), stored, new TrialOrigin.Cached());
      } catch (IOException e) {
        return new Recall.Forgotten(Reason.DAMAGED);
      }
    }
    return new Recall.Forgotten(lookup instanceof Lookup.Absent ? Reason.NO_ENTRY : Reason.DAMAGED);
  }

  /**
   * Takes a trial that another machine completed. It is for this run alone until {@link #accept}.
   *
   * @throws UnfitShardException if its bytes are not those that were written
   */
  Recall adopt(String digest, ShardArchive archive) throws IOException {
    try (InputStream bytes = archive.open(digest)) {
      StoredTrial stored = new StoredTrial(ofThisRun.adopt(digest, bytes));
      OutcomeCodec kept = stored.outcome();
      return new Recall.Remembered(
          kept.outcome(), kept.duration(), stored, new TrialOrigin.Merged(digest, archive));
    } catch (IOException e) {
      throw new UnfitShardException(
          "a trial in %s is damaged: %s; copy the archive again, or leave it out, and its trials are trained here"
              .formatted(archive.file(), e.getMessage()),
          e);
    }
  }

  /**
   * Takes a trial that another process trained for this run.
   *
   * @throws IOException if its file is damaged or another key's, or cannot be copied
   */
  Recall.Remembered take(String digest, TrialOrigin origin, Path entry) throws IOException {
    EntryStore.verify(entry, digest);
    StoredTrial stored = new StoredTrial(adopt(digest, entry));
    OutcomeCodec kept = stored.outcome();
    return new Recall.Remembered(kept.outcome(), kept.duration(), stored, origin);
  }

  private Entry adopt(String digest, Path entry) throws IOException {
    if (cache.isPresent() && problem().isEmpty()) {
      try (InputStream bytes = Files.newInputStream(entry)) {
        return cache.get().adopt(digest, bytes);
      } catch (IOException e) {
        problem.compareAndSet(Optional.empty(), Optional.of(e));
      }
    }
    try (InputStream bytes = Files.newInputStream(entry)) {
      return ofThisRun.adopt(digest, bytes);
    }
  }

  /** Keeps a trial of another machine for later runs, where there is a cache. */
  void accept(TrialOrigin.Merged origin) {
    if (cache.isPresent() && problem().isEmpty()) {
      try (InputStream bytes = origin.archive().open(origin.key())) {
        cache.get().adopt(origin.key(), bytes);
      } catch (IOException e) {
        problem.compareAndSet(Optional.empty(), Optional.of(e));
      }
    }
  }

  StoredTrial keep(Key key, StoredTrial.Kept content) throws IOException {
    if (cache.isPresent() && key instanceof Key.Known known && problem().isEmpty()) {
      try {
        return new StoredTrial(cache.get().put(known.digest(), content.sections()));
      } catch (IOException e) {
        problem.compareAndSet(Optional.empty(), Optional.of(e));
      }
    }
    String name = key instanceof Key.Known known ? known.digest() : UUID.randomUUID().toString();
    return new StoredTrial(ofThisRun.put(name, content.sections()));
  }

  /** Returns why trials that were trained are not kept for later runs; empty where they are. */
  public Optional<IOException> problem() {
    return problem.get();
  }

  /** Removes what is kept for this run only. */
  @Override
  public void close() throws IOException {
    for (TemporaryFolder folder : temporary) {
      folder.close();
    }
  }
}
