package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.explain.Explained;
import io.github.experimentmaven.explain.PermutedLosses;
import io.github.experimentmaven.model.Checkpoint;
import io.github.experimentmaven.run.memory.TrialOrigin.Reason;
import io.github.experimentmaven.run.memory.TrialStore.Recall;
import io.github.experimentmaven.run.memory.TrialStore.Recall.Remembered;
import io.github.experimentmaven.run.shard.Merge;
import io.github.experimentmaven.run.shard.ShardArchive;
import io.github.experimentmaven.run.trial.Product.Complete;
import io.github.experimentmaven.run.trial.SerializedModel;
import io.github.experimentmaven.run.trial.TestPredictions;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.ModelSpec;
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
  private final boolean models;

  /**
   * The memory of a run.
   *
   * @param store where completed trials are kept
   * @param merge what other machines trained for it
   * @param rows what its trials are found by, save their models; empty where nobody looks for them
   * @param models the models
   * @param inputs the files that they read
   */
  public TrialMemory(
      LoadedData data,
      List<Fold> folds,
      Optional<TrialStore> store,
      Optional<Merge> merge,
      Optional<RowKeys> rows,
      List<ModelSpec> models,
      InputFiles inputs)
      throws IOException {
    this(
        data,
        folds,
        store,
        merge,
        rows.isPresent() ? new Keys(rows.get(), models, inputs)::of : trial -> new Key.Unknown(),
        true);
  }

  private TrialMemory(
      LoadedData data,
      List<Fold> folds,
      Optional<TrialStore> store,
      Optional<Merge> merge,
      Function<Trial, Key> keys,
      boolean models) {
    this.data = data;
    this.folds = folds;
    this.store = store;
    this.merge = merge;
    this.keys = keys;
    this.models = models;
  }

  /**
   * Returns the memory of a trial that is trained for another process.
   *
   * @param store where its entry is put
   * @param digest the key that the other process has for it
   */
  public static TrialMemory under(
      String digest, LoadedData data, List<Fold> folds, TrialStore store) {
    return new TrialMemory(
        data, folds, Optional.of(store), Optional.empty(), trial -> new Key.Known(digest), true);
  }

  /** Returns this memory so that it keeps scores and where trainings go on, but no models. */
  public TrialMemory withoutModels() {
    return new TrialMemory(data, folds, store, merge, keys, false);
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

  /**
   * Returns from where a trial goes on that is a part of a training; empty where it begins anew, or
   * what was kept is gone.
   */
  public Optional<Checkpoint> checkpoint(Trial trial) throws IOException {
    Optional<Trial> before = trial.before();
    if (store.isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    return store.get().find(key(before.get())).flatMap(StoredTrial::checkpoint);
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
    return bytes(explained).equals(bytes(new Explained(losses, kept.dependence(), kept.margins())));
  }

  private static List<ByteBuffer> bytes(Explained explained) throws IOException {
    List<ByteBuffer> bytes = new ArrayList<>();
    for (PermutedLosses losses : explained.importance().values()) {
      bytes.add(ByteBuffer.wrap(ExplainedCodec.write(losses)));
    }
    if (explained.margins().isPresent()) {
      bytes.add(ByteBuffer.wrap(ExplainedCodec.write(explained.margins().get())));
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
                    models
                        ? Optional.of(
                            SerializedModel.of(product.trained().model(), fold.preprocessing()))
                        : Optional.empty(),
                    product.explained(),
                    product.checkpoint())));
  }

  private int[] testIds(Trial trial) {
    return FoldDigest.ids(folds.get(trial.fold()).test(), data.table());
  }

  private Key key(Trial trial) {
    return keys.apply(trial);
  }
}
