package io.github.experimentmaven.report;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.result.PredictionPoint;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.TrialCurve;
import io.github.experimentmaven.result.learning.Unlearnt;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything a report of one experiment shows.
 *
 * @param experiment the experiment's name
 * @param version the version of its project
 * @param description one sentence for people; may be empty
 * @param comparison the results
 * @param curves the training curves; may be empty
 * @param unlearnt the models that have not learnt
 * @param predictions the predictions; only those of the test part are shown; may be empty
 * @param verdict what the gate says; empty where nothing was judged
 * @param provenance what the results were made from
 * @param profile what is in the data
 * @param specification the text of the experiment file
 */
public record ReportInput(
    String experiment,
    String version,
    String description,
    Comparison comparison,
    List<TrialCurve> curves,
    List<Unlearnt> unlearnt,
    List<PredictionPoint> predictions,
    Optional<Verdict> verdict,
    Optional<Provenance> provenance,
    Optional<Profile> profile,
    Optional<String> specification) {

  /** Copies the lists. */
  public ReportInput {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(specification, "specification");
    curves = List.copyOf(curves);
    unlearnt = List.copyOf(unlearnt);
    predictions = List.copyOf(predictions);
  }

  /**
   * Returns which targets models train on after steps, which their curves are losses of, for
   * example {@code price after log1p, standardize}; empty where there are none.
   */
  public Optional<String> transformedTargets() {
    return provenance
        .flatMap(made -> made.data().targetSteps())
        .map(
            targets ->
                targets.entrySet().stream()
                    .map(
                        target ->
                            target.getKey() + " after " + String.join(", ", target.getValue()))
                    .collect(Collectors.joining("; ")));
  }
}
