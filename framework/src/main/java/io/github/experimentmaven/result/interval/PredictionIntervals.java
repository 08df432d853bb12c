package io.github.experimentmaven.result.interval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.metric.PredictionInterval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The prediction intervals of a saved model.
 *
 * @param coverage the share of new rows that they are to hold
 * @param margins how far the intervals of each target reach beyond what the model predicts: half
 *     their width, and for a model that predicts bounds how far beyond these
 */
public record PredictionIntervals(double coverage, Map<String, Double> margins) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  /** Copies the map. */
  public PredictionIntervals {
    margins = Collections.unmodifiableMap(new LinkedHashMap<>(margins));
  }

  /** Returns intervals of targets, whose margins are in their order. */
  public static PredictionIntervals of(
      double coverage, List<String> targets, List<Double> margins) {
    Map<String, Double> byTarget = new LinkedHashMap<>();
    for (int target = 0; target < targets.size(); target++) {
      byTarget.put(targets.get(target), margins.get(target));
    }
    return new PredictionIntervals(coverage, byTarget);
  }

  /**
   * Returns the intervals around bounds by target.
   *
   * @param one the predictions of one bound; where a model predicts values alone, those
   * @param other the predictions of the other bound, of the same targets
   */
  public Map<String, PredictionInterval> around(
      Map<String, Double> one, Map<String, Double> other) {
    Map<String, PredictionInterval> intervals = new LinkedHashMap<>();
    one.forEach(
        (target, value) -> {
          double last = other.get(target);
          intervals.put(
              target,
              PredictionInterval.around(
                  Math.min(value, last), Math.max(value, last), margins.get(target)));
        });
    return intervals;
  }

  /** Returns the intervals as a file's text. */
  public String toJson() {
    ObjectNode json = MAPPER.createObjectNode().put("coverage", coverage);
    ObjectNode written = json.putObject("margins");
    margins.forEach(written::put);
    try {
      return MAPPER.writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }

  /**
   * Reads a file; empty where there is none.
   *
   * @throws IOException if it cannot be read, or holds no intervals of these targets
   */
  public static Optional<PredictionIntervals> find(Path file, List<String> targets)
      throws IOException {
    return Files.exists(file)
        ? Optional.of(read(file.toString(), Files.readString(file), targets))
        : Optional.empty();
  }

  /**
   * Reads a file's text.
   *
   * @param what the file, as messages call it
   * @throws IOException if it is no JSON, or holds no intervals of these targets
   */
  public static PredictionIntervals read(String what, String text, List<String> targets)
      throws IOException {
    JsonNode json = MAPPER.readTree(text);
    Map<String, Double> margins = new LinkedHashMap<>();
    for (String target : targets) {
      JsonNode margin = json.path("margins").path(target);
      if (!margin.isNumber() || !json.path("coverage").isNumber()) {
        throw new IOException(what + " holds no prediction intervals of " + target);
      }
      margins.put(target, margin.asDouble());
    }
    return new PredictionIntervals(json.path("coverage").asDouble(), margins);
  }
}
