package io.github.experimentmaven.linear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Tribuo's data sets of plain arrays; zeros are left out, as those of indicators are. */
public final class LinearTables {

  private LinearTables() {}

  /** Rows with the target {@code y}; the features are called by their numbers, in that order. */
  public static MutableDataset<Regressor> dataset(double[][] rows, double[] targets) {
    List<Example<Regressor>> examples = new ArrayList<>();
    for (int r = 0; r < rows.length; r++) {
      examples.add(example(rows[r], new Regressor("y", targets[r])));
    }
    return dataset(examples);
  }

  public static MutableDataset<Regressor> dataset(List<Example<Regressor>> examples) {
    RegressionFactory factory = new RegressionFactory();
    return new MutableDataset<>(
        examples, new SimpleDataSourceProvenance("linear", factory), factory);
  }

  public static Example<Regressor> example(double[] row, Regressor output) {
    int[] present =
        IntStream.range(0, row.length).filter(f -> row[f] != 0 || f == row.length - 1).toArray();
    return new ArrayExample<>(
        output,
        Arrays.stream(present).mapToObj(LinearTables::name).toArray(String[]::new),
        Arrays.stream(present).mapToDouble(f -> row[f]).toArray());
  }

  /** The name of a feature, so that names sort as numbers do. */
  public static String name(int feature) {
    return "f%05d".formatted(feature);
  }

  /** The predictions of the first target. */
  public static double[] predictions(Model<Regressor> model, double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> example(row, new Regressor("y", 0)))
        .mapToDouble(example -> model.predict(example).getOutput().getValues()[0])
        .toArray();
  }

  /** The coefficients by number; 0 for a feature that the model has not seen. */
  public static double[] coefficients(LinearModel model, int features) {
    double[] known = model.coefficients("y");
    double[] all = new double[features];
    for (int f = 0; f < features; f++) {
      int id = model.getFeatureIDMap().getID(name(f));
      all[f] = id < 0 ? 0 : known[id];
    }
    return all;
  }

  /** A file of values from another implementation. */
  public static JsonNode reference(String name) {
    try (InputStream in = LinearTables.class.getResourceAsStream(name)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static double[] vector(JsonNode node) {
    double[] vector = new double[node.size()];
    Arrays.setAll(vector, i -> node.get(i).doubleValue());
    return vector;
  }

  public static double[][] matrix(JsonNode node) {
    double[][] matrix = new double[node.size()][];
    Arrays.setAll(matrix, i -> vector(node.get(i)));
    return matrix;
  }
}
