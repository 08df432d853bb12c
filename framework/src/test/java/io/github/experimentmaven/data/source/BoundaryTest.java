package io.github.experimentmaven.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundaryTest {

  @TempDir private Path folder;
  private Path experiments;
  private Boundary boundary;

  @BeforeEach
  void aProjectBesideASecret() throws IOException {
    experiments = Files.createDirectories(folder.resolve("project/src/experiments"));
    Files.writeString(folder.resolve("secret.csv"), "secret\n");
    Files.writeString(folder.resolve("project/shared.csv"), "shared\n");
    boundary = new Boundary.Within(List.of(folder.resolve("project")), "set the switch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../shared.csv", "../../../project/shared.csv", "./../../shared.csv"})
  void aFileOfTheProjectIsFoundHoweverItsPathGoes(String source) {
    assertThat(resolve(source)).isInstanceOf(Resolution.Found.class);
  }

  @Test
  void aFileOutsideIsRefusedWithItsPlaceTheProjectAndTheSwitch() throws IOException {
    assertThat(resolve("../../../secret.csv"))
        .isEqualTo(
            new Resolution.Absent(
                "`../../../secret.csv` is at "
                    + folder.toRealPath().resolve("secret.csv")
                    + ", and experiments read nothing outside of "
                    + folder.resolve("project")
                    + "; set the switch"));
  }

  @Test
  void anAbsolutePathOutsideIsRefused() {
    assertRefused(folder.resolve("secret.csv").toString());
  }

  @Test
  void nothingIsSaidOfWhetherAFileOutsideExists() {
    assertRefused("../../../no-such-file.csv");
    assertRefused("no-such-folder/../../../../no-such-file.csv");
  }

  @Test
  void aFolderWithALongerNameIsNotTheProject() throws IOException {
    Files.createDirectories(folder.resolve("project-of-others"));
    Files.writeString(folder.resolve("project-of-others/a.csv"), "a\n");
    assertRefused("../../../project-of-others/a.csv");
  }

  @Test
  void aSymbolicLinkToAFileOutsideIsRefused() throws IOException {
    Files.createSymbolicLink(experiments.resolve("link.csv"), folder.resolve("secret.csv"));
    assertRefused("link.csv");
  }

  @Test
  void aSymbolicLinkToAFolderOutsideIsRefused() throws IOException {
    Files.createSymbolicLink(experiments.resolve("data"), folder);
    assertRefused("data/secret.csv");
    assertRefused("data/absent.csv");
  }

  @Test
  void stepsUpAreTakenFromWhereASymbolicLinkLeads() throws IOException {
    Path far = Files.createDirectories(folder.resolve("far/away"));
    Files.createSymbolicLink(experiments.resolve("data"), far);
    Files.writeString(folder.resolve("far/a.csv"), "a\n");
    assertRefused("data/../a.csv");
  }

  @Test
  void aSymbolicLinkInsideTheProjectIsFollowed() throws IOException {
    Files.createSymbolicLink(experiments.resolve("link.csv"), folder.resolve("project/shared.csv"));
    assertThat(resolve("link.csv")).isInstanceOf(Resolution.Found.class);
  }

  @Test
  void aProjectMayItselfBeReachedThroughASymbolicLink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("checkout"), folder.resolve("project"));
    Boundary linked = new Boundary.Within(List.of(link), "set the switch");
    assertThat(new FileSources(link.resolve("src/experiments"), linked).resolve("../../shared.csv"))
        .isInstanceOf(Resolution.Found.class);
  }

  @Test
  void withoutABoundaryEveryFileIsFound() {
    assertThat(new FileSources(experiments).resolve("../../../secret.csv"))
        .isInstanceOf(Resolution.Found.class);
  }

  private void assertRefused(String source) {
    assertThat(resolve(source))
        .isInstanceOfSatisfying(
            Resolution.Absent.class,
            absent -> assertThat(absent.reason()).contains("nothing outside", "set the switch"));
  }

  private Resolution resolve(String source) {
    return new FileSources(experiments, boundary).resolve(source);
  }
}
