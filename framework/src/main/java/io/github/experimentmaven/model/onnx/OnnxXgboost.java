package io.github.experimentmaven.model.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Model;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.regression.Regressor;

/**
 * Writes what XGBoost has trained, which it gives as JSON: trees, or a number for each feature. Its
 * numbers are of single precision, as are the features it sees.
 */
final class OnnxXgboost {

  /** The class of the models, which must not be loaded where XGBoost is not there. */
  static final String MODEL = "org.tribuo.common.xgboost.XGBoostModel";

  private static final String OBJECTIVE = "reg:squarederror";

  private final OnnxRows rows;
  private final OnnxValue features;
  private final int width;

  private OnnxXgboost(OnnxRows rows, OnnxValue features, int width) {
    this.rows = rows;
    this.features = features;
    this.width = width;
  }

  static OnnxValue write(Model<Regressor> model, OnnxRows rows) {
    OnnxXgboost xgboost =
        new OnnxXgboost(
            rows,
            rows.cast(rows.floats(model.getFeatureIDMap()), OnnxOperator.DOUBLE),
            model.getFeatureIDMap().size());
    List<OnnxValue> outputs = new ArrayList<>();
    for (Booster booster : ((XGBoostModel<Regressor>) model).getInnerModels()) {
      outputs.add(xgboost.write(json(booster).path("learner")));
    }
    return outputs.size() == 1
        ? outputs.get(0)
        : rows.graph().apply(OnnxOperator.of("Concat").with("axis", 1), outputs);
  }

  private static JsonNode json(Booster booster) {
    try {
      return new JsonMapper().readTree(booster.toByteArray("json"));
    } catch (XGBoostError | IOException e) {
      throw new IllegalStateException("XGBoost does not give its model as JSON", e);
    }
  }

  private OnnxValue write(JsonNode learner) {
    if (!learner.path("objective").path("name").asText().equals(OBJECTIVE)) {
      throw new NoOnnxFormException("XGBoost's objective is another than " + OBJECTIVE);
    }
    double base = single(learner.path("learner_model_param").path("base_score"));
    JsonNode booster = learner.path("gradient_booster");
    OnnxGraph graph = rows.graph();
    OnnxValue sum =
        switch (booster.path("name").asText()) {
          case "gbtree" -> trees(booster.path("model").path("trees"));
          case "gblinear" -> linear(booster.path("model").path("weights"));
          default -> throw new NoOnnxFormException("XGBoost's booster is neither trees nor linear");
        };
    return graph.apply("Add", sum, graph.number(base));
  }

  private OnnxValue trees(JsonNode trees) {
    int nodes = 0;
    for (JsonNode tree : trees) {
      nodes += tree.path("left_children").size();
    }
    OnnxTreeTable table =
        new OnnxTreeTable(OnnxTreeTable.Rule.BELOW, nodes, (nodes + trees.size()) / 2);
    for (int number = 0; number < trees.size(); number++) {
      add(trees.get(number), number, table);
    }
    return rows.cast(rows.graph().apply(table.sum(1), features), OnnxOperator.DOUBLE);
  }

  /** A leaf's number stands where a split has its threshold. */
  private static void add(JsonNode tree, int number, OnnxTreeTable table) {
    JsonNode lefts = tree.path("left_children");
    for (int id = 0; id < lefts.size(); id++) {
      double value = single(tree.path("split_conditions").path(id));
      int left = lefts.path(id).intValue();
      if (left < 0) {
        table.addLeaf(number, id);
        table.addValue(number, id, 0, value);
      } else {
        int feature = tree.path("split_indices").path(id).intValue();
        int right = tree.path("right_children").path(id).intValue();
        table.addSplit(number, id, feature, value, left, right);
      }
    }
  }

  private OnnxValue linear(JsonNode weights) {
    double[][] coefficients = new double[width][1];
    int known = weights.size() - 1;
    for (int feature = 0; feature < known; feature++) {
      coefficients[feature][0] = single(weights.path(feature));
    }
    OnnxGraph graph = rows.graph();
    OnnxValue explained = graph.apply("MatMul", features, graph.matrix(coefficients));
    return graph.apply("Add", explained, graph.number(single(weights.path(known))));
  }

  private static double single(JsonNode number) {
    return (float) number.asDouble();
  }
}
