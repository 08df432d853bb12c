package io.github.experimentmaven.report.console;

import io.github.experimentmaven.gate.change.Decimals;
import io.github.experimentmaven.gate.change.RivalText;
import io.github.experimentmaven.report.console.TextTable.Column;
import io.github.experimentmaven.report.console.TextTable.Kind;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.search.TrainingSteps;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.search.SearchPlan;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Threshold;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.search.SearchMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an experiment would run and what it is held to, on a console of 80 columns. */
public final class PlanText {

  private static final String INDENT = "  ";
  private static final int WIDTH = TextTable.WIDTH - INDENT.length();

  private PlanText() {}

  /**
   * Returns the experiment's name and file, and below them its description, its models and its
   * thresholds.
   *
   * @param plan the plan
   * @param searches what is looked for before
   * @return lines ended by {@code \n}
   */
  public static String render(Plan plan, List<SearchPlan> searches) {
    Experiment experiment = plan.experiment();
    List<String> lines = new ArrayList<>();
    Names.wrap(experiment.description(), WIDTH).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(lines::add);
    List<ModelSpec> models = experiment.models();
    lines.addAll(
        table(
            new Column("model", Kind.NAME, models.stream().map(ModelSpec::name).toList()),
            new Column("type", Kind.NAME, models.stream().map(ModelSpec::type).toList())));
    searches.stream()
        .map(search -> search(search, folds(plan)))
        .flatMap(text -> Names.wrap(text, WIDTH).stream())
        .forEach(lines::add);
    Map<String, String> bounds = bounds(experiment);
    if (!bounds.isEmpty()) {
      lines.addAll(
          table(
              new Column("threshold", Kind.NAME, List.copyOf(bounds.keySet())),
              new Column("bound", Kind.TEXT, List.copyOf(bounds.values()))));
    }
    StringBuilder text = new StringBuilder();
    text.append(
        "%s (%s): %s\n"
            .formatted(
                experiment.name(),
                experiment.origin().displayName(),
                Figures.count(plan.trials().size(), "trial")));
    lines.forEach(line -> text.append(INDENT).append(line).append('\n'));
    return text.toString();
  }

  private static long folds(Plan plan) {
    return plan.trials().stream().mapToInt(Trial::fold).distinct().count();
  }

  /** Returns for example {@code search of network: 60 sets of options by halving, 581 epochs}. */
  private static String search(SearchPlan search, long folds) {
    SearchMethod method = search.model().search().orElseThrow().method();
    return "search of %s: %s by %s%s%s"
        .formatted(
            search.model().name(),
            Count.of(search.trials(), "set of options", "sets of options"),
            method.label(),
            search
                .steps()
                .map(
                    one ->
                        ", %s%s in all"
                            .formatted(
                                method == SearchMethod.RACE ? "at most " : "",
                                Count.of(steps(search, one), one.unit().replaceAll("s$", ""))))
                .orElse(""),
            folds > 1 ? ", on each of " + Count.of(folds, "fold") : "");
  }

  private static long steps(SearchPlan search, TrainingSteps one) {
    return search
        .halving()
        .map(
            halving ->
                halving.rounds().stream()
                    .mapToLong(round -> (long) round.trials() * (round.until() - round.after()))
                    .sum())
        .orElse((long) search.trainings() * one.count());
  }

  private static List<String> table(Column... columns) {
    return new TextTable(List.of(columns), WIDTH).render().lines().toList();
  }

  private static Map<String, String> bounds(Experiment experiment) {
    Map<String, String> bounds = new LinkedHashMap<>();
    experiment.thresholds().forEach(it -> bounds.put(it.name(), bound(it)));
    experiment.explanations().importance().stream()
        .flatMap(spec -> spec.limits().stream())
        .forEach(it -> bounds.put(it.name(), "no column above " + Decimals.percent(it.share())));
    return bounds;
  }

  private static String bound(Threshold threshold) {
    List<String> bounds = new ArrayList<>();
    threshold.max().ifPresent(max -> bounds.add("at most " + Figures.plain(max)));
    threshold.min().ifPresent(min -> bounds.add("at least " + Figures.plain(min)));
    threshold.rival().ifPresent(rival -> bounds.add(RivalText.demand(rival)));
    return String.join(", ", bounds);
  }
}
