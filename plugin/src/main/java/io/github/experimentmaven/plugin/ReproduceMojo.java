package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.reproduction.Mismatch;
import io.github.experimentmaven.gate.reproduction.Reproduction;
import io.github.experimentmaven.model.TribuoLogging;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ProvenanceOfRun;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.Results;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
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
      for (Study study : experiments.all()) {
        reproduce(study).ifPresent(differences::add);
      }
    } finally {
      logging.close();
    }
    if (!differences.isEmpty()) {
      throw new MojoFailureException(String.join("\n", differences));
    }
  }

  private Optional<String> reproduce(Study study)
      throws IOException, MojoExecutionException, MojoFailureException {
    StudyFolder results = resultsOf(study);
    if (!results.hasResults()) {
      throw new MojoFailureException(
          "There are no results of '" + study.name() + "' to reproduce: run experiment:run.");
    }
    Provenance recorded = results.provenance();
    ResultFolder folder = results.files();
    Study again = asRecorded(study, recorded);
    Run run = run(again);
    String table =
        ResultTables.format(
                Results.of(run, recorded.project().version(), study.extensions().metrics()).table())
            .toString();
    Optional<Mismatch> mismatch =
        Reproduction.compare(
            ResultNames.RESULTS,
            recordedTable(folder, again.experiment().selection(), recorded),
            table.getBytes(StandardCharsets.UTF_8));
    if (mismatch.isEmpty()) {
      getLog().info(study.name() + ": the same bytes again, " + table.length() + " of them");
      return Optional.empty();
    }
    Provenance now = new ProvenanceOfRun(run, recorded.project()).withTables(Map.of());
    return Optional.of(
        "%s could not be reproduced: %s. Likely causes: %s"
            .formatted(
                study.name(),
                mismatch.get().describe(),
                String.join("; ", Reproduction.likelyCauses(recorded, folder, now))));
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
  private Study asRecorded(Study study, Provenance recorded) throws MojoFailureException {
    Selection part = selection().coversAll() ? recorded.specification().selection() : selection();
    if (!part.coversAll()) {
      getLog().info(study.name() + ": " + part.describe() + " only");
    }
    Map<String, String> overrides = recorded.specification().overrides();
    if (overrides.isEmpty() || !study.experiment().overrides().isEmpty()) {
      return study.only(part);
    }
    if (overrides.containsKey(DATA)) {
      throw new MojoFailureException(
          "The results of '%s' were made from other data than its file names: %s. Give it again, with -Dexperiment.data, and the other overrides with -Dexperiment.set: %s."
              .formatted(study.name(), overrides.get(DATA), overrides));
    }
    getLog().info(study.name() + ": with the recorded overrides " + overrides);
    return study.with(Overrides.of(overrides)).only(part);
  }

  private Run run(Study study) throws IOException, MojoExecutionException {
    try {
      return study.run(RunOptions.standard().threads(Math.max(0, threads))).details();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("The run was interrupted.", e);
    }
  }
}
