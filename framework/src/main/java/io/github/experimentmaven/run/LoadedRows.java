package io.github.experimentmaven.run;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.run.executor.RecordedSources;
import io.github.experimentmaven.run.memory.RowKeys;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The rows of an experiment, loaded once for all that is trained on them.
 *
 * @param sources what was found of the data and of other files
 * @param data the rows
 * @param folds their parts
 * @param keys what trials on them are found by, save their models, where it is known already
 */
record LoadedRows(
    RecordedSources sources, LoadedData data, List<Fold> folds, Optional<RowKeys> keys) {

  LoadedRows {
    Objects.requireNonNull(sources, "sources");
    Objects.requireNonNull(data, "data");
    folds = List.copyOf(folds);
    Objects.requireNonNull(keys, "keys");
  }

  /** Returns these rows with what trials on them are found by. */
  LoadedRows with(RowKeys digested) {
    return new LoadedRows(sources, data, folds, Optional.of(digested));
  }

  /**
   * Returns these rows without those that test.
   *
   * @param predicted whether the validation rows stand in their place, as the predictions for those
   *     that test are kept
   */
  LoadedRows withoutTest(boolean predicted) {
    return new LoadedRows(
        sources,
        data,
        folds.stream().map(predicted ? Fold::testingValidation : Fold::withoutTest).toList(),
        Optional.empty());
  }
}
