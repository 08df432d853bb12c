package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.schema.ProblemReport;
import io.github.experimentmaven.spec.schema.Vocabulary;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Checks by what searches choose. */
final class SearchChecks {

  private SearchChecks() {}

  static void check(JsonNode root, Vocabulary vocabulary, ProblemReport report) {
    List<String> metrics = vocabulary.metrics().stream().map(Vocabulary.Term::name).toList();
    for (Map.Entry<String, JsonNode> model : root.path("models").properties()) {
      JsonNode search = model.getValue().path(SearchReader.SECTION);
      if (!search.isObject()) {
        continue;
      }
      String pointer =
          Pointers.child(Pointers.child("/models", model.getKey()), SearchReader.SECTION);
      if (SplitChecks.lacksValidation(root.path("split"))) {
        report.key(
            pointer,
            "a search chooses by the validation rows, and there are none; give"
                + " `split.validation` a fraction, such as 0.2");
      }
      checkMetric(search.path("select"), pointer + "/select", metrics, report);
    }
  }

  private static void checkMetric(
      JsonNode select, String pointer, List<String> metrics, ProblemReport report) {
    String[] words = select.asText().split("\\.", 2);
    if (select.isTextual()
        && words.length == 2
        && words[0].equals(Part.VALIDATION.label())
        && !metrics.contains(words[1])) {
      report.value(
          pointer,
          "no metric is named `%s`; metrics: %s%s"
              .formatted(
                  words[1],
                  String.join(", ", new TreeSet<>(metrics)),
                  NearestName.hint(words[1], metrics)));
    }
  }
}
