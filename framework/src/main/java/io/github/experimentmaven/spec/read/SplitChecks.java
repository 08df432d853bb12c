package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.schema.ProblemReport;
import java.util.List;

/** Checks of the section {@code split} that a schema cannot say. */
final class SplitChecks {

  private SplitChecks() {}

  static void check(JsonNode split, ProblemReport report) {
    double validation = split.path("validation").asDouble();
    double test = split.path("test").asDouble();
    if (validation < 1 && test < 1 && validation + test >= 1) {
      report.value(
          "/split",
          "validation "
              + split.path("validation").asText()
              + " and test "
              + split.path("test").asText()
              + " leave no training rows; their sum must be less than 1");
    }
    List<String> arrangements =
        List.of("stratify", "group", "time").stream().filter(split::has).toList();
    if (arrangements.size() > 1) {
      report.key(
          "/split/" + arrangements.get(1),
          "`" + String.join("` and `", arrangements) + "` cannot stand together; keep one of them");
    }
    if (split.has("time") && split.path("repeats").asInt() > 1) {
      report.value(
          "/split/repeats",
          "rows ordered by `time` are not shuffled, so every repeat would be the same; remove"
              + " `repeats`");
    }
    JsonNode files = split.path("files");
    for (int i = 0; i < files.size(); i++) {
      String train = files.path(i).path("train").asText();
      if (!train.isEmpty() && train.equals(files.path(i).path("test").asText())) {
        report.value(
            "/split/files/" + i + "/test",
            "`" + train + "` also holds the training rows; no row may be in two parts");
      }
    }
  }

  /** Returns whether a split certainly has no validation part. */
  static boolean lacksValidation(JsonNode split) {
    return split.isObject() && !split.has("column") && split.path("validation").asDouble() == 0;
  }
}
