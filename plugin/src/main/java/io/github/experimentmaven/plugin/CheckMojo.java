package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.Thresholds;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build when results break a threshold, and says which, by how much. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractExperimentMojo {

  @Override
  void execute(List<Experiment> experiments) throws IOException, MojoFailureException {
    List<Verdict> verdicts = new ArrayList<>();
    for (Experiment experiment : experiments) {
      ResultFolder folder = new ResultFolder(resultsOf(experiment));
      if (!Files.exists(folder.provenance())) {
        throw new MojoFailureException(
            "There are no results of '"
                + experiment.name()
                + "' in "
                + folder.path()
                + ": run experiment:run before experiment:check.");
      }
      Verdict verdict =
          new Verdict(
              experiment.name(), Thresholds.judge(experiment, ResultTables.read(folder.results())));
      verdicts.add(verdict);
      if (verdict.passed()) {
        getLog()
            .info(
                "%s: all %d rules are kept"
                    .formatted(experiment.name(), verdict.findings().size()));
      }
    }
    List<Finding> violations =
        verdicts.stream().flatMap(verdict -> verdict.violations().stream()).toList();
    if (!violations.isEmpty()) {
      throw new MojoFailureException(message(verdicts, violations.size()));
    }
  }

  private static String message(List<Verdict> verdicts, int violations) {
    return verdicts.stream()
        .filter(verdict -> !verdict.passed())
        .flatMap(
            verdict ->
                verdict.violations().stream()
                    .map(
                        finding ->
                            "  %s: %s (%s)"
                                .formatted(
                                    verdict.experiment(), finding.describe(), finding.location())))
        .collect(
            Collectors.joining(
                "\n",
                violations == 1
                    ? "1 rule of the experiments is broken:\n"
                    : violations + " rules of the experiments are broken:\n",
                ""));
  }
}
