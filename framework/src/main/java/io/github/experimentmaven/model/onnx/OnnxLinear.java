package io.github.experimentmaven.model.onnx;

import io.github.experimentmaven.linear.LinearModel;
import io.github.experimentmaven.onnx.OnnxValue;
import java.util.List;
import org.tribuo.Model;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.baseline.DummyRegressionModel;
import org.tribuo.regression.liblinear.LibLinearRegressionModel;
import org.tribuo.regression.sgd.linear.LinearSGDModel;

/** Writes a number for each feature and an intercept: linear models, and constants. */
final class OnnxLinear {

  private OnnxLinear() {}

  static OnnxValue write(LinearModel model, OnnxRows rows) {
    List<String> names = OnnxModels.outputs(model);
    double[][] coefficients = new double[names.size()][];
    double[] intercepts = new double[names.size()];
    for (int id = 0; id < intercepts.length; id++) {
      coefficients[id] = model.coefficients(names.get(id));
      intercepts[id] = model.intercept(names.get(id));
    }
    return write(model, rows, coefficients, intercepts);
  }

  static OnnxValue write(LinearSGDModel model, OnnxRows rows) {
    DenseMatrix weights = model.getWeightsCopy();
    int features = model.getFeatureIDMap().size();
    double[][] coefficients = new double[weights.getDimension1Size()][features];
    double[] intercepts = new double[coefficients.length];
    for (int id = 0; id < intercepts.length; id++) {
      for (int feature = 0; feature < features; feature++) {
        coefficients[id][feature] = weights.get(id, feature);
      }
      intercepts[id] = weights.get(id, features);
    }
    return write(model, rows, coefficients, intercepts);
  }

  static OnnxValue write(LibLinearRegressionModel model, OnnxRows rows) {
    int features = model.getFeatureIDMap().size();
    double[][] coefficients = new double[model.getInnerModels().size()][features];
    double[] intercepts = new double[coefficients.length];
    for (int id = 0; id < intercepts.length; id++) {
      double[] weights = model.getInnerModels().get(id).getFeatureWeights();
      System.arraycopy(weights, 0, coefficients[id], 0, features);
      intercepts[id] = weights[features];
    }
    return write(model, rows, coefficients, intercepts);
  }

  static OnnxValue write(DummyRegressionModel model, OnnxRows rows) {
    String[] feature = {model.getFeatureIDMap().get(0).getName()};
    Regressor constants =
        model
            .predict(
                new ArrayExample<>(
                    new RegressionFactory().getUnknownOutput(), feature, new double[1]))
            .getOutput();
    List<String> given = List.of(constants.getNames());
    double[] intercepts =
        OnnxModels.outputs(model).stream()
            .mapToDouble(name -> constants.getValues()[given.indexOf(name)])
            .toArray();
    double[][] none = new double[intercepts.length][model.getFeatureIDMap().size()];
    return write(model, rows, none, intercepts);
  }

  private static OnnxValue write(
      Model<Regressor> model, OnnxRows rows, double[][] coefficients, double[] intercepts) {
    OnnxValue explained =
        rows.graph()
            .apply(
                "MatMul",
                rows.doubles(model.getFeatureIDMap()),
                rows.graph().matrix(transposed(coefficients)));
    return rows.graph().apply("Add", explained, rows.graph().numbers(intercepts));
  }

  /** Returns a matrix whose rows are the columns of another. */
  static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix[0].length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < matrix[row].length; column++) {
        transposed[column][row] = matrix[row][column];
      }
    }
    return transposed;
  }
}
