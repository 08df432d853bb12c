package io.github.experimentmaven.run.shard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The archives of one project that are merged. */
public final class Shards implements AutoCloseable {

  private final List<ShardArchive> archives;
  private final Map<String, ShardArchive> byKey = new HashMap<>();

  private Shards(List<ShardArchive> archives) {
    this.archives = archives;
    for (ShardArchive archive : archives) {
      archive.facts().experiments().stream()
          .flatMap(experiment -> experiment.trials().stream())
          .forEach(trial -> byKey.put(trial.key(), archive));
    }
  }

  /**
   * Opens those of some archives that are a project's.
   *
   * @param files the archives
   * @param project the project, as it was named when they were written
   * @throws UnfitShardException if a file is no archive, none is the project's, one shard is there
   *     twice, or they are shares of different numbers of shards
   * @throws IOException if one cannot be read
   */
  public static Shards open(Collection<Path> files, String project) throws IOException {
    List<ShardArchive> own = new ArrayList<>();
    try {
      for (Path file : files) {
        ShardArchive archive = ShardArchive.open(file);
        if (archive.facts().project().equals(project)) {
          own.add(archive);
        } else {
          archive.close();
        }
      }
      own.sort(Comparator.comparingInt(archive -> archive.facts().shard()));
      requireShares(own);
      return new Shards(List.copyOf(own));
    } catch (IOException | RuntimeException e) {
      for (ShardArchive archive : own) {
        archive.close();
      }
      throw e;
    }
  }

  /** Returns no archives. */
  public static Shards none() {
    return new Shards(List.of());
  }

  private static void requireShares(List<ShardArchive> archives) {
    Map<Integer, ShardArchive> seen = new TreeMap<>();
    for (ShardArchive archive : archives) {
      ShardArchive first = archives.get(0);
      if (archive.facts().shards() != first.facts().shards()) {
        throw new UnfitShardException(
            "%s is shard %s, but %s is shard %s; merge shares of one number of shards"
                .formatted(
                    archive.file(), archive.facts().which(), first.file(), first.facts().which()));
      }
      ShardArchive same = seen.putIfAbsent(archive.facts().shard(), archive);
      if (same != null) {
        throw new UnfitShardException(
            "%s and %s are both shard %s; leave one out"
                .formatted(same.file(), archive.file(), archive.facts().which()));
      }
    }
  }

  /** Returns the archives, by number. */
  public List<ShardArchive> archives() {
    return archives;
  }

  /** Returns the shards whose archives are not there, by number. */
  public List<Shard> missing() {
    if (archives.isEmpty()) {
      return List.of();
    }
    int count = archives.get(0).facts().shards();
    return IntStream.rangeClosed(1, count)
        .filter(number -> archives.stream().noneMatch(a -> a.facts().shard() == number))
        .mapToObj(number -> new Shard(number, count))
        .toList();
  }

  /** Returns the archive that has a trial. */
  public Optional<ShardArchive> holding(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Override
  public void close() throws IOException {
    for (ShardArchive archive : archives) {
      archive.close();
    }
  }
}
