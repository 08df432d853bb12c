package io.github.experimentmaven.model.advice;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.profile.NumberSummary;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.step.UnitScale;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Quantiles;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.ModelTypes;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.template.TargetLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks for targets whose spread is far from one, as of prices in whole euros, where a model that
 * trains by gradient meets them as they are.
 */
public final class TargetScale {

  private static final List<String> STANDARDIZE = List.of("standardize");
  private static final int MOST_NAMED = 3;
  private static final MathContext SHOWN = new MathContext(3);

  private final Experiment experiment;
  private final List<String> models;

  private TargetScale(Experiment experiment, List<String> models) {
    this.experiment = experiment;
    this.models = models;
  }

  /**
   * Returns a suspicion for each such target; none where no model trains by gradient.
   *
   * @param experiment the experiment
   * @param data its rows
   * @param folds their parts; of several folds, the first whose training rows show it counts
   * @param types the model types that the experiment could name
   */
  public static List<Suspicion> suspicions(
      Experiment experiment, LoadedData data, List<Fold> folds, ModelTypes types) {
    List<String> models =
        experiment.models().stream()
            .filter(model -> mindsTargetScale(model, types))
            .map(ModelSpec::name)
            .toList();
    if (models.isEmpty()) {
      return List.of();
    }
    TargetScale scale = new TargetScale(experiment, models);
    Map<String, Double> deviations = new LinkedHashMap<>();
    for (TargetSpec target : data.targetSpecs()) {
      if (target.steps().isEmpty()) {
        farFromOne(data.table().numbers(target.column()), folds)
            .ifPresent(deviation -> deviations.put(target.column(), deviation));
      }
    }
    List<Suspicion> suspicions = new ArrayList<>();
    deviations.forEach(
        (target, deviation) ->
            suspicions.add(
                new Suspicion(
                    Suspicion.Kind.TARGET_SCALE,
                    List.of(target),
                    scale.message(target, deviation, deviations))));
    return suspicions;
  }

  private static boolean mindsTargetScale(ModelSpec model, ModelTypes types) {
    Optional<ModelType> type = types.find(model.type());
    return type.isPresent() && type.get().mindsTargetScale(model);
  }

  private static Optional<Double> farFromOne(NumberColumn target, List<Fold> folds) {
    return folds.stream()
        .map(fold -> deviation(target.select(fold.training())))
        // That of numbers near the largest there are is no number; standardizing refuses them.
        .filter(deviation -> Double.isFinite(deviation) && UnitScale.isFar(deviation))
        .findFirst();
  }

  private static double deviation(NumberColumn training) {
    return NumberSummary.of(Quantiles.sorted(training)).standardDeviation();
  }

  private String message(String target, double deviation, Map<String, Double> far) {
    return ("`%s` has a standard deviation of %s in the training rows, far from 1: %s by gradient"
            + " and may learn little from it; write %s, and predictions and metrics stay in its own"
            + " units")
        .formatted(
            target,
            new BigDecimal(deviation).round(SHOWN).toPlainString(),
            modelsTrain(),
            change(target, far));
  }

  private String modelsTrain() {
    if (models.size() == 1) {
      return "`" + models.get(0) + "` trains";
    }
    int named = models.size() <= MOST_NAMED + 1 ? models.size() : MOST_NAMED;
    String names =
        models.stream()
            .limit(named)
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    return names
        + (named == models.size() ? "" : " and " + (models.size() - named) + " more")
        + " train";
  }

  /** Returns what to write: the whole line where no target has steps that it would lose. */
  private String change(String target, Map<String, Double> far) {
    List<TargetSpec> targets = experiment.data().targetSpecs();
    if (targets.stream().anyMatch(spec -> !spec.steps().isEmpty())) {
      return "`" + TargetLine.entry(target, STANDARDIZE) + "` in `target`";
    }
    Map<String, List<String>> steps = new LinkedHashMap<>();
    for (TargetSpec spec : targets) {
      steps.put(spec.column(), far.containsKey(spec.column()) ? STANDARDIZE : List.of());
    }
    return "`" + TargetLine.of(steps) + "`";
  }
}
