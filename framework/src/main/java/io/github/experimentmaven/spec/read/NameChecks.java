package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.schema.ProblemReport;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks of names that become the names of files and folders on every operating system. */
final class NameChecks {

  private static final Pattern FIT =
      Pattern.compile("[\\p{L}\\p{N}_]([\\p{L}\\p{N} ._+-]*[\\p{L}\\p{N}_+-])?");
  private static final Pattern UNFIT_IN_GRID = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}]");
  private static final Pattern RESERVED =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  /** Pages and verdicts lie beside the folders that are named by experiments. */
  private static final Pattern BESIDE_RESULTS = Pattern.compile(".*\\.(html|json)");

  private static final int LONGEST = 100;

  private NameChecks() {}

  static void check(JsonNode root, ProblemReport report) {
    String experiment = root.path("experiment").asText();
    if (BESIDE_RESULTS.matcher(experiment.toLowerCase(Locale.ROOT)).matches()) {
      report.value(
          "/experiment",
          "`"
              + experiment
              + "` may be a file beside the folders of results; choose a name without this ending");
    }
    if (isReserved(experiment)) {
      report.value("/experiment", reserved(experiment));
    }
    Map<String, String> seen = new HashMap<>();
    Iterator<String> names = root.path("models").fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      String pointer = Pointers.child("/models", name);
      String same = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      if (same != null) {
        report.key(
            pointer,
            "`"
                + name
                + "` and `"
                + same
                + "` differ in case only, which many file systems do not tell apart; rename one");
      }
      if (!FIT.matcher(name).matches() || name.length() > LONGEST) {
        report.key(
            pointer,
            "`"
                + name
                + "` is no name for files; use at most "
                + LONGEST
                + " letters, digits, `-`, `_`, `+`, `.` and blanks, with a letter or digit first"
                + " and no blank or dot last");
      } else if (isReserved(name)) {
        report.key(pointer, reserved(name));
      }
    }
    checkGrids(root.path("models"), report);
  }

  private static void checkGrids(JsonNode models, ProblemReport report) {
    for (Map.Entry<String, JsonNode> model : models.properties()) {
      for (Map.Entry<String, JsonNode> list : model.getValue().path("grid").properties()) {
        for (int i = 0; i < list.getValue().size(); i++) {
          String value = list.getValue().path(i).asText();
          if (UNFIT_IN_GRID.matcher(value).find()) {
            String grid = Pointers.child("/models", model.getKey()) + "/grid";
            report.value(
                Pointers.child(Pointers.child(grid, list.getKey()), i),
                "`"
                    + value
                    + "` becomes part of a model's name, which is a file's name, and has a"
                    + " character that file names may not have; write two models instead");
          }
        }
      }
    }
  }

  private static boolean isReserved(String name) {
    return RESERVED.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  private static String reserved(String name) {
    return "`" + name + "` is reserved on Windows and cannot name a file; choose another name";
  }
}
