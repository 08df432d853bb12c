package io.github.experimentmaven.report.console;

import io.github.experimentmaven.gate.change.Decimals;
import io.github.experimentmaven.gate.change.RivalText;
import io.github.experimentmaven.report.console.TextTable.Column;
import io.github.experimentmaven.report.console.TextTable.Kind;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Threshold;
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
   * @return lines ended by {@code \n}
   */
  public static String render(Plan plan) {
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
