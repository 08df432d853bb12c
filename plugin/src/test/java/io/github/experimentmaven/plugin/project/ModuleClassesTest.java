package io.github.experimentmaven.plugin.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleClassesTest {

  @TempDir private Path folder;
  private MavenProject project;

  @BeforeEach
  void makeAModule() {
    Build build = new Build();
    build.setOutputDirectory(folder.resolve("target/classes").toString());
    Model model = new Model();
    model.setBuild(build);
    project = new MavenProject(model);
    project.setFile(folder.resolve("pom.xml").toFile());
  }

  @Test
  void noneComeToAModuleOfExperimentsAlone() throws IOException {
    Files.createDirectories(folder.resolve("src/experiments"));

    assertThat(ModuleClasses.mayCome(project)).isFalse();
  }

  @Test
  void comeFromSourcesOfAnyLanguage() throws IOException {
    Files.createDirectories(folder.resolve("src/main/kotlin"));

    assertThat(ModuleClasses.mayCome(project)).isTrue();
  }

  @Test
  void comeFromSourcesElsewhere() throws IOException {
    project.addCompileSourceRoot(Files.createDirectories(folder.resolve("code")).toString());

    assertThat(ModuleClasses.mayCome(project)).isTrue();
  }

  @Test
  void mayBeThereFromAnEarlierBuild() throws IOException {
    Files.createDirectories(folder.resolve("target/classes"));

    assertThat(ModuleClasses.mayCome(project)).isTrue();
  }

  @Test
  void comeFromDependenciesThatAProgramRunsWith() {
    project.getDependencies().add(dependency("test"));
    project.getDependencies().add(dependency("provided"));
    assertThat(ModuleClasses.mayCome(project)).isFalse();

    project.getDependencies().add(dependency("runtime"));
    assertThat(ModuleClasses.mayCome(project)).isTrue();
  }

  private static Dependency dependency(String scope) {
    Dependency dependency = new Dependency();
    dependency.setScope(scope);
    return dependency;
  }
}
