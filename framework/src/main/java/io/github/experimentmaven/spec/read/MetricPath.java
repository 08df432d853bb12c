package io.github.experimentmaven.spec.read;

import java.util.Optional;

/**
 * A metric of a part of a model's results, written {@code model.part.metric}. Read from the right,
 * because a model's name may contain dots.
 *
 * @param model a model's name, or a pattern
 * @param part the name of a part of the split
 * @param metric the metric's name
 */
record MetricPath(String model, String part, String metric) {

  static Optional<MetricPath> of(String text) {
    int metric = text.lastIndexOf('.');
    int part = text.lastIndexOf('.', metric - 1);
    return part <= 0 || metric == part + 1 || metric == text.length() - 1
        ? Optional.empty()
        : Optional.of(
            new MetricPath(
                text.substring(0, part),
                text.substring(part + 1, metric),
                text.substring(metric + 1)));
  }
}
