package io.github.experimentmaven.plugin.project;

import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** The goals of this plugin that a module's POM binds to its build. */
public final class BoundGoals {

  private BoundGoals() {}

  /**
   * Returns whether a goal that runs in a build is followed by another of its plugin.
   *
   * @param execution what runs; somebody who asks for a goal by its name gets that one only
   * @param goal the other one
   */
  public static boolean has(MavenProject project, MojoExecution execution, String goal) {
    return execution.getSource() == MojoExecution.Source.LIFECYCLE
        && inBuild(project, execution, goal);
  }

  /**
   * Returns whether a goal is part of the module's build.
   *
   * @param execution a goal of the same plugin
   */
  public static boolean inBuild(MavenProject project, MojoExecution execution, String goal) {
    return project.getBuildPlugins().stream()
        .filter(plugin -> plugin.getKey().equals(execution.getPlugin().getKey()))
        .flatMap(plugin -> plugin.getExecutions().stream())
        .anyMatch(bound -> bound.getGoals().contains(goal));
  }
}
