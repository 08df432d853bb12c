package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.random.SeededRandom;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code target_encode}: replaces a category by the mean target of the training rows that have it,
 * drawn towards the mean of all training rows: {@code (sum + smoothing * mean) / (count +
 * smoothing)} (Micci-Barreca, 2001). A category that no training row has becomes the mean of all.
 *
 * <p>A training row must not see its own target through this column, so training rows are dealt
 * into folds, and each gets the value that the other folds give. All other rows get the value of
 * all training rows. With several targets there is a column for each, {@code name:target}.
 */
public final class TargetEncode implements StepType {

  private static final Option<Double> SMOOTHING =
      Option.number(
              "smoothing",
              "How many rows of the overall mean are added to each category.",
              Range.NOT_NEGATIVE)
          .or(10);
  private static final Option<Integer> FOLDS =
      Option.integer(
              "folds",
              "Training rows are encoded by the rows of the other folds, so that none sees its own"
                  + " target.",
              Range.atLeast(2))
          .or(5);

  private static final long PURPOSE = 0x7a67_656e_636f_6465L;

  @Override
  public String name() {
    return "target_encode";
  }

  @Override
  public String description() {
    return "Replaces a category by the smoothed mean target of the training rows that have it.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(SMOOTHING, FOLDS);
  }

  @Override
  public Optional<Option<?>> argument() {
    return Optional.of(SMOOTHING);
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
    double smoothing = SMOOTHING.in(options);
    int folds = FOLDS.in(options);
    return (column, training) -> fit(TextSteps.texts(column), training, smoothing, folds);
  }

  private static Step.Fit fit(TextColumn column, Training training, double smoothing, int folds) {
    int[] foldOfRow = deal(column.size(), folds, training.seed());
    List<Encoding> encodings = new ArrayList<>();
    List<NumberColumn> columns = new ArrayList<>();
    for (NumberColumn target : training.targets()) {
      String name =
          training.targets().size() == 1 ? column.name() : column.name() + ":" + target.name();
      Sums all = Sums.of(column, target, foldOfRow, -1);
      encodings.add(all.encoding(name, column, smoothing));
      double[] outOfFold = new double[column.size()];
      for (int fold = 0; fold < folds; fold++) {
        Sums others = Sums.of(column, target, foldOfRow, fold);
        for (int row = 0; row < outOfFold.length; row++) {
          if (foldOfRow[row] == fold) {
            outOfFold[row] =
                column.isMissing(row) ? Double.NaN : others.mean(column.code(row), smoothing);
          }
        }
      }
      columns.add(NumberColumn.ofOwned(name, outOfFold));
    }
    return new Step.Fit(new Fitted(encodings), columns);
  }

  private static int[] deal(int rows, int folds, long seed) {
    int[] order = new int[rows];
    for (int row = 0; row < rows; row++) {
      order[row] = row;
    }
    SeededRandom.of(seed, PURPOSE).shuffle(order);
    int[] foldOfRow = new int[rows];
    for (int i = 0; i < rows; i++) {
      foldOfRow[order[i]] = i % folds;
    }
    return foldOfRow;
  }

  @Override
  public FittedStep read(JsonNode state) {
    List<Encoding> encodings = new ArrayList<>();
    for (JsonNode encoding : state.path("encodings")) {
      encodings.add(
          new Encoding(
              encoding.path("name").asText(),
              NumberSteps.number(encoding, "mean"),
              TextSteps.numbers(encoding.path("categories"))));
    }
    return new Fitted(encodings);
  }

  /** The target's sum and count of every category, over the rows outside of one fold. */
  private static final class Sums {
    private final double[] sums;
    private final int[] counts;
    private final double mean;

    private Sums(double[] sums, int[] counts, double mean) {
      this.sums = sums;
      this.counts = counts;
      this.mean = mean;
    }

    static Sums of(TextColumn column, NumberColumn target, int[] foldOfRow, int leftOut) {
      double[] sums = new double[column.dictionary().size()];
      int[] counts = new int[sums.length];
      double total = 0;
      int rows = 0;
      for (int row = 0; row < foldOfRow.length; row++) {
        if (foldOfRow[row] == leftOut) {
          continue;
        }
        total += target.at(row);
        rows++;
        if (!column.isMissing(row)) {
          sums[column.code(row)] += target.at(row);
          counts[column.code(row)]++;
        }
      }
      return new Sums(sums, counts, rows == 0 ? 0 : total / rows);
    }

    double mean(int code, double smoothing) {
      return counts[code] == 0
          ? mean
          : (sums[code] + smoothing * mean) / (counts[code] + smoothing);
    }

    Encoding encoding(String name, TextColumn column, double smoothing) {
      Map<String, Double> means = new TreeMap<>();
      for (int code = 0; code < counts.length; code++) {
        if (counts[code] > 0) {
          means.put(column.dictionary().get(code), mean(code, smoothing));
        }
      }
      return new Encoding(name, mean, means);
    }
  }

  private record Encoding(String name, double mean, Map<String, Double> categories) {}

  private record Fitted(List<Encoding> encodings) implements FittedStep {
    @Override
    public List<NumberColumn> apply(Column column) {
      TextColumn texts = TextSteps.texts(column);
      return encodings.stream()
          .map(
              encoding ->
                  TextSteps.encode(
                      encoding.name(),
                      texts,
                      text -> encoding.categories().getOrDefault(text, encoding.mean())))
          .toList();
    }

    @Override
    public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
      OnnxColumn.Texts texts = TextSteps.texts(column);
      List<String> names = encodings.stream().map(Encoding::name).toList();
      List<OnnxValue> values =
          encodings.stream()
              .map(each -> OnnxFunctions.encode(graph, texts, each.categories(), each.mean()))
              .toList();
      return new OnnxColumn.Numbers(
          names,
          values.size() == 1
              ? values.get(0)
              : graph.apply(OnnxOperator.of("Concat").with("axis", 1), values));
    }

    @Override
    public JsonNode state() {
      var state = NumberSteps.state();
      var array = state.putArray("encodings");
      for (Encoding encoding : encodings) {
        array
            .addObject()
            .put("name", encoding.name())
            .put("mean", encoding.mean())
            .set("categories", TextSteps.object(encoding.categories()));
      }
      return state;
    }
  }
}
