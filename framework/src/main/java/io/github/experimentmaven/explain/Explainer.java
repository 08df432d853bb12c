package io.github.experimentmaven.explain;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.table.NumberColumn;
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
  private final Optional<Variation> dependence;
  private final Optional<Calibration> intervals;

  private Explainer(
      LoadedData data,
      Optional<Permutation> importance,
      Optional<Variation> dependence,
      Optional<Calibration> intervals) {
    this.data = data;
    this.importance = importance;
    this.dependence = dependence;
    this.intervals = intervals;
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
                    new Permutation(AlikeColumns.groups(data, spec.alike()), spec.repeats(), seed)),
        asked.dependence().map(spec -> new Variation(ValueGrid.of(data))),
        asked.intervals().map(spec -> new Calibration(spec.coverage())));
  }

  /**
   * Returns the part whose rows predictions are asked for: test where the split has one.
   *
   * @param rows the rows of a fold
   * @return empty where it has neither test nor validation rows
   */
  public static Optional<Part> part(Fold rows) {
    return rows.test().length > 0
        ? Optional.of(Part.TEST)
        : Optional.of(Part.VALIDATION).filter(part -> rows.validation().length > 0);
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
    return new Explained(
        importance.map(it -> losses(it, model, fold, rows, loss, seed)).orElse(Map.of()),
        dependence.flatMap(it -> part(rows).map(part -> it.measure(model, fold, raw(rows, part)))),
        intervals.filter(it -> rows.validation().length > 0).map(it -> margins(it, model, fold)));
  }

  private Map<Part, PermutedLosses> losses(
      Permutation permutation,
      Predictor model,
      PreparedFold fold,
      Fold rows,
      Metric loss,
      long seed) {
    Map<Part, PermutedLosses> losses = new EnumMap<>(Part.class);
    for (Part part : PARTS) {
      Table raw = raw(rows, part);
      if (raw.rows() > 0) {
        losses.put(
            part,
            permutation.measure(
                model,
                fold,
                loss,
                new Permutation.Rows(raw, part, rows.repeat(), rows.index(), seed)));
      }
    }
    return losses;
  }

  private static List<Double> margins(Calibration calibration, Predictor model, PreparedFold fold) {
    return calibration.margins(
        fold.observed(Part.VALIDATION).stream().map(NumberColumn::toArray).toArray(double[][]::new),
        model.bounds(fold.validation()),
        fold.weights(Part.VALIDATION));
  }

  private Table raw(Fold rows, Part part) {
    return data.table().select(rows.rows(part));
  }
}
