package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.change.ChangeText;
import io.github.experimentmaven.gate.change.Judgement;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;

/**
 * A metric held against the baseline's.
 *
 * @param model the model's name
 * @param part {@code train}, {@code validation} or {@code test}, with a slice in brackets where it
 *     is of one
 * @param metric the metric's name
 * @param judgement what the comparison comes to
 * @param baseline what the results were compared with
 * @param passed whether the rule is kept
 * @param location where the rule is written
 */
public record RegressionFinding(
    String model,
    String part,
    String metric,
    Judgement judgement,
    String baseline,
    boolean passed,
    Location location)
    implements Finding {

  /** Checks that all parts are present. */
  public RegressionFinding {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(judgement, "judgement");
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(location, "location");
  }

  @Override
  public String title() {
    return "%s.%s.%s against the baseline".formatted(model, part, metric);
  }

  /** A worsening that may be luck, and results that were not compared, want a look. */
  @Override
  public boolean doubtful() {
    if (judgement instanceof Compared compared) {
      return compared.outcome() == Outcome.INCONCLUSIVE;
    }
    return true;
  }

  @Override
  public String describe() {
    String name = model + "." + part + "." + metric;
    if (judgement instanceof NotComparable notComparable) {
      return "%s is not comparable with %s: %s".formatted(name, baseline, notComparable.detail());
    }
    return name + " is " + ChangeText.of((Compared) judgement, baseline);
  }
}
