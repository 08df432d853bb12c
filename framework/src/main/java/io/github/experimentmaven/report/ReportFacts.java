package io.github.experimentmaven.report;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.report.ranking.ModelFacts;
import io.github.experimentmaven.report.ranking.Standing;
import io.github.experimentmaven.report.residual.Residuals;
import io.github.experimentmaven.report.slice.WorstSlices;
import io.github.experimentmaven.report.text.UnlearntText;
import io.github.experimentmaven.result.learning.Unlearnt;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a report shows and no table holds. It is found while the data is at hand and kept beside the
 * results, so that the page can be made from what is written alone.
 *
 * @param description one sentence for people; may be empty
 * @param specification the text of the experiment file
 * @param models what is known of each model beside its results, by name
 * @param warnings what a reader should know before anything else
 * @param worstSlices where the best model does worst; empty where that is not known
 * @param residuals what the best model leaves unexplained, for each target; may be empty
 * @param profile what is in the data
 * @param standing how certain it is which models are better; empty where there are no two
 */
public record ReportFacts(
    String description,
    String specification,
    Map<String, ModelFacts> models,
    List<String> warnings,
    Optional<WorstSlices> worstSlices,
    List<Residuals> residuals,
    Profile profile,
    Optional<Standing> standing) {

  /** Copies the collections. */
  public ReportFacts {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(specification, "specification");
    Objects.requireNonNull(worstSlices, "worstSlices");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(standing, "standing");
    models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    warnings = List.copyOf(warnings);
    residuals = List.copyOf(residuals);
  }

  /**
   * Returns the facts of an experiment.
   *
   * @param experiment the experiment
   * @param extensions what it can name
   * @param unlearnt its models that have not learnt
   * @param worstSlices where the best model does worst; empty where that is not known
   * @param residuals what the best model leaves unexplained
   * @param profile what is in its data
   * @param standing how its models stand
   * @throws IOException if its file cannot be read
   */
  public static ReportFacts of(
      Experiment experiment,
      Extensions extensions,
      List<Unlearnt> unlearnt,
      Optional<WorstSlices> worstSlices,
      List<Residuals> residuals,
      Profile profile,
      Optional<Standing> standing)
      throws IOException {
    return new ReportFacts(
        experiment.description(),
        Files.readString(experiment.origin().file()),
        ModelFacts.of(experiment, extensions),
        unlearnt.stream().map(UnlearntText::of).toList(),
        worstSlices,
        residuals,
        profile,
        standing);
  }
}
