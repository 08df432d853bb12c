package io.github.experimentmaven.result.interval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * @param halfWidths half the width of the intervals of each target
 */
public record PredictionIntervals(double coverage, Map<String, Double> halfWidths) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  /** Copies the map. */
  public PredictionIntervals {
    halfWidths = Collections.unmodifiableMap(new LinkedHashMap<>(halfWidths));
  }

  /** Returns intervals of targets, whose half widths are in their order. */
  public static PredictionIntervals of(double coverage, List<String> targets, List<Double> widths) {
    Map<String, Double> byTarget = new LinkedHashMap<>();
    for (int target = 0; target < targets.size(); target++) {
      byTarget.put(targets.get(target), widths.get(target));
    }
    return new PredictionIntervals(coverage, byTarget);
  }

  /** Returns the intervals around predictions by target. */
  public Map<String, PredictionInterval> around(Map<String, Double> predictions) {
    Map<String, PredictionInterval> intervals = new LinkedHashMap<>();
    predictions.forEach(
        (target, value) -> {
          double half = halfWidths.get(target);
          intervals.put(target, new PredictionInterval(value - half, value + half));
        });
    return intervals;
  }

  /** Returns the intervals as a file's text. */
  public String toJson() {
    ObjectNode json = MAPPER.createObjectNode().put("coverage", coverage);
    ObjectNode widths = json.putObject("half_widths");
    halfWidths.forEach(widths::put);
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
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonNode json = MAPPER.readTree(Files.readString(file));
    Map<String, Double> widths = new LinkedHashMap<>();
    for (String target : targets) {
      JsonNode width = json.path("half_widths").path(target);
      if (!width.isNumber() || !json.path("coverage").isNumber()) {
        throw new IOException(file + " holds no prediction intervals of " + target);
      }
      widths.put(target, width.asDouble());
    }
    return Optional.of(new PredictionIntervals(json.path("coverage").asDouble(), widths));
  }
}
