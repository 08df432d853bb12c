package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.explain.Explained;
import io.github.experimentmaven.explain.PermutedLosses;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.memory.TrialOrigin.Reason;
import io.github.experimentmaven.run.memory.TrialStore.Recall;
import io.github.experimentmaven.run.memory.TrialStore.Recall.Remembered;
import io.github.experimentmaven.run.shard.Merge;
import io.github.experimentmaven.run.shard.ShardArchive;
import io.github.experimentmaven.run.trial.Product.Complete;
import io.github.experimentmaven.run.trial.SerializedModel;
import io.github.experimentmaven.run.trial.TestPredictions;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The store of one run, if it has one: makes the keys of its trials and the entries. */
public final class TrialMemory {

  private final LoadedData data;
  private final List<Fold> folds;
  private final Optional<TrialStore> store;
  private final Optional<Merge> merge;
  private final Function<Trial, Key> keys;

  /**
   * The memory of a run.
   *
   * @param merge what other machines trained for it
   * @param elsewhere whether another machine takes its trials or trains them
   */
  public TrialMemory(
      Experiment experiment,
      LoadedData data,
      List<Fold> folds,
      InputFiles inputs,
      Extensions extensions,
      Optional<TrialStore> store,
      Optional<Merge> merge,
      boolean elsewhere)
      throws IOException {
    this.data = data;
    this.folds = folds;
    this.store = store;
    this.merge = merge;
    this.keys =
        store.filter(TrialStore::hasCache).isPresent() || merge.isPresent() || elsewhere
            ? new Keys(experiment, data, folds, inputs, extensions)::of
            : trial -> new Key.Unknown();
  }

  private TrialMemory(
      LoadedData data, List<Fold> folds, TrialStore store, Function<Trial, Key> keys) {
    this.data = data;
    this.folds = folds;
    this.store = Optional.of(store);
    this.merge = Optional.empty();
    this.keys = keys;
  }

  /**
   * Returns the memory of a trial that is trained for another process.
   *
   * @param store where its entry is put
   * @param digest the key that the other process has for it
   */
  public static TrialMemory under(
      String digest, LoadedData data, List<Fold> folds, TrialStore store) {
    return new TrialMemory(data, folds, store, trial -> new Key.Known(digest));
  }

  /**
   * Returns a trial that an earlier run or another machine completed.
   *
   * @throws IOException if what another machine left cannot be copied
   */
  public Recall recall(Trial trial) throws IOException {
    if (store.isEmpty()) {
      return new Recall.Forgotten(Reason.CACHE_OFF);
    }
    Recall own = store.get().recall(key(trial));
    Optional<ShardArchive> archive = archive(trial);
    return own instanceof Recall.Forgotten && archive.isPresent()
        ? store.get().adopt(digest(trial).orElseThrow(), archive.get())
        : own;
  }

  /** Returns the archive of another machine that has a trial. */
  public Optional<ShardArchive> archive(Trial trial) {
    return merge.flatMap(known -> digest(trial).flatMap(known.shards()::holding));
  }

  /** Returns what a trial is found by; empty where something that determines it cannot be read. */
  public Optional<String> digest(Trial trial) {
    return key(trial) instanceof Key.Known known ? Optional.of(known.digest()) : Optional.empty();
  }

  /**
   * Takes a trial that another process trained for this run.
   *
   * @param entry the file of its entry; copied
   * @throws IOException if it is damaged, is another trial's, or cannot be copied
   */
  public Remembered take(Trial trial, TrialOrigin origin, Path entry) throws IOException {
    return store.orElseThrow().take(digest(trial).orElseThrow(), origin, entry);
  }

  /** Keeps trials of other machines for later runs. */
  public void accept(TrialOrigin.Merged origin) {
    store.ifPresent(known -> known.accept(origin));
  }

  /**
   * Returns whether a trial that was trained here has the very scores, curve, predictions and
   * explanations that are kept of it.
   *
   * @throws IOException if what is kept cannot be read
   */
  public boolean isSame(Trial trial, Complete product, StoredTrial kept) throws IOException {
    return kept.outcome().outcome().equals(product.outcome())
        && Arrays.equals(
            PredictionsCodec.write(kept.predictions()),
            PredictionsCodec.write(new TestPredictions(testIds(trial), product.test())))
        && isSame(product.explained(), kept);
  }

  private static boolean isSame(Explained explained, StoredTrial kept) throws IOException {
    Map<Part, PermutedLosses> losses = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      kept.importance(part).ifPresent(there -> losses.put(part, there));
    }
    return bytes(explained)
        .equals(bytes(new Explained(losses, kept.dependence(), kept.halfWidths())));
  }

  private static List<ByteBuffer> bytes(Explained explained) throws IOException {
    List<ByteBuffer> bytes = new ArrayList<>();
    for (PermutedLosses losses : explained.importance().values()) {
      bytes.add(ByteBuffer.wrap(ExplainedCodec.write(losses)));
    }
    if (explained.halfWidths().isPresent()) {
      bytes.add(ByteBuffer.wrap(ExplainedCodec.write(explained.halfWidths().get())));
    }
    if (explained.dependence().isPresent()) {
      bytes.add(ByteBuffer.wrap(ExplainedCodec.write(explained.dependence().get())));
    }
    return bytes;
  }

  public Optional<StoredTrial> keep(
      Trial trial, Complete product, PreparedFold fold, Duration duration) throws IOException {
    if (store.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        store
            .get()
            .keep(
                key(trial),
                new StoredTrial.Kept(
                    new OutcomeCodec(product.outcome(), duration),
                    new TestPredictions(testIds(trial), product.test()),
                    SerializedModel.of(product.trained().model(), fold.preprocessing()),
                    product.explained())));
  }

  private int[] testIds(Trial trial) {
    return FoldDigest.ids(folds.get(trial.fold()).test(), data.table());
  }

  private Key key(Trial trial) {
    return keys.apply(trial);
  }
}
