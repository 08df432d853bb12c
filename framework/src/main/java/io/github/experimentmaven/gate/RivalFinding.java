package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.change.RivalText;
import io.github.experimentmaven.gate.change.RivalVerdict;
import io.github.experimentmaven.spec.Rival;
import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;

/**
 * A model held against another of the same run.
 *
 * @param model the model's name
 * @param part {@code train}, {@code validation} or {@code test}
 * @param metric the metric's name
 * @param rival what is asked, and of which other model
 * @param verdict what the comparison comes to
 * @param location where the rule is written
 */
public record RivalFinding(
    String model, String part, String metric, Rival rival, RivalVerdict verdict, Location location)
    implements Finding {

  /** Checks that all parts are present. */
  public RivalFinding {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(rival, "rival");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(location, "location");
  }

  @Override
  public String title() {
    return "%s %s".formatted(name(), RivalText.demand(rival));
  }

  @Override
  public boolean passed() {
    return verdict.passed();
  }

  /** What may be worse by more than is allowed wants a look. */
  @Override
  public boolean doubtful() {
    return verdict.passed() && verdict.outcome() == RivalVerdict.Outcome.INCONCLUSIVE;
  }

  @Override
  public String describe() {
    return RivalText.of(name(), rival, verdict);
  }

  private String name() {
    return model + "." + part + "." + metric;
  }
}
