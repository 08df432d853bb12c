package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Quantiles;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxFunctions;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxValue;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Choices;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Value;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code impute}: fills missing values with a number or text learnt from the training rows, or with
 * a constant. Of equally frequent values the smallest, or alphabetically first, is taken.
 */
public final class Impute implements StepType {

  private static final Option<Optional<Strategy>> STRATEGY =
      Option.choice(
              "strategy",
              "What a missing value becomes. The mean for numbers and the most frequent value for"
                  + " texts where absent.",
              Choices.named(Strategy.class))
          .optional();
  private static final Option<Optional<JsonNode>> VALUE =
      Option.of("value", numberOrText(), "The constant, with strategy constant.", Impute::constant)
          .optional();

  private enum Strategy {
    MEAN,
    MEDIAN,
    MOST_FREQUENT,
    CONSTANT
  }

  @Override
  public String name() {
    return "impute";
  }

  @Override
  public String description() {
    return "Fills missing values with the training rows' mean, median or most frequent value, or"
        + " with a constant.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(STRATEGY, VALUE);
  }

  @Override
  public Optional<Option<?>> argument() {
    return Optional.of(STRATEGY);
  }

  @Override
  public boolean fillsMissing() {
    return true;
  }

  @Override
  public ValueKind input() {
    return ValueKind.ANY;
  }

  @Override
  public ValueKind output() {
    return ValueKind.ANY;
  }

  @Override
  public Step create(Options options) {
    Optional<Strategy> written = STRATEGY.in(options);
    Optional<JsonNode> value = VALUE.in(options);
    if (written.isPresent() && written.equals(Optional.of(Strategy.CONSTANT)) == value.isEmpty()) {
      throw new InvalidInputException(
          options.problem("", "impute needs a value with strategy constant, and only then"));
    }
    return (column, training) ->
        Step.Fit.of(
            column instanceof NumberColumn numbers
                ? new FilledNumber(number(numbers, written, value))
                : new FilledText(text(TextSteps.texts(column), written, value)),
            column);
  }

  private static double number(
      NumberColumn column, Optional<Strategy> strategy, Optional<JsonNode> value) {
    if (value.isPresent()) {
      if (!value.get().isNumber()) {
        throw StepException.of("holds numbers, so impute cannot fill in the text " + value.get());
      }
      return value.get().doubleValue();
    }
    return switch (strategy.orElse(Strategy.MEAN)) {
      case MEDIAN -> Quantiles.at(Moments.sorted(column), 0.5);
      case MOST_FREQUENT -> mostFrequent(Moments.sorted(column));
      default -> Moments.of(column).mean();
    };
  }

  private static double mostFrequent(double[] sorted) {
    double best = sorted[0];
    int bestRun = 0;
    int start = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] != sorted[start]) {
        start = i;
      }
      if (i - start + 1 > bestRun) {
        bestRun = i - start + 1;
        best = sorted[i];
      }
    }
    return best;
  }

  private static String text(
      TextColumn column, Optional<Strategy> strategy, Optional<JsonNode> value) {
    if (value.isPresent()) {
      return value.get().asText();
    }
    if (strategy.orElse(Strategy.MOST_FREQUENT) != Strategy.MOST_FREQUENT) {
      throw StepException.of(
          "holds texts, which have no "
              + strategy.get().name().toLowerCase(Locale.ROOT)
              + ": impute most_frequent or constant");
    }
    Map<String, Integer> counts = TextSteps.counts(column);
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    return counts.keySet().stream()
        .filter(text -> counts.get(text) == most)
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode numberOrText() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.putArray("type").add("number").add("string");
    return schema;
  }

  private static JsonNode constant(Value value) {
    if (!value.node().isNumber() && !value.node().isTextual()) {
      throw value.mustBe("a number or a text");
    }
    return value.node();
  }

  @Override
  public FittedStep read(JsonNode state) {
    JsonNode value = state.path("value");
    return value.isNumber()
        ? new FilledNumber(value.doubleValue())
        : new FilledText(value.asText());
  }

  private record FilledNumber(double value) implements FittedStep {
    @Override
    public List<NumberColumn> apply(Column column) {
      return NumberSteps.map(column, given -> Double.isNaN(given) ? value : given);
    }

    @Override
    public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
      return NumberSteps.mapOnnx(
          column,
          given -> graph.apply("Where", graph.apply("IsNaN", given), graph.number(value), given));
    }

    @Override
    public JsonNode state() {
      return NumberSteps.state().put("value", value);
    }
  }

  private record FilledText(String value) implements FittedStep {
    @Override
    public List<TextColumn> apply(Column column) {
      TextColumn texts = TextSteps.texts(column);
      List<String> dictionary = new ArrayList<>(texts.dictionary());
      int known = dictionary.indexOf(value);
      int fill = known < 0 ? dictionary.size() : known;
      if (known < 0) {
        dictionary.add(value);
      }
      int[] codes = new int[texts.size()];
      for (int row = 0; row < codes.length; row++) {
        codes[row] = texts.isMissing(row) ? fill : texts.code(row);
      }
      return List.of(TextColumn.ofOwned(texts.name(), codes, dictionary));
    }

    @Override
    public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
      OnnxColumn.Texts texts = TextSteps.texts(column);
      if (texts.missing().isEmpty()) {
        return texts;
      }
      Map<String, Double> missing = new TreeMap<>();
      texts.missing().forEach(text -> missing.put(text, 1.0));
      OnnxColumn.Texts all = new OnnxColumn.Texts(texts.name(), texts.value(), List.of());
      OnnxValue absent =
          graph.apply("Greater", OnnxFunctions.encode(graph, all, missing, 0), graph.number(0));
      OnnxValue filled = graph.apply("Where", absent, graph.text(value), texts.value());
      return new OnnxColumn.Texts(texts.name(), filled, List.of());
    }

    @Override
    public JsonNode state() {
      return NumberSteps.state().put("value", value);
    }
  }
}
