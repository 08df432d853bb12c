package io.github.experimentmaven.plugin.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectBoundaryTest {

  @TempDir private Path folder;
  private Path module;
  private Path shared;

  @BeforeEach
  void aModuleBesideSharedData() throws IOException {
    module = Files.createDirectories(folder.resolve("root/module"));
    shared = Files.writeString(folder.resolve("root/shared.csv"), "x,y\n");
  }

  @Test
  void aModuleAloneReadsWhatIsInIt() throws IOException {
    assertThat(refuses(project(module), List.of(), module.resolve("data/any.csv"))).isFalse();
    assertThat(refuses(project(module), List.of(), shared)).isTrue();
  }

  @Test
  void aModuleReadsWhatIsInTheFolderOfItsParent() throws IOException {
    MavenProject child = project(module);
    child.setParent(project(folder.resolve("root")));
    assertThat(refuses(child, List.of(), shared)).isFalse();
    assertThat(refuses(child, List.of(), folder.resolve("other.csv"))).isTrue();
  }

  @Test
  void aParentFromARepositoryHasNoFolder() throws IOException {
    MavenProject child = project(module);
    child.setParent(new MavenProject());
    assertThat(refuses(child, List.of(), shared)).isTrue();
  }

  @Test
  void aModuleReadsWhatIsInTheFolderOfTheBuildItIsPartOf() throws IOException {
    List<MavenProject> build = List.of(project(folder.resolve("root")), project(module));
    assertThat(refuses(project(module), build, shared)).isFalse();
  }

  @Test
  void aModuleBesideItIsNotItsProject() throws IOException {
    Path other = Files.createDirectories(folder.resolve("root/other"));
    assertThat(refuses(project(module), List.of(project(other)), other.resolve("a.csv"))).isTrue();
  }

  @Test
  void theFolderOfMavensOwnSettingsIsTheRoot() throws IOException {
    Files.createDirectories(folder.resolve("root/.mvn"));
    assertThat(refuses(project(module), List.of(), shared)).isFalse();
  }

  @Test
  void aFolderThatAParameterNamesIsReadToo() throws IOException {
    Path named = Files.createDirectories(folder.resolve("elsewhere"));
    assertThat(
            ProjectBoundary.of(project(module), List.of(), named)
                .refusal("a.csv", named.resolve("a.csv")))
        .isEmpty();
  }

  private static boolean refuses(MavenProject project, List<MavenProject> build, Path file)
      throws IOException {
    return ProjectBoundary.of(project, build, project.getBasedir().toPath())
        .refusal("data.csv", file)
        .isPresent();
  }

  private static MavenProject project(Path basedir) {
    MavenProject project = new MavenProject();
    project.setFile(basedir.resolve("pom.xml").toFile());
    return project;
  }
}
