package io.github.experimentmaven.gate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the gate says of an experiment's results.
 *
 * @param experiment the experiment's name
 * @param findings what each rule found, in the order of the file
 * @param baseline what the results were compared with; empty where with nothing
 * @param notes what a reader should know beside the findings
 */
public record Verdict(
    String experiment, List<Finding> findings, Optional<String> baseline, List<String> notes) {

  /** Copies the lists. */
  public Verdict {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(baseline, "baseline");
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /** Creates a verdict without a baseline and without notes. */
  public Verdict(String experiment, List<Finding> findings) {
    this(experiment, findings, Optional.empty(), List.of());
  }

  /** Returns whether the results were not judged, as they are stale, torn or missing. */
  public boolean refused() {
    return findings.stream()
        .anyMatch(
            finding ->
                finding instanceof ExperimentFinding experiment
                    && experiment.kind() == ExperimentFinding.Kind.FRESH);
  }

  /** Returns whether every rule is kept. */
  public boolean passed() {
    return findings.stream().allMatch(Finding::passed);
  }

  /**
   * Returns this verdict if every rule is kept.
   *
   * @throws BrokenRulesError if one is not; its message says what was found, what is allowed and
   *     against what it was held
   */
  public Verdict requireKept() {
    if (!passed()) {
      throw new BrokenRulesError(List.of(this));
    }
    return this;
  }

  /** Returns the findings of rules that are not kept. */
  public List<Finding> violations() {
    return findings.stream().filter(finding -> !finding.passed()).toList();
  }

  /** Returns the findings that pass but that somebody should look at. */
  public List<Finding> doubts() {
    return findings.stream().filter(finding -> finding.passed() && finding.doubtful()).toList();
  }
}
