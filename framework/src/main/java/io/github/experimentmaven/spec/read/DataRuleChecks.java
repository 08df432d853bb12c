package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.schema.ProblemReport;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.Map;

/** Checks of the section {@code data_rules} that a schema cannot say and that need no data. */
final class DataRuleChecks {

  private static final double MOST = 100;

  private DataRuleChecks() {}

  static void check(JsonNode section, ProblemReport report) {
    String pointer = DataRuleBinder.SECTION + "/range";
    for (Map.Entry<String, JsonNode> range : section.path("range").properties()) {
      JsonNode min = range.getValue().path("min");
      JsonNode max = range.getValue().path("max");
      if (min.isNumber() && max.isNumber() && min.asDouble() > max.asDouble()) {
        report.value(
            Pointers.child(pointer, range.getKey()),
            "min %s is above max %s, so no number lies between them; exchange or correct them"
                .formatted(min.asText(), max.asText()));
      }
    }
    checkShares(section.path("missing"), DataRuleBinder.SECTION + "/missing", report);
    for (Map.Entry<String, JsonNode> side : section.path("drift").properties()) {
      checkShares(side.getValue(), DataRuleBinder.SECTION + "/drift/" + side.getKey(), report);
    }
  }

  private static void checkShares(JsonNode shares, String pointer, ProblemReport report) {
    if (shares.isTextual()) {
      String text = shares.asText();
      if (text.matches("[0-9]+(\\.[0-9]+)?%")
          && Double.parseDouble(text.substring(0, text.length() - 1)) > MOST) {
        report.value(pointer, "`%s` is more than all rows; write at most `100%%`".formatted(text));
      }
    }
    for (Map.Entry<String, JsonNode> column : shares.properties()) {
      checkShares(column.getValue(), Pointers.child(pointer, column.getKey()), report);
    }
  }
}
