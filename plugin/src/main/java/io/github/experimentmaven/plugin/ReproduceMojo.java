package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.Mismatch;
import io.github.experimentmaven.gate.Reproduction;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.model.TribuoLogging;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ProvenanceOfRun;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.Results;
import io.github.experimentmaven.run.Extensions;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ExperimentReader;
import io.github.experimentmaven.spec.Overrides;
import io.github.experimentmaven.spec.Selection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Runs the experiments again and demands the bytes of the result tables that are there. */
@Mojo(name = "reproduce", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ReproduceMojo extends AbstractExperimentMojo {

  private static final String DATA = "data.source";
  private static final String TABLE = "results.csv";

  /** How many trials run at a time; 0 means one for each processor. */
  @Parameter(property = "experiment.threads", defaultValue = "0")
  private int threads;

  @Inject
  ReproduceMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void execute(ModuleExperiments experiments)
      throws IOException, MojoExecutionException, MojoFailureException {
    List<String> differences = new ArrayList<>();
    TribuoLogging logging = TribuoLogging.to(getLog()::debug);
    try {
      for (Experiment experiment : experiments.all()) {
        reproduce(experiment, experiments).ifPresent(differences::add);
      }
    } finally {
      logging.close();
    }
    if (!differences.isEmpty()) {
      throw new MojoFailureException(String.join("\n", differences));
    }
  }

  private Optional<String> reproduce(Experiment experiment, ModuleExperiments experiments)
      throws IOException, MojoExecutionException, MojoFailureException {
    ResultFolder folder = resultsOf(experiment);
    if (!Files.exists(folder.provenance())) {
      throw new MojoFailureException(
          "There are no results of '" + experiment.name() + "' to reproduce: run experiment:run.");
    }
    Provenance recorded = ProvenanceFile.read(folder.provenance());
    Experiment again = asRecorded(experiment, recorded, experiments.extensions());
    Run run = run(again, experiments);
    String table =
        ResultTables.format(
                Results.of(run, recorded.project().version(), experiments.extensions()).table())
            .toString();
    Optional<Mismatch> mismatch =
        Reproduction.compare(
            TABLE,
            recordedTable(folder, again.selection(), recorded),
            table.getBytes(StandardCharsets.UTF_8));
    if (mismatch.isEmpty()) {
      getLog().info(experiment.name() + ": the same bytes again, " + table.length() + " of them");
      return Optional.empty();
    }
    Provenance now =
        new ProvenanceOfRun(run, recorded.project())
            .withTables(Map.of(TABLE, Sha256.of(folder.results())));
    return Optional.of(
        "%s could not be reproduced: %s. Likely causes: %s"
            .formatted(
                experiment.name(),
                mismatch.get().describe(),
                String.join("; ", Reproduction.likelyCauses(recorded, now))));
  }

  /** Returns the bytes of the recorded table, or of as much of it as is to be reproduced. */
  private static byte[] recordedTable(ResultFolder folder, Selection part, Provenance recorded)
      throws IOException {
    return part.equals(recorded.specification().selection())
        ? Files.readAllBytes(folder.results())
        : ResultTables.format(ResultTables.read(folder.results()).only(part))
            .toString()
            .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns the experiment with the overrides, models and seeds of the recorded run, where none are
   * given. The place of its data is not taken from there: which files may be read, only the command
   * line says.
   */
  private Experiment asRecorded(Experiment experiment, Provenance recorded, Extensions extensions)
      throws MojoFailureException {
    Selection part = selection().coversAll() ? recorded.specification().selection() : selection();
    if (!part.coversAll()) {
      getLog().info(experiment.name() + ": " + part.describe() + " only");
    }
    Map<String, String> overrides = recorded.specification().overrides();
    if (overrides.isEmpty() || !experiment.overrides().isEmpty()) {
      return experiment.only(part);
    }
    if (overrides.containsKey(DATA)) {
      throw new MojoFailureException(
          "The results of '%s' were made from other data than its file names: %s. Give it again, with -Dexperiment.data, and the other overrides with -Dexperiment.set: %s."
              .formatted(experiment.name(), overrides.get(DATA), overrides));
    }
    getLog().info(experiment.name() + ": with the recorded overrides " + overrides);
    return new ExperimentReader(extensions.vocabulary())
        .read(
            experiment.origin().file(), experiment.origin().displayName(), Overrides.of(overrides))
        .only(part);
  }

  private Run run(Experiment experiment, ModuleExperiments experiments)
      throws MojoExecutionException {
    try {
      return experiments
          .runner(threads)
          .run(experiment, experiments.sources().of(experiment), new RunListener() {});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("The run was interrupted.", e);
    }
  }
}
