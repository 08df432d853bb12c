package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.problem.Patterns;
import io.github.experimentmaven.spec.schema.ProblemReport;
import io.github.experimentmaven.spec.slice.SliceText;
import io.github.experimentmaven.spec.slice.SlicesSpec;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of the section {@code slices}, and of what names a slice, that a schema cannot say. */
final class SliceChecks {

  private static final Pattern UNFIT = Pattern.compile("[=\\[\\]*\\p{Cntrl}]");

  private SliceChecks() {}

  static void check(JsonNode slices, ProblemReport report) {
    for (Map.Entry<String, JsonNode> slicing : slices.properties()) {
      String name = slicing.getKey();
      if (name.equals(SlicesSpec.LEAST_ROWS) || !slicing.getValue().isTextual()) {
        continue;
      }
      String pointer = Pointers.child("/slices", name);
      if (UNFIT.matcher(name).find()) {
        report.key(
            pointer,
            "`" + name + "` is no name for slices, which has none of `=`, `[`, `]` and `*`");
      }
      try {
        SliceText.read(name, slicing.getValue().asText());
      } catch (IllegalArgumentException e) {
        report.value(pointer, e.getMessage());
      }
    }
  }

  /**
   * Returns what is wrong with the slices that a path or a pattern names.
   *
   * @param slices the section
   * @param path the path
   */
  static Optional<String> problem(JsonNode slices, MetricPath path) {
    String slice = path.slice().orElseThrow();
    if (!path.part().equals("test")) {
      return Optional.of(
          "slices are of the part test, since no other rows' predictions are kept; write `%s.test[%s].%s`"
              .formatted(path.model(), slice, path.metric()));
    }
    List<String> names = new ArrayList<>();
    slices.fieldNames().forEachRemaining(names::add);
    names.remove(SlicesSpec.LEAST_ROWS);
    int end = slice.indexOf('=');
    String name = end < 0 ? slice : slice.substring(0, end);
    if (names.stream().anyMatch(known -> Patterns.matches(name, known))) {
      return Optional.empty();
    }
    return Optional.of(
        "there are no slices named `%s`; %s"
            .formatted(
                name,
                names.isEmpty()
                    ? "write a section `slices`, for example `slices: {%s: \"*\"}`".formatted(name)
                    : "slices: " + String.join(", ", names) + NearestName.hint(name, names)));
  }
}
