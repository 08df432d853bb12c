package io.github.experimentmaven.data.format;

import io.github.experimentmaven.spec.problem.NearestName;
import java.util.ArrayList;
import java.util.List;

/**
 * A format that has a module of its own, which users add.
 *
 * @param name its name
 * @param title what people call it
 * @param endings the endings of the names of files in it
 * @param artifact the module
 * @param java the first version of Java that the module runs on
 */
record FormatModule(String name, String title, List<String> endings, String artifact, int java) {

  /** All of them. */
  static final List<FormatModule> ALL =
      List.of(
          new FormatModule(
              "parquet", "Parquet", List.of("parquet", "parq", "pq"), "experiment-parquet", 21));

  private static final String GROUP = "io.github.experimentmaven";

  /** Copies the endings. */
  FormatModule {
    endings = List.copyOf(endings);
  }

  /** Returns that the module is not there, and how to add it. */
  String absence() {
    int running = Runtime.version().feature();
    return "%s is read by the module %s:%s, which is not there; add it to the <dependencies> of the plugin, in the plugin's own version"
            .formatted(title, GROUP, artifact)
        + (running < java
            ? ", and run the build with Java %d or later (this is Java %d)".formatted(java, running)
            : "");
  }

  /** Returns that a format is not there, and what to do about it. */
  static String absence(String name, List<String> others) {
    List<String> known = new ArrayList<>(others);
    for (FormatModule module : ALL) {
      if (module.name.equals(name)) {
        return module.absence();
      }
      known.add(module.name);
    }
    List<String> names = known.stream().distinct().toList();
    return "there is no format `%s`; the formats are %s%s"
        .formatted(name, String.join(", ", names), NearestName.hint(name, names));
  }
}
