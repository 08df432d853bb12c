package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.plugin.project.BuildRoot;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.report.html.Card;
import io.github.experimentmaven.report.html.IndexPage;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The pages that lead to the reports: {@code index.html} in a module's folder of results, and in
 * that of the project a build of several modules was started from. Modules may be built at the same
 * time: the top project guards its index, and each project what is remembered of it.
 */
public final class ExperimentIndex {

  private static final String RESULTS = "io.github.experimentmaven.results";
  private static final String NAMES = "io.github.experimentmaven.names";
  private static final List<MavenProject> NONE = List.of();

  private ExperimentIndex() {}

  /** Remembers where a project's results are, for the modules that are built after it. */
  public static void register(MavenProject project, Path results) {
    synchronized (project) {
      project.setContextValue(RESULTS, results.toString());
    }
  }

  /** Remembers the experiments a project's files hold, for what is still there of former ones. */
  public static void register(MavenProject project, List<Study> studies) {
    Map<String, String> names = new LinkedHashMap<>();
    studies.forEach(it -> names.put(it.experiment().origin().displayName(), it.name()));
    synchronized (project) {
      project.setContextValue(NAMES, names);
    }
  }

  /** Writes the index of a module, and that of the whole build. */
  public static void write(MavenSession session, MavenProject project) throws IOException {
    MavenProject top = BuildRoot.of(session);
    synchronized (top) {
      if (!project.equals(top)) {
        write(project, entries(project));
      }
      List<IndexPage.Entry> entries = new ArrayList<>();
      for (MavenProject module : session.getAllProjects()) {
        entries.addAll(entries(module));
      }
      write(top, entries);
    }
  }

  /** Writes the indexes again where there is one of a project that has no experiments any more. */
  public static void tidy(MavenSession session, MavenProject project) throws IOException {
    if (Files.exists(results(project).resolve(ResultNames.INDEX))) {
      write(session, project);
    }
  }

  /** Returns the experiments of the modules below a project. */
  public static List<Module> below(MavenProject project) throws IOException {
    List<Module> modules = new ArrayList<>();
    for (MavenProject module : Objects.requireNonNullElse(project.getCollectedProjects(), NONE)) {
      List<IndexPage.Entry> entries = entries(module);
      if (!entries.isEmpty()) {
        modules.add(new Module(module.getName(), module.getBasedir().toPath(), entries));
      }
    }
    return modules;
  }

  /**
   * Returns a project's experiments that have a page, without those whose file is no longer there
   * or holds another experiment by now: their results stay until the project is cleaned.
   */
  static List<IndexPage.Entry> entries(MavenProject project) throws IOException {
    return IndexPage.entries(project.getArtifactId(), results(project)).stream()
        .filter(entry -> isThere(project, entry.card()))
        .toList();
  }

  private static boolean isThere(MavenProject project, Card card) {
    synchronized (project) {
      if (project.getContextValue(NAMES) instanceof Map<?, ?> names
          && names.containsKey(card.file())) {
        return card.experiment().equals(names.get(card.file()));
      }
    }
    return Files.exists(project.getBasedir().toPath().resolve(card.file()));
  }

  /** Notes that the pages must be there; other modules write that of the whole build anew. */
  public static void note(MavenSession session, MavenProject project, GoalMemory memory) {
    memory.presence(results(project).resolve(ResultNames.INDEX));
    memory.presence(results(BuildRoot.of(session)).resolve(ResultNames.INDEX));
  }

  private static void write(MavenProject project, List<IndexPage.Entry> entries)
      throws IOException {
    Path file = results(project).resolve(ResultNames.INDEX);
    if (entries.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      IndexPage.write(project.getArtifactId(), entries, file);
    }
  }

  private static Path results(MavenProject project) {
    synchronized (project) {
      return project.getContextValue(RESULTS) instanceof String results
          ? Path.of(results)
          : Path.of(project.getBuild().getDirectory()).resolve("experiments");
    }
  }

  /**
   * A module with experiments.
   *
   * @param name the module's name
   * @param folder its folder
   * @param entries its experiments
   */
  public record Module(String name, Path folder, List<IndexPage.Entry> entries) {}
}
