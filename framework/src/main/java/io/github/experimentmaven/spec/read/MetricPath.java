package io.github.experimentmaven.spec.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A metric of a part of a model's results, written {@code model.part.metric}, or of a slice of it,
 * {@code model.part[slice].metric}. Read from the right, because a model's name may contain dots.
 *
 * @param model a model's name, or a pattern
 * @param part the name of a part of the split
 * @param slice a slice's label, or a pattern; empty for the whole part
 * @param metric the metric's name
 */
record MetricPath(String model, String part, Optional<String> slice, String metric) {

  /** Of a known part first: a slice's value may have dots and brackets of its own. */
  private static final String SLICED = "(.+?)\\.(%s)\\[(.+)\\]\\.([^.\\[\\]]+)";

  private static final Pattern OF_KNOWN_PART =
      Pattern.compile(SLICED.formatted("train|validation|test"), Pattern.DOTALL);
  private static final Pattern OF_ANY_PART =
      Pattern.compile(SLICED.formatted("[^.\\[\\]=]+"), Pattern.DOTALL);

  static Optional<MetricPath> of(String text) {
    Matcher sliced = OF_KNOWN_PART.matcher(text);
    if (sliced.matches()) {
      return Optional.of(sliced(sliced));
    }
    int metric = text.lastIndexOf('.');
    int part = text.lastIndexOf('.', metric - 1);
    boolean plain = part > 0 && metric > part + 1 && metric < text.length() - 1;
    if (plain && text.charAt(metric - 1) != ']') {
      return Optional.of(
          new MetricPath(
              text.substring(0, part),
              text.substring(part + 1, metric),
              Optional.empty(),
              text.substring(metric + 1)));
    }
    sliced = OF_ANY_PART.matcher(text);
    return sliced.matches() ? Optional.of(sliced(sliced)) : Optional.empty();
  }

  private static MetricPath sliced(Matcher groups) {
    return new MetricPath(
        groups.group(1), groups.group(2), Optional.of(groups.group(3)), groups.group(4));
  }

  /** Returns the path of the whole part. */
  String ofWholePart() {
    return model + "." + part + "." + metric;
  }
}
