package io.github.experimentmaven.spec.template;

import io.github.experimentmaven.spec.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what an experiment file says of its targets. */
public final class TargetLine {

  private TargetLine() {}

  /**
   * Returns the line, for example <code>target: {price: [log1p, standardize]}</code>.
   *
   * @param steps the names of each target's steps, by column in their order; where none has any,
   *     the columns alone are written
   */
  public static String of(Map<String, List<String>> steps) {
    if (steps.values().stream().anyMatch(chain -> !chain.isEmpty())) {
      return steps.entrySet().stream()
          .map(target -> entry(target.getKey(), target.getValue()))
          .collect(Collectors.joining(", ", "target: {", "}"));
    }
    String names = steps.keySet().stream().map(YamlText::text).collect(Collectors.joining(", "));
    return "target: " + (steps.size() == 1 ? names : "[" + names + "]");
  }

  /** Returns one target's entry, for example {@code price: [log1p, standardize]}. */
  public static String entry(String column, List<String> steps) {
    return YamlText.text(column)
        + ": "
        + (steps.size() == 1 ? steps.get(0) : "[" + String.join(", ", steps) + "]");
  }
}
