package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.spec.Options;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code frequency}: replaces a category by the share of training rows that have it; 0 for a
 * category that no training row has.
 */
public final class Frequency implements StepType {

  @Override
  public String name() {
    return "frequency";
  }

  @Override
  public String description() {
    return "Replaces a category by the share of training rows that have it.";
  }

  @Override
  public ValueKind input() {
    return ValueKind.TEXT;
  }

  @Override
  public ValueKind output() {
    return ValueKind.NUMBER;
  }

  @Override
  public Step create(Options options) {
    return (column, training) -> {
      TextColumn texts = TextSteps.texts(column);
      Map<String, Integer> counts = TextSteps.counts(texts);
      int present = counts.values().stream().mapToInt(Integer::intValue).sum();
      Map<String, Double> shares = new TreeMap<>();
      counts.forEach((text, count) -> shares.put(text, (double) count / present));
      return Step.Fit.of(new Fitted(shares), column);
    };
  }

  @Override
  public FittedStep read(JsonNode state) {
    return new Fitted(TextSteps.numbers(state.path("shares")));
  }

  private record Fitted(Map<String, Double> shares) implements FittedStep {
    @Override
    public List<NumberColumn> apply(Column column) {
      TextColumn texts = TextSteps.texts(column);
      return List.of(TextSteps.encode(texts.name(), texts, text -> shares.getOrDefault(text, 0.0)));
    }

    @Override
    public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
      return TextSteps.encodeOnnx(column, graph, shares, 0);
    }

    @Override
    public JsonNode state() {
      return NumberSteps.state().set("shares", TextSteps.object(shares));
    }
  }
}
