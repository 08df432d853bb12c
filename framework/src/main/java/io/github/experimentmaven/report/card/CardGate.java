package io.github.experimentmaven.report.card;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What the gate says, as the card of one model tells it.
 *
 * @param state whether the experiment was judged, and how it came out
 * @param rules how many rules the experiment has
 * @param own how many of them are on the model
 * @param baseline what the results were compared with, where with anything
 * @param broken what is wrong, of the model and of the whole experiment
 * @param others how many more rules are broken, all on other models
 */
public record CardGate(
    State state, int rules, int own, Optional<String> baseline, List<String> broken, int others) {

  /** The gate has not judged yet. */
  static final CardGate OPEN = new CardGate(State.OPEN, 0, 0, Optional.empty(), List.of(), 0);

  private static final String ALL = "*";

  /** How an experiment came out. */
  public enum State {
    /** It was not judged yet. */
    OPEN,
    /** Every rule is kept. */
    KEPT,
    /** A rule is broken. */
    BROKEN,
    /** It could not be judged: its results are stale, torn or incomplete. */
    REFUSED;

    /** Returns the state as files write it. */
    @JsonValue
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the list. */
  public CardGate {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(baseline, "baseline");
    broken = List.copyOf(broken);
  }

  /** Returns what a verdict says of a model. */
  static CardGate of(Verdict verdict, String model) {
    List<Finding> violations = verdict.violations();
    List<String> broken =
        violations.stream().filter(finding -> isOn(finding, model)).map(Finding::describe).toList();
    return new CardGate(
        state(verdict),
        verdict.findings().size(),
        (int) verdict.findings().stream().filter(f -> f.model().equals(model)).count(),
        verdict.baseline(),
        broken,
        violations.size() - broken.size());
  }

  private static boolean isOn(Finding finding, String model) {
    return finding.model().equals(model) || finding.model().equals(ALL);
  }

  private static State state(Verdict verdict) {
    if (verdict.refused()) {
      return State.REFUSED;
    }
    return verdict.passed() ? State.KEPT : State.BROKEN;
  }
}
