package io.github.experimentmaven.predict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.extension.Extension;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trains a model of every type on columns that go through every step, with the framework, and
 * predicts with each in a class loader that has this library and what its POM names, nothing else.
 */
class SmallLibraryIT {

  private static final long MOST_BYTES = 10_000_000;
  private static final int THREADS = 3;

  /** Its native libraries are no part of this library, nor of the plugin that trains here. */
  private static final String NEEDS_MORE = "xgboost";

  @TempDir private static Path folder;
  private static List<Path> jars;
  private static URLClassLoader alone;
  private static StudyFolder results;
  private static String specification;

  @BeforeAll
  static void train() throws Exception {
    jars = new ArrayList<>(List.of(Path.of(System.getProperty("library"))));
    for (String jar :
        System.getProperty("libraries").split(Pattern.quote(File.pathSeparator), -1)) {
      jars.add(Path.of(jar));
    }
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    alone = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    for (String name : List.of("houses.yaml", "houses.csv")) {
      Files.copy(Path.of("src/test/data").resolve(name), folder.resolve(name));
    }
    specification = Files.readString(folder.resolve("houses.yaml"));
    results = Study.read(folder.resolve("houses.yaml")).runInto(folder.resolve("results"));
  }

  @AfterAll
  static void close() throws IOException {
    alone.close();
  }

  @Test
  void everyTypeAndStepIsTried() {
    Extensions extensions = Extensions.discover(SmallLibraryIT.class.getClassLoader());

    assertThat(names(extensions.models().all()))
        .contains(NEEDS_MORE)
        .filteredOn(name -> !name.equals(NEEDS_MORE))
        .allSatisfy(name -> assertThat(specification).contains("{type: " + name));
    assertThat(names(StepTypes.builtIn().all()))
        .allSatisfy(name -> assertThat(specification).containsPattern("\\b" + name + "\\b"));
  }

  private static List<String> names(List<? extends Extension> extensions) {
    return extensions.stream().map(Extension::name).toList();
  }

  @Test
  void everyModelPredictsTheBitsThatItPredictsWithTheFramework() throws Exception {
    List<Map<String, Object>> rows = rows();
    List<String> models = SavedModel.names(results.files().models());

    assertThat(models).hasSizeGreaterThan(20).hasSameSizeAs(results.table().models());
    for (String model : models) {
      assertThat(predict(load(model), rows))
          .as(model)
          .isEqualTo(SavedModel.load(results.files().models(), model).predict(rows));
    }
  }

  @Test
  void everyModelIsAsSureAsItIsWithTheFramework() throws Exception {
    Map<String, Object> row = rows().get(0);
    for (String model : SavedModel.names(results.files().models())) {
      Object saved = load(model);

      assertThat(saved.getClass().getMethod("interval", Map.class).invoke(saved, row))
          .as(model)
          .hasToString(SavedModel.load(results.files().models(), model).interval(row).toString());
    }
  }

  @Test
  void aModelPredictsTheSameInSeveralThreads() throws Exception {
    Object model = load("mlp");
    List<Map<String, Object>> rows = rows();
    Object expected = predict(model, rows);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<Object> predicting = () -> predict(model, rows);
      for (Future<Object> predicted :
          pool.invokeAll(Collections.nCopies(4 * THREADS, predicting))) {
        assertThat(predicted.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aModelTellsWhatLiesOutsideOfItsTrainingRows() throws Exception {
    Map<String, Object> row = new HashMap<>(rows().get(0));
    row.put("area", 2400);
    Object model = load("mlp");

    assertThat(String.valueOf(model.getClass().getMethod("outside", Map.class).invoke(model, row)))
        .contains("area is 2400, above ");
  }

  @Test
  void aModelIsReadFromStreams() throws Exception {
    Path models = results.files().models();
    Class<?> type = alone.loadClass(SavedModel.class.getName());
    try (var tribuo = Files.newInputStream(models.resolve("cart.tribuo"));
        var preprocessing = Files.newInputStream(models.resolve("cart.preprocessing.json"))) {
      Object model =
          type.getMethod("read", java.io.InputStream.class, java.io.InputStream.class)
              .invoke(null, tribuo, preprocessing);

      assertThat(predict(model, rows())).isEqualTo(predict(load("cart"), rows()));
    }
  }

  @Test
  void nothingIsLogged() throws Exception {
    List<String> logged = Collections.synchronizedList(new ArrayList<>());
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
          }

          @Override
          public void flush() {
            // Nothing is held back.
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        };
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      for (String model : SavedModel.names(results.files().models())) {
        predict(load(model), rows());
      }
    } finally {
      root.removeHandler(handler);
    }

    assertThat(logged).isEmpty();
  }

  @Test
  void itIsSmallWithAllThatItNeeds() throws IOException {
    long bytes = 0;
    for (Path jar : jars) {
      bytes += Files.size(jar);
    }
    System.out.println(
        bytes
            + " bytes in "
            + jars.size()
            + " jars, "
            + Files.size(jars.get(0))
            + " of them its own");

    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  void itHasNothingThatTrainsReportsOrReadsExperiments() {
    for (String name :
        List.of(
            "study.Study",
            "report.html.HtmlReport",
            "gate.Gate",
            "run.ExperimentRunner",
            "spec.read.ExperimentReader",
            "spec.schema.ExperimentSchema",
            "data.load.DataLoader",
            "mlp.MlpTrainer")) {
      assertThat(
              alone.getResource(("io/github/experimentmaven/" + name.replace('.', '/')) + ".class"))
          .as(name)
          .isNull();
    }
  }

  private static Object load(String model) throws ReflectiveOperationException {
    Class<?> type = alone.loadClass(SavedModel.class.getName());
    assertThat(type).isNotSameAs(SavedModel.class);
    return type.getMethod("load", Path.class, String.class)
        .invoke(null, results.files().models(), model);
  }

  private static Object predict(Object model, List<Map<String, Object>> rows)
      throws ReflectiveOperationException {
    Method predict = model.getClass().getMethod("predict", List.class);
    return predict.invoke(model, rows);
  }

  private static List<Map<String, Object>> rows() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("houses.csv"));
    String[] names = lines.get(0).split(",", -1);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        if (!names[i].equals("price")) {
          row.put(names[i], cells[i]);
        }
      }
      rows.add(row);
    }
    return rows;
  }
}
