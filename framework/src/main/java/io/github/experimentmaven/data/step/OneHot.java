package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxFunctions;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * {@code one_hot}: a column {@code name=category} for every category of the training rows, 1 where
 * the row has it and 0 elsewhere. Rare categories may share the column {@code name=(other)}; a
 * category that no training row has counts as other, and is 0 everywhere where there is no such
 * column.
 */
public final class OneHot implements StepType {

  private static final Option<Integer> MIN_FREQUENCY =
      Option.integer(
              "min_frequency",
              "Categories of fewer training rows share one column, (other).",
              Range.atLeast(1))
          .or(1);
  private static final Option<Optional<Integer>> MAX_CATEGORIES =
      Option.integer(
              "max_categories",
              "At most this many categories, the most frequent, have a column of their own; the"
                  + " rest share (other). Unlimited where absent.",
              Range.atLeast(1))
          .optional();

  private static final String OTHER = "(other)";

  @Override
  public String name() {
    return "one_hot";
  }

  @Override
  public String description() {
    return "Makes a column of zeros and ones for every category of the training rows.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(MIN_FREQUENCY, MAX_CATEGORIES);
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
    int minFrequency = MIN_FREQUENCY.in(options);
    int maxCategories = MAX_CATEGORIES.in(options).orElse(Integer.MAX_VALUE);
    return (column, training) -> {
      Map<String, Integer> counts = TextSteps.counts(TextSteps.texts(column));
      // The sort is stable, so equally frequent categories stay in alphabetical order.
      List<String> kept =
          counts.entrySet().stream()
              .filter(entry -> entry.getValue() >= minFrequency)
              .sorted(Comparator.comparing(entry -> -entry.getValue()))
              .limit(maxCategories)
              .map(Map.Entry::getKey)
              .toList();
      boolean other = kept.size() < counts.size();
      return Step.Fit.of(new Fitted(List.copyOf(new TreeSet<>(kept)), other), column);
    };
  }

  @Override
  public FittedStep read(JsonNode state) {
    return new Fitted(
        TextSteps.texts(state.path("categories")), state.path("other").booleanValue());
  }

  private record Fitted(List<String> categories, boolean other) implements FittedStep {
    @Override
    public List<NumberColumn> apply(Column column) {
      TextColumn texts = TextSteps.texts(column);
      Map<String, Integer> columnOf = new HashMap<>();
      categories.forEach(category -> columnOf.put(category, columnOf.size()));
      int[] columnOfCode = new int[texts.dictionary().size()];
      for (int code = 0; code < columnOfCode.length; code++) {
        columnOfCode[code] = columnOf.getOrDefault(texts.dictionary().get(code), categories.size());
      }
      List<NumberColumn> columns = new ArrayList<>();
      for (int i = 0; i < categories.size() + (other ? 1 : 0); i++) {
        int own = i;
        String category = i < categories.size() ? categories.get(i) : OTHER;
        columns.add(
            NumberColumn.indicator(
                texts.name() + "=" + category,
                texts.size(),
                row ->
                    texts.isMissing(row)
                        ? Double.NaN
                        : columnOfCode[texts.code(row)] == own ? 1 : 0));
      }
      return columns;
    }

    @Override
    public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
      OnnxColumn.Texts texts = TextSteps.texts(column);
      List<String> known = new ArrayList<>(categories);
      known.addAll(texts.missing());
      OnnxValue place = OnnxFunctions.places(graph, texts.value(), known);
      List<String> names = new ArrayList<>();
      categories.forEach(category -> names.add(texts.name() + "=" + category));
      long[] places = new long[categories.size() + (other ? 1 : 0)];
      Arrays.setAll(places, i -> i);
      if (other) {
        names.add(texts.name() + "=" + OTHER);
        places[places.length - 1] = known.size();
      }
      OnnxValue has =
          graph.apply(
              OnnxOperator.of("Cast").with("to", OnnxOperator.DOUBLE),
              graph.apply("Equal", place, graph.integers(places)));
      double[] absent = new double[known.size() + 1];
      Arrays.fill(absent, categories.size(), known.size(), Double.NaN);
      return new OnnxColumn.Numbers(
          names, graph.apply("Add", has, graph.apply("Gather", graph.numbers(absent), place)));
    }

    @Override
    public JsonNode state() {
      return NumberSteps.state().put("other", other).set("categories", TextSteps.array(categories));
    }
  }
}
