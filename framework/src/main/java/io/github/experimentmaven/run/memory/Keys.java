package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.run.extension.CodeIdentity;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.store.EntryStore;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.TargetSpec;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tribuo.Tribuo;

/**
 * Makes the keys of trials: digests of the code, the data and how it is read, the split, the model,
 * the files it reads, and the seed where it makes a difference. Names, places in files and comments
 * are no part of them.
 */
final class Keys {

  /** What is in the key in another way: as bytes, or as what became of it in the table. */
  private static final Set<String> KNOWN_OTHERWISE =
      Set.of("source", "type", "sha256", "hint", "targetSpecs", "features", "exclude");

  /** What is asked of what was found out, and changes nothing of it. */
  private static final Set<String> JUDGED_LATER = Set.of("limits", "columns", "curves");

  private final String shared;
  private final List<String> folds;
  private final Map<String, Optional<String>> models = new HashMap<>();
  private final Set<String> random = new HashSet<>();

  Keys(
      Experiment experiment,
      LoadedData data,
      List<Fold> folds,
      InputFiles inputs,
      Extensions extensions)
      throws IOException {
    this.shared = shared(experiment, data, folds, extensions);
    this.folds = folds.stream().map(fold -> FoldDigest.of(fold, data.table())).toList();
    CodeIdentity code = new CodeIdentity(extensions, experiment.data());
    for (ModelSpec model : experiment.models()) {
      if (extensions.models().find(model.type()).filter(type -> type.random(model)).isPresent()) {
        random.add(model.name());
      }
      Map<String, String> files = inputs.of(model.name());
      models.put(
          model.name(), code.of(model).map(digest -> model(model, digest, files, extensions)));
    }
  }

  Key of(Trial trial) {
    Optional<String> model = models.get(trial.model().name());
    if (model.isEmpty()) {
      return new Key.Unknown();
    }
    Sha256 digest =
        new Sha256()
            .add(shared)
            .add(folds.get(trial.fold()))
            .add(model.get())
            .add(random.contains(trial.model().name()) ? Long.toString(trial.seed()) : "");
    // A stage is the same whatever stages lie before it.
    trial.stage().ifPresent(stage -> digest.add("until " + stage.until()));
    return new Key.Known(digest.hex());
  }

  private static String model(
      ModelSpec model, String code, Map<String, String> files, Extensions extensions) {
    boolean bitExact =
        extensions.models().find(model.type()).filter(type -> type.bitExact(model)).isPresent();
    Sha256 digest =
        new Sha256().add(code).add(model.type()).add(RecordDigest.json(model.options().values()));
    files.forEach((name, sha256) -> digest.add(name).add(sha256));
    InputFiles.unwatched(model, extensions).forEach(file -> digest.add(file.toString()));
    // Where a machine may make a difference, its results are kept apart.
    return (bitExact ? digest : digest.add(machine())).hex();
  }

  private static String machine() {
    return String.join(
        " ",
        System.getProperty("java.vm.vendor"),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
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
