package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.data.split.SplitFiles;
import io.github.experimentmaven.gate.Gate;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.Staleness;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.result.FrameworkVersion;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.run.CodeIdentity;
import io.github.experimentmaven.run.InputFiles;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.tribuo.Tribuo;

/** Judges the results of a module's experiments, if they are those of the files as they are now. */
final class Judging {

  private final MavenProject project;
  private final ModuleExperiments experiments;

  Judging(MavenProject project, ModuleExperiments experiments) {
    this.project = project;
    this.experiments = experiments;
  }

  /** Returns why an experiment's results must not be judged; empty where they may. */
  List<String> staleness(Experiment experiment, ResultFolder folder) throws IOException {
    SourceResolver sources = experiments.sources().of(experiment);
    Map<String, String> files =
        new HashMap<>(InputFiles.of(experiment, experiments.extensions(), sources).all());
    files.putAll(SplitFiles.digests(experiment.split(), sources));
    Resolution data = sources.resolve(experiment.data().source());
    String digest = data instanceof Resolution.Found found ? found.source().sha256() : "";
    return Staleness.reasons(
        new Staleness.Inputs(
            experiment.origin().sha256(),
            experiment.overrides(),
            digest,
            files,
            project.getVersion(),
            FrameworkVersion.current(),
            Tribuo.VERSION,
            CodeIdentity.ofOthers(experiment, experiments.extensions()),
            experiment.selection()),
        Files.exists(folder.provenance())
            ? Optional.of(ProvenanceFile.read(folder.provenance()))
            : Optional.empty(),
        folder);
  }

  /** Judges an experiment's results. */
  Verdict judge(
      Experiment experiment,
      ResultFolder folder,
      Baselines baselines,
      String choice,
      GateOptions options)
      throws IOException, MojoExecutionException {
    List<String> reasons = staleness(experiment, folder);
    if (!reasons.isEmpty()) {
      return Gate.refuse(experiment, reasons);
    }
    return new Gate(
            experiments.extensions().metrics(),
            choice.equals(Baselines.NONE) ? options.withoutComparison() : options)
        .judge(
            experiment,
            ResultTables.read(folder.results()),
            experiment.regression().isPresent()
                ? baselines.find(experiment.name(), choice)
                : Optional.empty());
  }
}
