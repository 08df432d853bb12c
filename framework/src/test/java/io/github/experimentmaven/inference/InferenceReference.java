package io.github.experimentmaven.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Values that NumPy and SciPy computed; the script beside them says how. */
public final class InferenceReference {

  private static final JsonNode DOCUMENT = read();

  private InferenceReference() {}

  public static JsonNode of(String name) {
    return Objects.requireNonNull(DOCUMENT.get(name));
  }

  public static List<JsonNode> cases(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  public static double[] numbers(JsonNode array) {
    return cases(array).stream().mapToDouble(JsonNode::doubleValue).toArray();
  }

  public static double[][] table(JsonNode array) {
    return cases(array).stream().map(InferenceReference::numbers).toArray(double[][]::new);
  }

  private static JsonNode read() {
    try (InputStream in =
        InferenceReference.class.getResourceAsStream("inference-reference.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
