package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.run.extension.CodeIdentity;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.store.EntryStore;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.TargetSpec;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tribuo.Tribuo;

/**
 * What the keys of all trials on the same rows have in common.
 *
 * @param shared the digest of the data, how it is read and what is found out of each trial
 * @param folds the digest of each fold
 * @param code what else trials run
 * @param extensions what the experiment could name
 */
public record RowKeys(String shared, List<String> folds, CodeIdentity code, Extensions extensions) {

  /** What is in the key in another way: as bytes, or as what became of it in the table. */
  private static final Set<String> KNOWN_OTHERWISE =
      Set.of("source", "type", "sha256", "hint", "targetSpecs", "features", "exclude");

  /** What is asked of what was found out, and changes nothing of it. */
  private static final Set<String> JUDGED_LATER = Set.of("limits", "columns", "curves");

  /** Copies the digests. */
  public RowKeys {
    Objects.requireNonNull(shared, "shared");
    folds = List.copyOf(folds);
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(extensions, "extensions");
  }

  /** Digests the rows of an experiment, whatever its models. */
  public static RowKeys of(
      Experiment experiment,
      LoadedData data,
      List<Fold> folds,
      CodeIdentity code,
      Extensions extensions) {
    return new RowKeys(
        shared(experiment, data, folds, extensions),
        folds.stream().map(fold -> FoldDigest.of(fold, data.table())).toList(),
        code,
        extensions);
  }

  private static String shared(
      Experiment experiment, LoadedData data, List<Fold> folds, Extensions extensions) {
    Sha256 digest =
        new Sha256()
            .add(EntryStore.FORMAT)
            .add(Tribuo.VERSION)
            .add(data.digest())
            .add(Long.toString(experiment.split().seed()));
    RecordDigest.add(experiment.data(), KNOWN_OTHERWISE, digest);
    addAll(data.targets(), digest);
    for (TargetSpec target : data.targetSpecs()) {
      RecordDigest.add(target.steps(), digest);
    }
    RecordDigest.add(data.features(), digest);
    addAll(extensions.metrics().all().stream().map(metric -> metric.name()).toList(), digest);
    experiment
        .explanations()
        .importance()
        .ifPresent(spec -> RecordDigest.add(spec, JUDGED_LATER, digest.add("importance")));
    experiment
        .explanations()
        .dependence()
        .ifPresent(spec -> RecordDigest.add(spec, JUDGED_LATER, digest.add("dependence")));
    experiment
        .explanations()
        .intervals()
        // Folds without validation rows are calibrated once all of them are trained.
        .filter(spec -> folds.stream().anyMatch(fold -> fold.validation().length > 0))
        .ifPresent(spec -> RecordDigest.add(spec, JUDGED_LATER, digest.add("intervals")));
    return digest.hex();
  }

  private static void addAll(List<String> texts, Sha256 digest) {
    digest.add(Integer.toString(texts.size()));
    texts.forEach(digest::add);
  }
}
