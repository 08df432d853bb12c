package io.github.experimentmaven.model.onnx;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.List;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import org.tribuo.regression.libsvm.LibSVMRegressionModel;
import org.tribuo.regression.libsvm.protos.LibSVMRegressionModelProto;

/**
 * Writes a support vector machine as a product with its support vectors, in double precision: the
 * operator that ONNX has for it computes in single precision.
 */
final class OnnxSupportVectors {

  private final OnnxGraph graph;
  private final OnnxValue x;
  private final int features;

  private OnnxSupportVectors(OnnxGraph graph, OnnxValue x, int features) {
    this.graph = graph;
    this.x = x;
    this.features = features;
  }

  static OnnxValue write(LibSVMRegressionModel model, OnnxRows rows) {
    requireOwnUnits(model);
    OnnxSupportVectors machine =
        new OnnxSupportVectors(
            rows.graph(), rows.doubles(model.getFeatureIDMap()), model.getFeatureIDMap().size());
    List<OnnxValue> outputs = new ArrayList<>();
    for (svm_model each : model.getInnerModels()) {
      outputs.add(machine.write(each));
    }
    return outputs.size() == 1
        ? outputs.get(0)
        : rows.graph().apply(OnnxOperator.of("Concat").with("axis", 1), outputs);
  }

  private static void requireOwnUnits(LibSVMRegressionModel model) {
    try {
      if (model
          .serialize()
          .getSerializedData()
          .unpack(LibSVMRegressionModelProto.class)
          .getStandardized()) {
        throw new NoOnnxFormException(
            "support vector machines that Tribuo standardises the targets of have none");
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("Tribuo's support vector machines are written so", e);
    }
  }

  private OnnxValue write(svm_model model) {
    double[][] vectors = new double[model.l][features];
    double[][] coefficients = new double[model.l][1];
    double[] squares = new double[model.l];
    for (int i = 0; i < model.l; i++) {
      coefficients[i][0] = model.sv_coef[0][i];
      for (svm_node node : model.SV[i]) {
        vectors[i][node.index] = node.value;
        squares[i] += node.value * node.value;
      }
    }
    OnnxValue products = graph.apply("MatMul", x, graph.matrix(OnnxLinear.transposed(vectors)));
    OnnxValue sum =
        graph.apply("MatMul", kernel(model.param, products, squares), graph.matrix(coefficients));
    return graph.apply("Sub", sum, graph.number(model.rho[0]));
  }

  private OnnxValue kernel(svm_parameter parameters, OnnxValue products, double[] squares) {
    return switch (parameters.kernel_type) {
      case svm_parameter.LINEAR -> products;
      case svm_parameter.POLY ->
          graph.apply("Pow", affine(parameters, products), graph.number(parameters.degree));
      case svm_parameter.SIGMOID -> graph.apply("Tanh", affine(parameters, products));
      case svm_parameter.RBF -> {
        OnnxValue own = graph.apply("ReduceSum", graph.apply("Mul", x, x), graph.integers(1));
        OnnxValue both = graph.apply("Add", own, graph.numbers(squares));
        OnnxValue distance =
            graph.apply("Sub", both, graph.apply("Mul", products, graph.number(2)));
        yield graph.apply("Exp", graph.apply("Mul", distance, graph.number(-parameters.gamma)));
      }
      default -> throw new NoOnnxFormException("its kernel is not known");
    };
  }

  private OnnxValue affine(svm_parameter parameters, OnnxValue products) {
    OnnxValue scaled = graph.apply("Mul", products, graph.number(parameters.gamma));
    return graph.apply("Add", scaled, graph.number(parameters.coef0));
  }
}
