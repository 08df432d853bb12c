package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.change.Judgement;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.gate.change.Judgement.Terms;
import io.github.experimentmaven.gate.change.TablePair;
import io.github.experimentmaven.gate.change.TablePair.Comparability;
import io.github.experimentmaven.gate.change.TablePair.Subject;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.RegressionSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the slices on whose test rows the loss of a model got worse, whether a rule names them or
 * not. They are judged as the section {@code regression} asks: worse by more than the tolerance, by
 * an interval that holds together with those of all slices and models that changed.
 */
public final class WorseSlices {

  private WorseSlices() {}

  /**
   * One of them.
   *
   * @param model the model's name
   * @param slice the label of the slice, for example {@code genre=Horror}
   * @param judgement the comparison
   */
  public record Worse(String model, String slice, Compared judgement) {

    /** Returns what a rule on it would name. */
    public String name() {
      return new Subject(model, Part.TEST, Optional.of(slice), Metrics.LOSS).name();
    }
  }

  /**
   * Finds them.
   *
   * @param experiment the experiment
   * @param spec its section {@code regression}
   * @param then the earlier results
   * @param now the results
   * @param metrics the metrics, which say whether less of them is better
   */
  public static List<Worse> between(
      Experiment experiment, RegressionSpec spec, Baseline then, Baseline now, Metrics metrics) {
    Map<Subject, Comparability> compared = new LinkedHashMap<>();
    JudgedSlices.of(experiment, now.slices())
        .against(then, now.rows(), metrics, model -> false)
        .forEach((label, tables) -> losses(tables, label, compared));
    Terms terms = new Terms(spec.tolerance(), spec.confidence(), Regression.changes(compared));
    List<Worse> worse = new ArrayList<>();
    compared.forEach(
        (subject, comparability) -> {
          Judgement judgement = TablePair.judge(comparability, terms);
          if (judgement instanceof Compared found && found.outcome() == Outcome.WORSE) {
            worse.add(new Worse(subject.model(), subject.slice().orElseThrow(), found));
          }
        });
    return List.copyOf(worse);
  }

  private static void losses(TablePair tables, String label, Map<Subject, Comparability> compared) {
    tables.subjects().stream()
        .filter(subject -> subject.part() == Part.TEST && subject.metric().equals(Metrics.LOSS))
        .forEach(subject -> compared.put(subject.in(label), tables.compare(subject)));
  }
}
