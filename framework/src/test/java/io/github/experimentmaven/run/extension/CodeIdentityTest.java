package io.github.experimentmaven.run.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.CachedRun;
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
import java.util.stream.Stream;
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
    assertThat(run(experiment, projectLoader())).isEqualTo("the one trial is from the store");
    Files.writeString(project.resolve("Helper.class"), "changed");
    assertThat(run(experiment, projectLoader()))
        .isEqualTo("the one trial was trained: no earlier result");
  }

  @Test
  void anotherVersionOfADependencyRerunsModelsOfTheUsersOwnCode() throws Exception {
    Experiment experiment = studies.experiment(OWN_CODE);
    Path jar = Files.writeString(folder.resolve("library-1.0.jar"), "version 1.0");
    run(experiment, loader(jar));
    Path same = Files.copy(jar, folder.resolve("the same in another repository.jar"));
    assertThat(run(experiment, loader(same))).isEqualTo("the one trial is from the store");
    Path other = Files.writeString(folder.resolve("library-1.1.jar"), "version 1.1");

    assertThat(run(experiment, loader(other)))
        .isEqualTo("the one trial was trained: no earlier result");
  }

  @Test
  void trainersThatCallLibrariesOfAnyVersionAreNotTheFrameworks() throws Exception {
    Experiment experiment =
        studies.experiment(
            "models: {x: {type: tribuo, class:"
                + " org.tribuo.regression.xgboost.XGBoostRegressionTrainer}}\n");

    assertThat(CodeIdentity.ofOthers(experiment, extensions(projectLoader()))).isPresent();
  }

  @Test
  void anotherVersionOfTheFrameworkRerunsEverything() throws Exception {
    studies.experiment(CachedRun.MODELS);
    Path first = copyOfTheFramework("1.0");
    assertThat(cachedBy(first)).isZero();
    assertThat(cachedBy(copyOfTheFramework("elsewhere"))).isEqualTo(CachedRun.TRIALS);
    Path other = copyOfTheFramework("1.1");
    Files.writeString(other.resolve("added"), "with this version");

    assertThat(cachedBy(other)).isZero();
    assertThat(cachedBy(first)).isEqualTo(CachedRun.TRIALS);
  }

  @Test
  void changeOnTheClassPathLeavesTheFrameworksModelsAlone() throws Exception {
    Experiment experiment =
        studies.experiment(
            "models: {t: {type: tribuo, class:"
                + " org.tribuo.regression.rtree.CARTRegressionTrainer}}\n");
    run(experiment, projectLoader());
    Files.writeString(project.resolve("Helper.class"), "changed");
    assertThat(run(experiment, projectLoader())).isEqualTo("the one trial is from the store");
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
    return loader(project);
  }

  private static ClassLoader loader(Path path) throws IOException {
    return new URLClassLoader(
        new URL[] {path.toUri().toURL()}, CodeIdentityTest.class.getClassLoader());
  }

  private Path copyOfTheFramework(String version) throws Exception {
    Path copy = folder.resolve("framework " + version);
    Path classes = ClassPath.of(CodeIdentity.class).orElseThrow();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(classes.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return copy;
  }

  /** Runs the study with another copy of the framework; returns how many trials were kept. */
  private int cachedBy(Path framework) throws Exception {
    ClassLoader libraries =
        new ClassLoader(CodeIdentityTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.github.experimentmaven.")) {
              throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
          }
        };
    Path tests = ClassPath.of(CodeIdentityTest.class).orElseThrow();
    URL[] urls = {framework.toUri().toURL(), tests.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, libraries)) {
      return (int)
          loader
              .loadClass(CachedRun.class.getName())
              .getMethod("cached", Path.class)
              .invoke(null, folder);
    }
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
    return new Extensions(all.models(), all.steps(), all.metrics(), all.formats(), loader);
  }
}
