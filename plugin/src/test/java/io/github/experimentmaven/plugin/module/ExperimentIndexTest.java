package io.github.experimentmaven.plugin.module;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.report.html.Card;
import io.github.experimentmaven.report.html.view.VerdictView.State;
import io.github.experimentmaven.report.ranking.TestedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentIndexTest {

  @TempDir private Path folder;
  private MavenProject films;

  @BeforeEach
  void aProjectWithTwoExperimentsAndTheirResults() throws IOException {
    films = project("films");
    results(films, "ratings");
    results(films, "votes");
  }

  @Test
  void listsTheExperimentsThereAre() throws IOException {
    assertThat(names(films)).containsExactly("ratings", "votes");
  }

  @Test
  void leavesOutAnExperimentWhoseFileWasRemoved() throws IOException {
    Files.delete(file(films, "ratings"));

    assertThat(names(films)).containsExactly("votes");
  }

  @Test
  void leavesOutTheFormerNameOfAnExperiment() throws IOException {
    films.setContextValue(
        "io.github.experimentmaven.names", Map.of("src/experiments/ratings.yaml", "stars"));

    assertThat(names(films)).containsExactly("votes");
  }

  @Test
  void knowsTheModulesBelowThatHaveExperiments() throws IOException {
    MavenProject root = project(".");
    root.setCollectedProjects(List.of(films, project("tools")));

    assertThat(ExperimentIndex.below(root))
        .singleElement()
        .satisfies(
            module -> {
              assertThat(module.name()).isEqualTo("films");
              assertThat(module.entries()).hasSize(2);
            });
    assertThat(ExperimentIndex.below(films)).isEmpty();
  }

  private static List<String> names(MavenProject project) throws IOException {
    return ExperimentIndex.entries(project).stream()
        .map(entry -> entry.card().experiment())
        .toList();
  }

  private MavenProject project(String name) throws IOException {
    Path base = Files.createDirectories(folder.resolve(name)).normalize();
    MavenProject project = new MavenProject();
    project.setArtifactId(name);
    project.setName(name);
    project.setFile(base.resolve("pom.xml").toFile());
    project.setBuild(new Build());
    project.getBuild().setDirectory(base.resolve("target").toString());
    return project;
  }

  private static Path file(MavenProject project, String experiment) {
    return project.getBasedir().toPath().resolve("src/experiments/" + experiment + ".yaml");
  }

  private static void results(MavenProject project, String experiment) throws IOException {
    Path file = file(project, experiment);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "experiment: " + experiment + "\n");
    Path results =
        Files.createDirectories(
            Path.of(project.getBuild().getDirectory()).resolve("experiments").resolve(experiment));
    Files.writeString(results.resolve("report.html"), "<!doctype html>\n");
    new Card(
            experiment,
            "src/experiments/" + experiment + ".yaml",
            "",
            "",
            "test mse",
            List.of(),
            new TestedModels(experiment, "", Map.of()),
            State.OPEN,
            "Not judged yet")
        .write(results);
  }
}
