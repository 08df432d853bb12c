package io.github.experimentmaven.report.text;

import io.github.experimentmaven.result.learning.Cause;
import io.github.experimentmaven.result.learning.ColumnScale;
import io.github.experimentmaven.result.learning.Unlearnt;
import java.util.ArrayList;
import java.util.List;

/** A model that has not learnt, in words: how it is seen, why that may be and what to do. */
public final class UnlearntText {

  /** So many are told one by one where there is no page to fold them. */
  private static final int MOST_TOLD = 5;

  private UnlearntText() {}

  /** Returns a line for each model, and of many for the first, with one that counts the others. */
  public static List<String> lines(List<Unlearnt> models) {
    if (models.size() <= MOST_TOLD) {
      return models.stream().map(UnlearntText::of).toList();
    }
    List<String> lines =
        new ArrayList<>(models.subList(0, MOST_TOLD).stream().map(UnlearntText::of).toList());
    lines.add(
        "%s more of which that is true; the page names them"
            .formatted(Figures.count(models.size() - MOST_TOLD, "model")));
    return lines;
  }

  /** Returns one line. */
  public static String of(Unlearnt unlearnt) {
    Notation losses = Notation.of(unlearnt.loss(), unlearnt.constantLoss());
    return "%s: %s%s: training %s %s where a constant reaches %s. %s"
        .formatted(
            switch (unlearnt.degree()) {
              case WORSE -> "has not learnt";
              case EQUAL -> "has learnt nothing but a constant";
              case BARELY_BETTER -> "has learnt next to nothing";
            },
            unlearnt.model(),
            trials(unlearnt),
            unlearnt.lossName(),
            losses.plain(unlearnt.loss()),
            losses.plain(unlearnt.constantLoss()),
            advice(unlearnt.cause()));
  }

  private static String trials(Unlearnt unlearnt) {
    return unlearnt.completed() == 1
        ? ""
        : " (%d of %s)"
            .formatted(
                unlearnt.trials(),
                Figures.count(unlearnt.completed(), unlearnt.folds() ? "trial" : "seed"));
  }

  private static String advice(Cause cause) {
    if (cause instanceof Cause.TargetScale far) {
      return "The target `%s` has %s, far from unit scale: write `target: {%s: standardize}`."
          .formatted(far.target().column(), place(far.target()), far.target().column());
    } else if (cause instanceof Cause.FeatureScale far) {
      return "The feature `%s` has %s, far from unit scale: let `standardize` be its last step."
          .formatted(far.feature().column(), place(far.feature()));
    } else if (cause instanceof Cause.FreeError free) {
      return "Errors up to its `%s` of %s are free, and the target `%s` has a spread of %s: lower it, or write `target: {%s: standardize}`."
          .formatted(
              free.option(),
              Figures.compact(free.value()),
              free.target().column(),
              Figures.groupedNumber(free.target().deviation()),
              free.target().column());
    } else if (cause instanceof Cause.Penalty penalty) {
      return "Its penalty leaves nothing of its weights: lower `%s`.".formatted(penalty.option());
    } else if (cause instanceof Cause.WeakErrors weak) {
      return "Errors weigh too little in its training: raise `%s`.".formatted(weak.option());
    } else if (cause instanceof Cause.FewEpochs) {
      return "Its training loss still falls at the last epoch: raise `epochs` or `learning_rate`.";
    } else if (cause instanceof Cause.Steps) {
      return "Its steps may be too large or too small: try another `learning_rate`, or train longer.";
    }
    return "Its features may say nothing about the target, or its options leave it no room: try"
        + " its defaults.";
  }

  private static String place(ColumnScale scale) {
    Notation notation = Notation.of(scale.mean(), scale.deviation());
    return "a mean of %s and a spread of %s"
        .formatted(notation.grouped(scale.mean()), notation.grouped(scale.deviation()));
  }
}
