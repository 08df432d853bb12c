package io.github.experimentmaven.report.console;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.ModelLabels;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.TrialOrigin;
import io.github.experimentmaven.run.trial.Scores;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialOutcome;
import io.github.experimentmaven.spec.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Trials of one plan in words that line up below each other. */
final class TrialText {

  private static final int MOST_NAME = 28;

  private final int trials;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Set<String> seedless;
  private final boolean folds;
  private final ModelLabels labels;
  private final int nameWidth;
  private final int seedWidth;

  TrialText(Plan plan) {
    this.trials = plan.trials().size();
    plan.trials().forEach(trial -> places.put(trial.index(), places.size() + 1));
    this.seedless =
        plan.models().entrySet().stream()
            .filter(model -> !model.getValue().random())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    this.folds = plan.trials().stream().anyMatch(trial -> trial.fold() > 0);
    this.labels =
        new ModelLabels(
            plan.trials().stream().map(trial -> trial.model().name()).distinct().toList());
    this.nameWidth =
        Math.min(
            MOST_NAME,
            plan.trials().stream()
                .mapToInt(trial -> Names.width(labels.of(trial.model().name())))
                .max()
                .orElse(0));
    this.seedWidth =
        plan.trials().stream()
            .mapToInt(trial -> Long.toString(trial.seed()).length())
            .max()
            .orElse(1);
  }

  /** Returns what the values in the names of a grid's models stand for. */
  List<String> legend() {
    return labels.legend();
  }

  /** Returns {@code trial 3 of 30 network-1 seed 3}. */
  String name(Trial trial) {
    int digits = Integer.toString(trials).length();
    String name =
        Names.padRight(Names.shorten(labels.of(trial.model().name()), nameWidth), nameWidth);
    String seed = "seed " + Names.padLeft(Long.toString(trial.seed()), seedWidth);
    return "trial %s of %d  %s  %s%s"
        .formatted(
            Names.padLeft(Integer.toString(places.get(trial.index())), digits),
            trials,
            name,
            seedless.contains(trial.model().name()) ? " ".repeat(seed.length()) : seed,
            folds ? "  fold " + (trial.fold() + 1) : "");
  }

  /** Returns {@code tree 37 of 100}. */
  static String progress(Progress progress) {
    return "%s %d of %d".formatted(progress.step(), progress.done(), progress.total());
  }

  /** Returns the trial and how it ended. */
  String ended(TrialResult result) {
    String name = name(result.trial());
    if (result.outcome() instanceof TrialOutcome.Failed failed) {
      return name + "  failed: " + Names.singleLine(failed.reason());
    }
    TrialOutcome.Completed completed = (TrialOutcome.Completed) result.outcome();
    return name
        + loss(completed)
        + epochs(completed)
        + "  "
        + (result.origin() instanceof TrialOrigin.Cached
            ? "from the store"
            : Figures.duration(result.duration().toMillis() / 1000.0));
  }

  private static String loss(TrialOutcome.Completed completed) {
    Part part = completed.scores().containsKey(Part.VALIDATION) ? Part.VALIDATION : Part.TEST;
    Scores scores = completed.scores().get(part);
    if (scores == null || !scores.values().containsKey(Metrics.LOSS)) {
      return "";
    }
    return "  loss " + Figures.number(scores.values().get(Metrics.LOSS));
  }

  private static String epochs(TrialOutcome.Completed completed) {
    if (completed.curve().isEmpty()) {
      return "";
    }
    int trained = completed.curve().size();
    return "  %s%s"
        .formatted(
            Figures.count(trained, "epoch"), completed.stoppedEarly() ? " (stopped early)" : "");
  }
}
