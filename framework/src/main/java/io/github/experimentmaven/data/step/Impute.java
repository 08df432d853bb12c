package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Quantiles;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code impute}: fills missing values with a number or text learnt from the training rows, or with
 * a constant. Of equally frequent values the smallest, or alphabetically first, is taken.
 */
public final class Impute implements StepType {

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
  public String optionsSchema() {
    return """
        {
          "strategy": {"enum": ["mean", "median", "most_frequent", "constant"], "description": "What a missing value becomes. The mean for numbers and the most frequent value for texts where absent."},
          "value": {"type": ["number", "string"], "description": "The constant, with strategy constant."}
        }
        """;
  }

  @Override
  public Optional<String> argument() {
    return Optional.of("strategy");
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
    JsonNode given = options.values();
    String strategy = given.path("strategy").asText(given.has("value") ? "constant" : "");
    JsonNode value = given.path("value");
    if (strategy.equals("constant") == value.isMissingNode()) {
      throw new InvalidInputException(
          options.problem("", "impute needs a value with strategy constant, and only then"));
    }
    return (column, training) ->
        Step.Fit.of(
            column instanceof NumberColumn numbers
                ? new FilledNumber(number(numbers, strategy, value))
                : new FilledText(text(TextSteps.texts(column), strategy, value)),
            column);
  }

  private static double number(NumberColumn column, String strategy, JsonNode value) {
    return switch (strategy) {
      case "constant" -> {
        if (!value.isNumber()) {
          throw StepException.of("holds numbers, so impute cannot fill in the text " + value);
        }
        yield value.doubleValue();
      }
      case "median" -> Quantiles.at(Moments.sorted(column), 0.5);
      case "most_frequent" -> mostFrequent(Moments.sorted(column));
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

  private static String text(TextColumn column, String strategy, JsonNode value) {
    return switch (strategy) {
      case "constant" -> value.asText();
      case "mean", "median" ->
          throw StepException.of(
              "holds texts, which have no " + strategy + ": impute most_frequent or constant");
      default -> {
        Map<String, Integer> counts = TextSteps.counts(column);
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        yield counts.keySet().stream()
            .filter(text -> counts.get(text) == most)
            .findFirst()
            .orElseThrow();
      }
    };
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
    public JsonNode state() {
      return NumberSteps.state().put("value", value);
    }
  }
}
