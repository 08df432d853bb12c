package io.github.experimentmaven.plugin;

import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.spec.edit.FoundModel;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.adopt.Adoption;
import io.github.experimentmaven.study.adopt.AdoptionException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes the options that searches have found into the experiment files, in place of the searches,
 * and shows which lines change: {@code mvn experiment:adopt}. The results must be those of the
 * files as they are.
 */
@Mojo(name = "adopt", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class AdoptMojo extends AbstractExperimentMojo {

  /** Shows which lines would change, and leaves the files as they are. */
  @Parameter(property = "experiment.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Inject
  AdoptMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void execute(ModuleExperiments experiments) throws IOException, MojoFailureException {
    Map<Study, Adoption> adoptions = new LinkedHashMap<>();
    for (Study study : experiments.all()) {
      try {
        adoptions.put(study, Adoption.of(study, resultsOf(study)));
      } catch (AdoptionException e) {
        throw new MojoFailureException(e.getMessage(), e);
      }
    }
    for (Map.Entry<Study, Adoption> adoption : adoptions.entrySet()) {
      adopt(adoption.getKey().name(), adoption.getValue());
    }
  }

  private void adopt(String experiment, Adoption adoption) throws IOException {
    if (adoption.models().isEmpty()) {
      getLog().info(experiment + ": no model has a search; there is nothing to adopt");
      return;
    }
    for (FoundModel found : adoption.models()) {
      getLog().info("%s: %s: %s".formatted(experiment, found.model().name(), found.describe()));
    }
    String file = shown(adoption.file());
    getLog().info("--- " + file);
    getLog().info("+++ " + file);
    adoption.difference().forEach(getLog()::info);
    if (dryRun) {
      getLog().info(file + " was left as it is, as this is a dry run");
    } else {
      adoption.write();
      getLog().info("Wrote " + file + "; run it again: nothing is searched for any more");
    }
  }
}
