package io.github.experimentmaven.run.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.OwnTrainer;
import io.github.experimentmaven.run.RunSettings;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.TestType;
import io.github.experimentmaven.run.memory.TrialOrigin.Reason;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeIdentityTest {

  private static final String OWN_CODE = "models: {m: {type: own}}\n";

  @TempDir private Path folder;
  private Path project;
  private Studies studies;

  @BeforeEach
  void write() throws IOException {
    studies =
        Studies.in(
            folder, new TestType("own", (examples, seed, listener) -> TestType.mean(examples)));
    project = Files.createDirectory(folder.resolve("classes"));
  }

  @Test
  void changeOnTheClassPathRerunsModelsOfTheUsersOwnCode() throws Exception {
    Experiment experiment = studies.experiment(OWN_CODE);
    assertThat(run(experiment, projectLoader()))
        .isEqualTo("the one trial was trained: no earlier result");
    assertThat(run(experiment, projectLoader())).isEqualTo("the one trial is from the cache");
    Files.writeString(project.resolve("Helper.class"), "changed");
    assertThat(run(experiment, projectLoader()))
        .isEqualTo("the one trial was trained: no earlier result");
  }

  @Test
  void changeOnTheClassPathLeavesTheFrameworksModelsAlone() throws Exception {
    Experiment experiment =
        studies.experiment(
            "models: {t: {type: tribuo, class: org.tribuo.regression.rtree.CARTRegressionTrainer}}\n");
    run(experiment, projectLoader());
    Files.writeString(project.resolve("Helper.class"), "changed");
    assertThat(run(experiment, projectLoader())).isEqualTo("the one trial is from the cache");
  }

  @Test
  void trainerInsideAnEnsembleIsTheUsersOwnCodeToo() throws Exception {
    Experiment experiment =
        studies.experiment(
            """
            models:
              e:
                type: bagging
                members: 2
                model: {type: tribuo, class: %s}
            """
                .formatted(OwnTrainer.class.getName()));
    run(experiment, projectLoader());
    Files.writeString(project.resolve("Helper.class"), "changed");
    assertThat(run(experiment, projectLoader()))
        .isEqualTo("the one trial was trained: no earlier result");
  }

  @Test
  void codeOfAClassLoaderThatDoesNotSayWhereItLooksIsNeverTakenFromTheCache() throws Exception {
    Experiment experiment = studies.experiment(OWN_CODE);
    ClassLoader opaque = new ClassLoader(CodeIdentityTest.class.getClassLoader()) {};
    run(experiment, opaque);
    assertThat(run(experiment, opaque))
        .isEqualTo("the one trial was trained: " + Reason.CODE_UNKNOWN.text());
    assertThat(folder.resolve("cache")).isEmptyDirectory();
  }

  @Test
  void recordsTheClassPathOfTheUsersOwnTypes() throws Exception {
    Experiment own = studies.experiment(OWN_CODE);
    Optional<String> before = CodeIdentity.ofOthers(own, extensions(projectLoader()));
    Files.writeString(project.resolve("Helper.class"), "changed");
    Optional<String> after = CodeIdentity.ofOthers(own, extensions(projectLoader()));

    assertThat(before).isPresent().isNotEqualTo(after);
  }

  @Test
  void recordsNoClassPathWhereAllIsTheFrameworks() throws Exception {
    Experiment experiment = studies.experiment("models: {m: {type: mean}}\n");

    assertThat(CodeIdentity.ofOthers(experiment, extensions(projectLoader()))).isEmpty();
  }

  private ClassLoader projectLoader() throws IOException {
    return new URLClassLoader(
        new URL[] {project.toUri().toURL()}, CodeIdentityTest.class.getClassLoader());
  }

  private String run(Experiment experiment, ClassLoader loader)
      throws IOException, InterruptedException {
    Studies own = new Studies(folder, extensions(loader));
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      return CacheSummary.of(own.run(experiment, RunSettings.keeping(store)).results()).describe();
    }
  }

  private Extensions extensions(ClassLoader loader) {
    Extensions all = studies.extensions();
    return new Extensions(all.models(), all.steps(), all.metrics(), loader);
  }
}
