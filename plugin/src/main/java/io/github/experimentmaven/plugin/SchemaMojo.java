package io.github.experimentmaven.plugin;

import io.github.experimentmaven.plugin.project.ModuleClasses;
import io.github.experimentmaven.plugin.show.FileProblem;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.schema.ExperimentSchema;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Writes the JSON Schema of experiment files, with which editors explain and complete every key.
 */
@Mojo(
    name = "schema",
    requiresProject = false,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class SchemaMojo extends AbstractMojo {

  /** The project whose model types, steps and metrics the schema knows. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** The file to write. */
  @Parameter(
      property = "experiment.schemaFile",
      defaultValue = "${project.build.directory}/experiment.schema.json")
  private File schemaFile;

  @Override
  public void execute() throws MojoExecutionException {
    try (ModuleClasses classes = ModuleClasses.of(ModuleClasses.files(project))) {
      ExperimentSchema.of(Extensions.discover(classes.loader()).vocabulary())
          .writeTo(schemaFile.toPath());
      getLog().info("Schema: " + schemaFile);
    } catch (IOException e) {
      throw new MojoExecutionException(FileProblem.describe(e), e);
    }
  }
}
