package io.github.experimentmaven.model.onnx;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.Tensor;
import org.tribuo.regression.sgd.fm.FMRegressionModel;
import org.tribuo.regression.sgd.protos.FMRegressionModelProto;

/**
 * Writes a factorization machine: {@code b + w x + sum over factors ((v x)^2 - v^2 x^2) / 2}
 * (Rendle, Factorization Machines, 2010).
 */
final class OnnxFactorization {

  private OnnxFactorization() {}

  static OnnxValue write(FMRegressionModel model, OnnxRows rows) {
    requireOwnUnits(model);
    OnnxGraph graph = rows.graph();
    OnnxValue x = rows.doubles(model.getFeatureIDMap());
    OnnxValue squares = graph.apply("Mul", x, x);
    double[][] weights = rows(model.getLinearWeightsCopy());
    double[] biases = model.getBiasesCopy().toArray();
    Tensor[] factors = model.getFactorsCopy();
    List<OnnxValue> products = new ArrayList<>();
    for (Tensor tensor : factors) {
      double[][] factor = OnnxLinear.transposed(rows((DenseMatrix) tensor));
      OnnxValue sums = graph.apply("MatMul", x, graph.matrix(factor));
      OnnxValue own = graph.apply("MatMul", squares, graph.matrix(squared(factor)));
      OnnxValue twice = graph.apply("Sub", graph.apply("Mul", sums, sums), own);
      products.add(
          graph.apply(
              "Mul", graph.apply("ReduceSum", twice, graph.integers(1)), graph.number(0.5)));
    }
    OnnxValue linear =
        graph.apply(
            "Add",
            graph.apply("MatMul", x, graph.matrix(OnnxLinear.transposed(weights))),
            graph.numbers(biases));
    return graph.apply(
        "Add",
        linear,
        products.size() == 1
            ? products.get(0)
            : graph.apply(OnnxOperator.of("Concat").with("axis", 1), products));
  }

  private static void requireOwnUnits(FMRegressionModel model) {
    try {
      if (model
          .serialize()
          .getSerializedData()
          .unpack(FMRegressionModelProto.class)
          .getStandardise()) {
        throw new NoOnnxFormException(
            "factorization machines that Tribuo standardises the targets of have none");
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("Tribuo's factorization machines are written so", e);
    }
  }

  private static double[][] rows(DenseMatrix matrix) {
    double[][] rows = new double[matrix.getDimension1Size()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = matrix.getRow(row).toArray();
    }
    return rows;
  }

  private static double[][] squared(double[][] matrix) {
    double[][] squared = new double[matrix.length][];
    for (int row = 0; row < matrix.length; row++) {
      squared[row] = Arrays.stream(matrix[row]).map(value -> value * value).toArray();
    }
    return squared;
  }
}
