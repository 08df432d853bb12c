package io.github.experimentmaven.plugin.resolve;

import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.result.ResultFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * The archives that a module's run leaves beside the project's other artifacts.
 *
 * @param helper attaches them
 * @param project the module
 * @param folder where they are
 */
public record Attachments(MavenProjectHelper helper, MavenProject project, Path folder) {

  /** Checks that nothing is absent. */
  public Attachments {
    Objects.requireNonNull(helper, "helper");
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(folder, "folder");
  }

  /** Returns the place of an archive. */
  public Path archive(String classifier) {
    return folder.resolve(project.getBuild().getFinalName() + "-" + classifier + ".zip");
  }

  /** Attaches an archive that is written. */
  public void attach(String classifier) {
    helper.attachArtifact(project, ResultArchive.TYPE, classifier, archive(classifier).toFile());
  }

  /** Writes the tables and attaches them. */
  public void attachTables(Map<String, ResultFolder> folders, GoalMemory memory)
      throws IOException {
    ResultArchive.write(folders, archive(ResultArchive.CLASSIFIER));
    attach(ResultArchive.CLASSIFIER);
    memory.content(archive(ResultArchive.CLASSIFIER));
  }

  /** Writes the models and attaches them, where there are any. */
  public void attachModels(Map<String, ResultFolder> folders, GoalMemory memory, Log log)
      throws IOException {
    if (ResultArchive.writeModels(folders, archive(ResultArchive.MODELS_CLASSIFIER))) {
      attach(ResultArchive.MODELS_CLASSIFIER);
      memory.content(archive(ResultArchive.MODELS_CLASSIFIER));
    } else {
      log.warn("No models are attached, because none could be saved.");
      memory.unknown();
    }
  }
}
