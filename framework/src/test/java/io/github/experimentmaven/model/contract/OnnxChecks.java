package io.github.experimentmaven.model.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.model.onnx.OnnxDescription;
import io.github.experimentmaven.model.onnx.OnnxExport;
import io.github.experimentmaven.model.transformed.TransformedTargetModel;
import io.github.experimentmaven.onnx.RuntimeModel;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/** What ONNX Runtime predicts of raw rows with an exported model. */
final class OnnxChecks {

  /** As a share of the target's standard deviation. */
  private static final double TOLERANCE = 1e-5;

  /** What sums of doubles lose in another order, of predictions far beyond the target. */
  private static final double ROUNDING = 1e-12;

  /** What targets go through: each step that can be undone, alone in its place or after others. */
  static final List<List<String>> TARGET_STEPS =
      List.of(
          List.of("min_max", "log1p"), List.of("clip {\"max\": 9}", "passthrough", "standardize"));

  private static final OnnxDescription ABOUT =
      new OnnxDescription("m", "A model", "1", Map.of("model", "m"), Map.of());

  private OnnxChecks() {}

  static void hasTheSameOnnxForm(Subject subject) {
    StepsTable table = new StepsTable();
    PreparedFold fold = table.prepare(subject.directory());
    Model<Regressor> model = subject.train(fold, Subject.SEED).model();
    requireSame(new SavedModel(model, fold.preprocessing()), table);
    requireSameBytes(model, fold);
  }

  static void predictsTransformedTargetsInOnnx(Subject subject) {
    StepsTable table = new StepsTable().withoutDates();
    for (List<String> steps : TARGET_STEPS) {
      PreparedFold fold = table.prepare(subject.directory(), steps.toArray(String[]::new));
      Model<Regressor> inner = subject.train(fold, Subject.SEED).model();
      requireSame(
          new SavedModel(
              TransformedTargetModel.of(inner, fold.transformed().orElseThrow().inverse()),
              fold.preprocessing()),
          table);
    }
  }

  private static ModelProto export(Model<Regressor> model, PreparedFold fold) {
    return OnnxExport.of(model, fold.preprocessing(), ABOUT);
  }

  private static void requireSameBytes(Model<Regressor> model, PreparedFold fold) {
    assertThat(export(model, fold).toByteArray()).isEqualTo(export(model, fold).toByteArray());
  }

  private static void requireSame(SavedModel saved, StepsTable table) {
    List<Map<String, String>> rows = table.laterRows();
    ModelProto onnx = OnnxExport.of(saved.model(), saved.preprocessing(), ABOUT);
    try (RuntimeModel graph = RuntimeModel.of(onnx)) {
      assertThat(graph.inputs()).containsExactlyElementsOf(saved.columns());
      requireClose(graph, saved, rows, table);
      requireClose(graph, saved, rows.subList(0, 1), table);
      requireRefusals(saved, graph, table);
    }
  }

  /** The runtime's functions may round one row alone otherwise than several. */
  private static void requireClose(
      RuntimeModel graph, SavedModel saved, List<Map<String, String>> rows, StepsTable table) {
    List<Map<String, Double>> expected = saved.predict(rows);
    List<Map<String, Double>> actual = graph.predict(rows);
    assertThat(actual).hasSameSizeAs(expected);
    for (int row = 0; row < rows.size(); row++) {
      for (String target : expected.get(row).keySet()) {
        double tolerance =
            TOLERANCE * deviation(table.trainingValues(target))
                + ROUNDING * Math.abs(expected.get(row).get(target));
        assertThat(actual.get(row).get(target))
            .as("%s of row %d", target, row)
            .isCloseTo(expected.get(row).get(target), within(tolerance));
      }
    }
  }

  /** Where the framework refuses a missing value, the prediction is no number. */
  private static void requireRefusals(SavedModel saved, RuntimeModel graph, StepsTable table) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String column : table.unfilled()) {
      Map<String, String> row = new LinkedHashMap<>(table.laterRows().get(0));
      row.put(column, "");
      rows.add(row);
      assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> saved.predict(row));
    }
    assertThat(graph.predict(rows))
        .allSatisfy(row -> assertThat(row.values()).allMatch(value -> value.isNaN()));
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }
}
