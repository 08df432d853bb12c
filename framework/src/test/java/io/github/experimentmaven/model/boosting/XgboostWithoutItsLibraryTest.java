package io.github.experimentmaven.model.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class XgboostWithoutItsLibraryTest {

  @Test
  void allOtherTypesWorkAndXgboostSaysWhatToAdd() throws Exception {
    try (URLClassLoader loader = withoutXgboost()) {
      Class<?> specs = loader.loadClass("io.github.experimentmaven.model.ModelSpecs");
      Method learner = specs.getMethod("learner", String.class);

      assertThat(learner.invoke(null, "{type: random_forest}")).isNotNull();
      assertThatThrownBy(() -> learner.invoke(null, "{type: xgboost}"))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .hasMessage(
              "study.yaml:1:1: models.m: the type xgboost needs a library that is not there; add"
                  + " the dependency org.tribuo:tribuo-regression-xgboost:4.3.2 to the plugin");
    }
  }

  private static URLClassLoader withoutXgboost() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains("xgboost")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
