package io.github.experimentmaven.spark;

import io.github.experimentmaven.run.executor.ExecutorException;
import io.github.experimentmaven.run.executor.ExecutorOptions;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Spark's own settings of a driver. */
final class SparkConfiguration {

  private static final String CONF = "conf";
  private static final String PREFIX = "spark.";

  private SparkConfiguration() {}

  /**
   * Returns the settings: those of the installation, and those that the user gives in their place.
   *
   * @throws ExecutorException if what the user gives is no list of settings
   */
  static Map<String, String> of(ExecutorOptions options, SparkHome home, SparkMaster master)
      throws IOException {
    Map<String, String> settings = new TreeMap<>();
    settings.put("spark.app.name", "experiment");
    settings.put("spark.ui.enabled", "false");
    Path defaults = home.folder().resolve("conf").resolve("spark-defaults.conf");
    if (Files.exists(defaults)) {
      Properties properties = new Properties();
      try (Reader in = Files.newBufferedReader(defaults, StandardCharsets.UTF_8)) {
        properties.load(in);
      }
      properties.forEach((name, value) -> settings.put(name + "", value + ""));
    }
    for (String setting : options.find(CONF).orElse("").split(",", -1)) {
      if (!setting.isBlank()) {
        put(setting.strip(), options, settings);
      }
    }
    settings.put("spark.master", master.url());
    return settings;
  }

  private static void put(String setting, ExecutorOptions options, Map<String, String> settings)
      throws ExecutorException {
    int equals = setting.indexOf('=');
    if (equals <= 0 || !setting.startsWith(PREFIX)) {
      throw new ExecutorException(
          "%s has `%s`, which is no setting of Spark; write for example spark.executor.memory=4g, commas between several"
              .formatted(options.property(CONF), setting));
    }
    settings.put(setting.substring(0, equals).strip(), setting.substring(equals + 1).strip());
  }
}
