package io.github.experimentmaven.model.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XgboostWithoutItsLibraryTest {

  private static final String ADVICE =
      "; add it to the <dependencies> of the plugin with an <exclusion> of groupId * and artifactId"
          + " *, or use gradient_boosting";

  @TempDir private Path folder;

  @Test
  void allOtherTypesWorkAndXgboostSaysWhatToAdd() throws Exception {
    try (URLClassLoader loader = withoutXgboost(List.of())) {
      Method learner = learner(loader);

      assertThat(learner.invoke(null, "{type: random_forest}")).isNotNull();
      assertThatThrownBy(() -> learner.invoke(null, "{type: xgboost}"))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .hasMessage(
              "study.yaml:1:1: models.m: the type xgboost needs the library"
                  + " ml.dmlc:xgboost4j_2.12:1.6.2, which is not there"
                  + ADVICE);
    }
  }

  @Test
  void anotherVersionOfTheLibraryIsRefusedSinceItComputesOtherNumbers() throws Exception {
    Files.writeString(folder.resolve("xgboost4j-version.properties"), "version=2.0.0");
    try (URLClassLoader loader = withoutXgboost(List.of(folder.toUri().toURL()))) {
      Method learner = learner(loader);

      assertThatThrownBy(() -> learner.invoke(null, "{type: xgboost}"))
          .cause()
          .hasMessage(
              "study.yaml:1:1: models.m: the type xgboost needs the library"
                  + " ml.dmlc:xgboost4j_2.12:1.6.2, but 2.0.0 is there"
                  + ADVICE);
    }
  }

  private static Method learner(ClassLoader loader) throws ReflectiveOperationException {
    return loader
        .loadClass("io.github.experimentmaven.model.ModelSpecs")
        .getMethod("learner", String.class);
  }

  private static URLClassLoader withoutXgboost(List<URL> others) throws Exception {
    List<URL> urls = new ArrayList<>(others);
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains("xgboost4j")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
