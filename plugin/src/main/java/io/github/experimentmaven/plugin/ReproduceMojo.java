package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.Mismatch;
import io.github.experimentmaven.gate.Reproduction;
import io.github.experimentmaven.model.TribuoLogging;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ProvenanceOfRun;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.Results;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.spec.Experiment;
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
    Run run = run(experiment, experiments);
    String table =
        ResultTables.format(
                Results.of(run, recorded.project().version(), experiments.extensions()).table())
            .toString();
    Optional<Mismatch> mismatch =
        Reproduction.compare(
            "results.csv",
            Files.readAllBytes(folder.results()),
            table.getBytes(StandardCharsets.UTF_8));
    if (mismatch.isEmpty()) {
      getLog().info(experiment.name() + ": the same bytes again, " + table.length() + " of them");
      return Optional.empty();
    }
    Provenance now = new ProvenanceOfRun(run, recorded.project()).withTables(Map.of());
    List<String> causes = Reproduction.likelyCauses(recorded, now);
    return Optional.of(
        "%s could not be reproduced: %s%s"
            .formatted(
                experiment.name(),
                mismatch.get().describe(),
                causes.isEmpty()
                    ? ". Nothing that was recorded has changed."
                    : ". Likely causes: " + String.join("; ", causes)));
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
