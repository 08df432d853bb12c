package io.github.experimentmaven.model.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.github.experimentmaven.data.prepare.FittedPreprocessing;
import io.github.experimentmaven.onnx.OnnxFile;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxValue;
import java.util.List;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/** Writes a trained model with its preprocessing: raw rows in, predictions in own units out. */
public final class OnnxExport {

  private OnnxExport() {}

  /**
   * Returns the model as one graph. Each column is an input of its name, {@code [batch, 1]},
   * doubles or strings; each target is an output of its name, {@code [batch, 1]}, doubles. A row
   * that the framework would refuse, such as one with a missing value that no step fills, is
   * predicted as NaN.
   *
   * @param model the model
   * @param preprocessing turns raw rows into what the model takes
   * @param about what is said of it
   * @throws io.github.experimentmaven.onnx.NoOnnxFormException if a step or the model has no form
   *     in ONNX
   */
  public static ModelProto of(
      Model<Regressor> model, FittedPreprocessing preprocessing, OnnxDescription about) {
    OnnxGraph graph = new OnnxGraph();
    OnnxRows rows = new OnnxRows(graph, preprocessing.writeOnnx(graph));
    OnnxValue predictions = OnnxModels.write(model, rows);
    OnnxValue checked = graph.apply("Add", predictions, rows.refused());
    List<String> outputs = OnnxModels.outputs(model);
    for (String target : preprocessing.targets()) {
      OnnxValue column = OnnxModels.column(graph, checked, outputs.indexOf(target), outputs.size());
      graph.output(target, column, about.target(target));
    }
    return OnnxFile.of(graph, about.name(), about.text(), about.version(), about.metadata());
  }
}
