package io.github.experimentmaven.explain;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.spec.Explanations;
import io.github.experimentmaven.spec.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out of models what an experiment asks. Immutable; several threads may use one. */
public final class Explainer {

  private static final List<Part> PARTS = List.of(Part.VALIDATION, Part.TEST);

  private final LoadedData data;
  private final Optional<Permutation> importance;

  private Explainer(LoadedData data, Optional<Permutation> importance) {
    this.data = data;
    this.importance = importance;
  }

  /**
   * Returns what finds out what is asked.
   *
   * @param asked what is asked
   * @param data the rows
   * @param seed the split's seed
   */
  public static Explainer of(Explanations asked, LoadedData data, long seed) {
    return new Explainer(
        data,
        asked
            .importance()
            .map(
                spec ->
                    new Permutation(
                        AlikeColumns.groups(data, spec.alike()), spec.repeats(), seed)));
  }

  /**
   * Finds out what is asked of a model.
   *
   * @param model the model
   * @param fold what it was trained on
   * @param rows the rows of that fold
   * @param loss the loss it was trained on
   * @param seed the seed it was trained with
   */
  public Explained explain(Predictor model, PreparedFold fold, Fold rows, Metric loss, long seed) {
    if (importance.isEmpty()) {
      return Explained.nothing();
    }
    Map<Part, PermutedLosses> losses = new EnumMap<>(Part.class);
    for (Part part : PARTS) {
      Table raw = data.table().select(part == Part.TEST ? rows.test() : rows.validation());
      if (raw.rows() > 0) {
        losses.put(
            part,
            importance
                .get()
                .measure(
                    model,
                    fold,
                    loss,
                    new Permutation.Rows(raw, part, rows.repeat(), rows.index(), seed)));
      }
    }
    return new Explained(losses);
  }
}
