package io.github.experimentmaven.gate;

import java.util.List;
import java.util.Objects;

/**
 * What the gate says of an experiment's results.
 *
 * @param experiment the experiment's name
 * @param findings what each rule found, in the order of the file
 */
public record Verdict(String experiment, List<Finding> findings) {

  /** Copies the findings. */
  public Verdict {
    Objects.requireNonNull(experiment, "experiment");
    findings = List.copyOf(findings);
  }

  /** Returns whether every rule is kept. */
  public boolean passed() {
    return findings.stream().allMatch(Finding::passed);
  }

  /** Returns the findings of rules that are not kept. */
  public List<Finding> violations() {
    return findings.stream().filter(finding -> !finding.passed()).toList();
  }
}
