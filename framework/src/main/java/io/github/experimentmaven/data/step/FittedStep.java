package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxGraph;
import java.util.List;

/** A preprocessing step that has learnt what it needs. Immutable. */
public interface FittedStep {

  /**
   * Applies the step to any rows; a missing value stays missing unless the step fills it.
   *
   * @param column the column the step was fitted on, of other rows
   * @return the columns it becomes
   * @throws StepException if a value does not suit the step
   */
  List<? extends Column> apply(Column column);

  /**
   * Writes {@link #apply} as operators of a graph, so that a model leaves Java with its
   * preprocessing. A value that the step would refuse becomes NaN there.
   *
   * @param column the column, a single one
   * @param graph the graph
   * @return the columns it becomes, named and in the order as {@link #apply} has them
   * @throws NoOnnxFormException if the step cannot be written so, as any that does not say how
   */
  default OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
    throw new NoOnnxFormException("as it does not say its operators: override writeOnnx");
  }

  /** Returns what was learnt, for {@link StepType#read}. */
  JsonNode state();
}
