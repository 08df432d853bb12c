package io.github.experimentmaven.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;

/** Tables with the test errors that scikit-learn 1.9.1 and LightGBM 4.7.0 have on them. */
public final class TreesReference {

  /**
   * A table.
   *
   * @param name what it is like
   * @param training the rows to train on
   * @param test the rows to predict
   */
  public record Table(
      String name, Dataset<Regressor> training, Dataset<Regressor> test, JsonNode results) {

    /** The errors of a model. */
    public Errors errorsOf(String model) {
      for (JsonNode result : results) {
        if (result.get("model").asText().equals(model)) {
          return new Errors(
              result.get("test_mse_mean").asDouble(),
              result.get("test_mse_sd").asDouble(),
              result.get("seeds").asInt());
        }
      }
      throw new IllegalArgumentException(model);
    }

    /** The mean squared error of a model on the test rows. */
    public double testError(Model<Regressor> model) {
      double sum = 0;
      for (Prediction<Regressor> prediction : model.predict(test)) {
        double actual = prediction.getExample().getOutput().getValues()[0];
        double error = prediction.getOutput().getValues()[0] - actual;
        sum += error * error;
      }
      return sum / test.size();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Test errors over seeds; the deviation is with n - 1. */
  public record Errors(double mean, double deviation, int seeds) {}

  private TreesReference() {}

  /** All tables. */
  public static List<Table> tables() {
    try (InputStream in = TreesReference.class.getResourceAsStream("trees-reference.json")) {
      JsonNode root = new ObjectMapper().readTree(in);
      return StreamSupport.stream(root.get("tables").spliterator(), false)
          .map(TreesReference::table)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table table(JsonNode table) {
    int trainingRows = table.get("training_rows").asInt();
    int rows = table.get("y").size();
    return new Table(
        table.get("name").asText(),
        rows(table, 0, trainingRows),
        rows(table, trainingRows, rows),
        table.get("results"));
  }

  private static Dataset<Regressor> rows(JsonNode table, int from, int to) {
    int features = table.get("X").get(0).size();
    List<String> names = new ArrayList<>();
    for (int f = 0; f < features; f++) {
      names.add("f" + f);
    }
    double[][] values = new double[to - from][features];
    double[] targets = new double[to - from];
    for (int r = 0; r < targets.length; r++) {
      targets[r] = table.get("y").get(from + r).asDouble();
      for (int f = 0; f < features; f++) {
        values[r][f] = table.get("X").get(from + r).get(f).asDouble();
      }
    }
    return TreeTables.of(names, values, targets);
  }
}
