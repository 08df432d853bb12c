package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.ModelSpec;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the keys of trials: digests of the rows and how they are read, the code, the model, the
 * files it reads, and the seed where it makes a difference. Names, places in files and comments are
 * no part of them.
 */
final class Keys {

  private final RowKeys rows;
  private final Map<String, Optional<String>> models = new HashMap<>();
  private final Set<String> random = new HashSet<>();

  /**
   * Digests models.
   *
   * @param rows what their keys have in common
   */
  Keys(RowKeys rows, List<ModelSpec> models, InputFiles inputs) throws IOException {
    this.rows = rows;
    Extensions extensions = rows.extensions();
    for (ModelSpec model : models) {
      if (extensions.models().find(model.type()).filter(type -> type.random(model)).isPresent()) {
        random.add(model.name());
      }
      Map<String, String> files = inputs.of(model.name());
      this.models.put(
          model.name(),
          rows.code().of(model).map(digest -> model(model, digest, files, extensions)));
    }
  }

  Key of(Trial trial) {
    Optional<String> model = models.get(trial.model().name());
    if (model.isEmpty()) {
      return new Key.Unknown();
    }
    Sha256 digest =
        new Sha256()
            .add(rows.shared())
            .add(rows.folds().get(trial.fold()))
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
}
