package io.github.experimentmaven.model.onnx;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.experimentmaven.model.train.MeanCombiner;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.Model;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.protos.core.WeightedEnsembleModelProto;
import org.tribuo.regression.Regressor;

/** Writes the mean of the predictions of several models. */
final class OnnxAverage {

  private OnnxAverage() {}

  static OnnxValue write(WeightedEnsembleModel<Regressor> model, OnnxRows rows) {
    requireMean(model);
    return of(model.getModels(), OnnxModels.outputs(model), rows);
  }

  /**
   * Writes the mean of models.
   *
   * @param outputs the order of its outputs
   */
  static OnnxValue of(List<Model<Regressor>> members, List<String> outputs, OnnxRows rows) {
    OnnxGraph graph = rows.graph();
    List<OnnxValue> predictions = new ArrayList<>();
    for (Model<Regressor> member : members) {
      if (!OnnxModels.outputs(member).equals(outputs)) {
        throw new NoOnnxFormException("its members predict in other orders than it does");
      }
      predictions.add(OnnxModels.write(member, rows));
    }
    OnnxValue sum = predictions.stream().reduce((a, b) -> graph.apply("Add", a, b)).orElseThrow();
    return graph.apply("Div", sum, graph.number(members.size()));
  }

  private static void requireMean(WeightedEnsembleModel<Regressor> model) {
    try {
      WeightedEnsembleModelProto proto =
          model.serialize().getSerializedData().unpack(WeightedEnsembleModelProto.class);
      if (!proto.getCombiner().getClassName().equals(MeanCombiner.class.getName())
          || proto.getWeightsList().stream().distinct().count() > 1) {
        throw new NoOnnxFormException("its members count other than all alike");
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("Tribuo's ensembles are written so", e);
    }
  }
}
