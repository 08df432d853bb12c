package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.memory.TrialOrigin.Reason;
import io.github.experimentmaven.run.memory.TrialStore.Recall;
import io.github.experimentmaven.run.trial.Product.Complete;
import io.github.experimentmaven.run.trial.SerializedModel;
import io.github.experimentmaven.run.trial.TestPredictions;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The store of one run, if it has one: makes the keys of its trials and the entries. */
public final class TrialMemory {

  private final LoadedData data;
  private final List<Fold> folds;
  private final Optional<TrialStore> store;
  private final Optional<Keys> keys;

  public TrialMemory(
      Experiment experiment,
      LoadedData data,
      List<Fold> folds,
      InputFiles inputs,
      Extensions extensions,
      Optional<TrialStore> store)
      throws IOException {
    this.data = data;
    this.folds = folds;
    this.store = store;
    this.keys =
        store.filter(TrialStore::hasCache).isPresent()
            ? Optional.of(new Keys(experiment, data, folds, inputs, extensions))
            : Optional.empty();
  }

  public Recall recall(Trial trial) {
    return store.isEmpty()
        ? new Recall.Forgotten(Reason.CACHE_OFF)
        : store.get().recall(key(trial));
  }

  public Optional<StoredTrial> keep(
      Trial trial, Complete product, PreparedFold fold, Duration duration) throws IOException {
    if (store.isEmpty()) {
      return Optional.empty();
    }
    int[] ids = FoldDigest.ids(folds.get(trial.fold()).test(), data.table());
    return Optional.of(
        store
            .get()
            .keep(
                key(trial),
                new StoredTrial.Kept(
                    new OutcomeCodec(product.outcome(), duration),
                    new TestPredictions(ids, product.test()),
                    SerializedModel.of(product.trained().model(), fold.preprocessing()))));
  }

  private Key key(Trial trial) {
    return keys.isEmpty() ? new Key.Unknown() : keys.get().of(trial);
  }
}
