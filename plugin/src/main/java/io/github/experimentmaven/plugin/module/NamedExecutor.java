package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.run.executor.ChosenExecutor;
import io.github.experimentmaven.run.executor.ExecutorException;
import io.github.experimentmaven.run.executor.TrialExecutors;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Who trains in a build, by name. */
public final class NamedExecutor {

  private NamedExecutor() {}

  /**
   * Returns an executor with what the properties of the POM and of the command line say to it.
   *
   * @throws ExecutorException if there is none of that name
   */
  public static ChosenExecutor of(String name, MavenProject project, MavenSession session)
      throws ExecutorException {
    Map<String, String> properties = new TreeMap<>();
    project.getProperties().forEach((key, value) -> properties.put(key + "", value + ""));
    session.getUserProperties().forEach((key, value) -> properties.put(key + "", value + ""));
    return TrialExecutors.choose(name, properties, NamedExecutor.class.getClassLoader());
  }
}
