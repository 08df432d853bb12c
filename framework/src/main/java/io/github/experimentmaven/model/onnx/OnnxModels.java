package io.github.experimentmaven.model.onnx;

import io.github.experimentmaven.linear.LinearModel;
import io.github.experimentmaven.model.ensemble.QuantilePairModel;
import io.github.experimentmaven.model.train.DenseRowsModel;
import io.github.experimentmaven.model.transformed.TransformedTargetModel;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.Model;
import org.tribuo.ONNXExportable;
import org.tribuo.common.nearest.KNNModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.baseline.DummyRegressionModel;
import org.tribuo.regression.liblinear.LibLinearRegressionModel;
import org.tribuo.regression.libsvm.LibSVMRegressionModel;
import org.tribuo.regression.sgd.fm.FMRegressionModel;
import org.tribuo.regression.sgd.linear.LinearSGDModel;

/** The kinds of models that have a form in ONNX. */
final class OnnxModels {

  private OnnxModels() {}

  /**
   * Writes a model.
   *
   * @return its predictions, doubles {@code [batch, outputs]}, in the order of {@link #outputs}
   * @throws NoOnnxFormException if its kind has no such form
   */
  static OnnxValue write(Model<Regressor> model, OnnxRows rows) {
    if (model instanceof DenseRowsModel dense) {
      return write(dense.model(), rows);
    }
    if (model instanceof TransformedTargetModel transformed) {
      return OnnxInverse.write(transformed, write(transformed.inner(), rows), rows.graph());
    }
    if (model instanceof QuantilePairModel pair) {
      return OnnxAverage.of(pair.predicting(), outputs(model), rows);
    }
    if (model instanceof TreeEnsembleModel trees) {
      return OnnxTrees.write(trees, rows);
    }
    if (model instanceof LinearModel linear) {
      return OnnxLinear.write(linear, rows);
    }
    if (model instanceof LinearSGDModel linear) {
      return OnnxLinear.write(linear, rows);
    }
    if (model instanceof LibLinearRegressionModel linear) {
      return OnnxLinear.write(linear, rows);
    }
    if (model instanceof DummyRegressionModel constant) {
      return OnnxLinear.write(constant, rows);
    }
    if (model instanceof FMRegressionModel machine) {
      return OnnxFactorization.write(machine, rows);
    }
    if (model instanceof LibSVMRegressionModel machine) {
      return OnnxSupportVectors.write(machine, rows);
    }
    return borrowed(model, rows);
  }

  private static OnnxValue borrowed(Model<Regressor> model, OnnxRows rows) {
    if (model instanceof KNNModel<Regressor> neighbours) {
      return OnnxNeighbours.write(neighbours, rows);
    }
    if (model instanceof WeightedEnsembleModel<Regressor> ensemble) {
      return OnnxAverage.write(ensemble, rows);
    }
    if (model.getClass().getName().equals(OnnxXgboost.MODEL)) {
      return OnnxXgboost.write(model, rows);
    }
    if (model instanceof ONNXExportable exportable) {
      return OnnxNetwork.write(exportable, model, rows);
    }
    throw new NoOnnxFormException(
        "models of the class %s have no form in ONNX".formatted(model.getClass().getName()));
  }

  /** Returns the names of a model's outputs, in the order of their ids. */
  static List<String> outputs(Model<Regressor> model) {
    return IntStream.range(0, model.getOutputIDInfo().size())
        .mapToObj(id -> model.getOutputIDInfo().getOutput(id).getNames()[0])
        .toList();
  }

  /** Returns one column of many, {@code [batch, 1]}. */
  static OnnxValue column(OnnxGraph graph, OnnxValue values, int place, int columns) {
    return columns == 1
        ? values
        : graph.apply(OnnxOperator.of("Gather").with("axis", 1), values, graph.integers(place));
  }
}
