package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * {@code ordinal}: numbers the categories from 0, in the given order or else alphabetically. A
 * category that no training row has becomes -1; with a given order it is an error.
 */
public final class Ordinal implements StepType {

  private static final Option<Optional<List<String>>> CATEGORIES =
      Option.texts(
              "categories",
              "All categories in ascending order. Alphabetical order of the training rows'"
                  + " categories where absent.")
          .optional();

  @Override
  public String name() {
    return "ordinal";
  }

  @Override
  public String description() {
    return "Numbers the categories from 0 in a given order, or alphabetically.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(CATEGORIES);
  }

  @Override
  public Optional<Option<?>> argument() {
    return Optional.of(CATEGORIES);
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
    List<String> given = CATEGORIES.in(options).orElse(List.of());
    if (new HashSet<>(given).size() < given.size()) {
      throw new InvalidInputException(
          options.problem(CATEGORIES.key(), "a category is listed twice: list each once"));
    }
    return (column, training) -> {
      TextColumn texts = TextSteps.texts(column);
      List<String> categories =
          given.isEmpty() ? List.copyOf(TextSteps.counts(texts).keySet()) : given;
      return Step.Fit.of(new Fitted(categories, !given.isEmpty()), column);
    };
  }

  @Override
  public FittedStep read(JsonNode state) {
    return new Fitted(
        TextSteps.texts(state.path("categories")), state.path("closed").booleanValue());
  }

  private record Fitted(List<String> categories, boolean closed) implements FittedStep {
    @Override
    public List<NumberColumn> apply(Column column) {
      TextColumn texts = TextSteps.texts(column);
      Map<String, Integer> numbers = new HashMap<>();
      categories.forEach(category -> numbers.put(category, numbers.size()));
      if (closed) {
        refuseUnlisted(texts, numbers);
      }
      return List.of(TextSteps.encode(texts.name(), texts, text -> numbers.getOrDefault(text, -1)));
    }

    private void refuseUnlisted(TextColumn texts, Map<String, Integer> numbers) {
      IntFunction<String> category = row -> texts.at(row).orElse(categories.get(0));
      StepException.refuse(
          IntStream.range(0, texts.size()).filter(row -> !numbers.containsKey(category.apply(row))),
          row ->
              Shown.name(category.apply(row))
                  + " is none of ordinal's categories "
                  + categories
                  + ": add it");
    }

    @Override
    public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
      Map<String, Double> numbers = new HashMap<>();
      categories.forEach(category -> numbers.put(category, (double) numbers.size()));
      return TextSteps.encodeOnnx(column, graph, numbers, closed ? Double.NaN : -1);
    }

    @Override
    public JsonNode state() {
      return NumberSteps.state()
          .put("closed", closed)
          .set("categories", TextSteps.array(categories));
    }
  }
}
