package io.github.experimentmaven.model.onnx;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.experimentmaven.model.train.MeanCombiner;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import java.util.List;
import java.util.function.IntFunction;
import org.tribuo.Output;
import org.tribuo.common.nearest.KNNModel;
import org.tribuo.common.nearest.protos.KNNModelProto;
import org.tribuo.math.distance.CosineDistance;
import org.tribuo.math.distance.Distance;
import org.tribuo.math.distance.L1Distance;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.la.VectorTuple;
import org.tribuo.protos.ProtoUtil;
import org.tribuo.regression.Regressor;

/**
 * Writes the training rows, the distances to them, and the mean of the nearest. Distances are
 * summed feature by feature, as Tribuo sums them, so that training rows at the same distance stay
 * so, and the first of them is the nearer, as there.
 */
final class OnnxNeighbours {

  private final OnnxGraph graph;
  private final KNNModelProto model;
  private final int features;

  private OnnxNeighbours(OnnxGraph graph, KNNModelProto model, int features) {
    this.graph = graph;
    this.model = model;
    this.features = features;
  }

  static OnnxValue write(KNNModel<Regressor> model, OnnxRows rows) {
    KNNModelProto proto = proto(model);
    if (!proto.getCombiner().getClassName().equals(MeanCombiner.class.getName())) {
      throw new NoOnnxFormException("its neighbours are combined other than by their mean");
    }
    OnnxNeighbours neighbours =
        new OnnxNeighbours(rows.graph(), proto, model.getFeatureIDMap().size());
    return neighbours.mean(
        neighbours.distances(rows.doubles(model.getFeatureIDMap())), OnnxModels.outputs(model));
  }

  private static KNNModelProto proto(KNNModel<Regressor> model) {
    try {
      return model.serialize().getSerializedData().unpack(KNNModelProto.class);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("Tribuo's nearest neighbours are written so", e);
    }
  }

  /** Returns the training rows, {@code [features, rows]}. */
  private double[][] columns() {
    double[][] columns = new double[features][model.getVectorsCount()];
    for (int row = 0; row < model.getVectorsCount(); row++) {
      for (VectorTuple value : (SGDVector) Tensor.deserialize(model.getVectors(row))) {
        columns[value.index][row] = value.value;
      }
    }
    return columns;
  }

  /** Returns the distance of each row to each training row, {@code [batch, rows]}. */
  private OnnxValue distances(OnnxValue x) {
    Distance distance = ProtoUtil.deserialize(model.getDistance());
    double[][] columns = columns();
    if (distance instanceof CosineDistance) {
      return cosine(x, columns);
    }
    if (!(distance instanceof L1Distance) && !(distance instanceof L2Distance)) {
      throw new NoOnnxFormException("its distance is not known");
    }
    boolean squared = distance instanceof L2Distance;
    OnnxValue sum =
        sum(
            feature -> {
              OnnxValue own = OnnxModels.column(graph, x, feature, features);
              OnnxValue difference = graph.apply("Sub", own, graph.numbers(columns[feature]));
              return squared
                  ? graph.apply("Mul", difference, difference)
                  : graph.apply("Abs", difference);
            });
    return squared ? graph.apply("Sqrt", sum) : sum;
  }

  /** Adds up term by term, so that a runtime holds two of them at a time. */
  private OnnxValue sum(IntFunction<OnnxValue> terms) {
    OnnxValue sum = terms.apply(0);
    for (int feature = 1; feature < features; feature++) {
      sum = graph.apply("Add", sum, terms.apply(feature));
    }
    return sum;
  }

  private OnnxValue cosine(OnnxValue x, double[][] columns) {
    double[] norms = new double[model.getVectorsCount()];
    for (double[] column : columns) {
      for (int row = 0; row < norms.length; row++) {
        norms[row] += column[row] * column[row];
      }
    }
    for (int row = 0; row < norms.length; row++) {
      norms[row] = Math.sqrt(norms[row]);
    }
    OnnxValue product =
        sum(
            feature ->
                graph.apply(
                    "Mul",
                    OnnxModels.column(graph, x, feature, features),
                    graph.numbers(columns[feature])));
    OnnxValue squares =
        sum(
            feature -> {
              OnnxValue own = OnnxModels.column(graph, x, feature, features);
              return graph.apply("Mul", own, own);
            });
    OnnxValue divisor = graph.apply("Mul", graph.apply("Sqrt", squares), graph.numbers(norms));
    OnnxValue none = graph.apply("Equal", product, graph.number(0));
    OnnxValue similarity =
        graph.apply("Where", none, graph.number(0), graph.apply("Div", product, divisor));
    return graph.apply("Sub", graph.number(1), similarity);
  }

  private OnnxValue mean(OnnxValue distances, List<String> outputs) {
    OnnxOperator smallest =
        OnnxOperator.of("TopK").with("axis", 1).with("largest", 0).with("sorted", 1);
    OnnxValue nearest =
        graph.apply(smallest, 2, List.of(distances, graph.integers(model.getK()))).get(1);
    OnnxValue targets =
        graph.apply(
            OnnxOperator.of("Gather").with("axis", 0), graph.matrix(targets(outputs)), nearest);
    OnnxValue sum =
        graph.apply(OnnxOperator.of("ReduceSum").with("keepdims", 0), targets, graph.integers(1));
    return graph.apply("Div", sum, graph.number(model.getK()));
  }

  /** Returns the targets of the training rows, {@code [rows, outputs]}. */
  private double[][] targets(List<String> outputs) {
    double[][] targets = new double[model.getOutputsCount()][outputs.size()];
    for (int row = 0; row < targets.length; row++) {
      Regressor output = (Regressor) Output.deserialize(model.getOutputs(row));
      List<String> names = List.of(output.getNames());
      for (int id = 0; id < outputs.size(); id++) {
        targets[row][id] = output.getValues()[names.indexOf(outputs.get(id))];
      }
    }
    return targets;
  }
}
