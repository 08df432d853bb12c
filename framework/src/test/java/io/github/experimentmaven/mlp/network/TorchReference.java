package io.github.experimentmaven.mlp.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Values that PyTorch 2.13 computed in double precision. */
final class TorchReference {

  private TorchReference() {}

  static JsonNode values() {
    return read("torch-reference.json");
  }

  static JsonNode networkThree() {
    return read("torch-reference-network-3.json");
  }

  private static JsonNode read(String name) {
    try (InputStream in =
        TorchReference.class.getResourceAsStream("/io/github/experimentmaven/mlp/" + name)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static float[] vector(JsonNode node) {
    float[] vector = new float[node.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) node.get(i).asDouble();
    }
    return vector;
  }

  static float[][] matrix(JsonNode node) {
    float[][] matrix = new float[node.size()][];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = vector(node.get(i));
    }
    return matrix;
  }
}
