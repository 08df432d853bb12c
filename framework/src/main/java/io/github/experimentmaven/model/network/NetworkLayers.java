package io.github.experimentmaven.model.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.mlp.option.Activation;
import io.github.experimentmaven.mlp.option.BatchNormOptions;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Choices;
import io.github.experimentmaven.spec.option.DidYouMean;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.option.Schemas;
import io.github.experimentmaven.spec.option.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options {@code layers}, {@code dropout} and {@code batch_norm}. */
final class NetworkLayers {

  private static final Map<String, Activation> ACTIVATIONS = Choices.named(Activation.class);

  private static final Option<Integer> UNITS =
      Option.integer("units", "How many outputs the layer has.", Range.atLeast(1)).examples(16, 64);
  private static final Option<Activation> ACTIVATION =
      Option.choice("activation", "The function applied to each output.", ACTIVATIONS);
  private static final Option<Optional<Double>> LAYER_DROPOUT =
      Option.number(
              "dropout",
              "The share of this layer's outputs that are set to zero in training; left out or null"
                  + " for the network's.",
              Range.FRACTION)
          .orNone();
  private static final Option<Optional<Boolean>> LAYER_BATCH_NORM =
      Option.flag(
              "batch_norm",
              "Whether this layer is batch-normalised; left out or null for the network's.")
          .orNone();
  private static final List<Option<?>> OF_A_LAYER =
      List.of(UNITS, ACTIVATION, LAYER_DROPOUT, LAYER_BATCH_NORM);

  static final Option<Double> DROPOUT =
      Option.number(
              "dropout",
              "The share of every hidden layer's outputs that are set to zero in training.",
              Range.FRACTION)
          .or(0.0)
          .examples(0.1, 0.5);
  static final Option<Optional<BatchNormOptions>> BATCH_NORM = NetworkBatchNorm.OPTION;
  static final Option<List<Value>> LAYERS =
      Option.of(
              "layers",
              schema(),
              "The hidden layers from the input to the output: '16 relu', or an object.",
              NetworkLayers::items)
          .examples(JsonNodeFactory.instance.arrayNode().add("16 relu").add("64 tanh"));

  private NetworkLayers() {}

  static List<LayerOptions> in(Options options) {
    double dropout = DROPOUT.in(options);
    boolean batchNorm = BATCH_NORM.in(options).isPresent();
    List<LayerOptions> layers = new ArrayList<>();
    for (Value item : LAYERS.in(options)) {
      LayerOptions usual = new LayerOptions(1, Activation.IDENTITY, dropout, batchNorm);
      layers.add(item.node().isTextual() ? shortForm(item, usual) : longForm(item, usual));
    }
    return layers;
  }

  private static LayerOptions shortForm(Value value, LayerOptions usual) {
    String[] words = value.node().textValue().strip().split("\\s+", -1);
    if (words.length != 2) {
      throw value.mustBe("the units and the activation of a layer, for example '16 relu'");
    }
    Activation activation = ACTIVATIONS.get(words[1]);
    if (activation == null) {
      throw value.refused(
          value.shown()
              + " has the unknown activation '"
              + words[1]
              + "', expected one of "
              + String.join(", ", ACTIVATIONS.keySet())
              + DidYouMean.hint(words[1], ACTIVATIONS.keySet()));
    }
    return layer(units(value, words[0]), activation, usual);
  }

  private static int units(Value value, String word) {
    if (!word.matches("[1-9][0-9]{0,8}")) {
      throw value.refused(
          value.shown()
              + " has '"
              + word
              + "' units, expected a whole number of at least 1, for example '16 relu'");
    }
    return Integer.parseInt(word);
  }

  private static LayerOptions longForm(Value value, LayerOptions usual) {
    if (!value.node().isObject()) {
      throw value.mustBe("a layer; write '16 relu' or {units: 16, activation: relu}");
    }
    Schemas.requireOnly(OF_A_LAYER, value);
    Options options = value.asOptions();
    LayerOptions layer = layer(UNITS.in(options), ACTIVATION.in(options), usual);
    return layer
        .withDropout(LAYER_DROPOUT.in(options).orElse(usual.dropout()))
        .withBatchNorm(LAYER_BATCH_NORM.in(options).orElse(usual.batchNorm()));
  }

  private static LayerOptions layer(int units, Activation activation, LayerOptions usual) {
    return new LayerOptions(units, activation, usual.dropout(), usual.batchNorm());
  }

  private static List<Value> items(Value value) {
    if (!value.node().isArray() || value.node().isEmpty()) {
      throw value.mustBe("a list of at least one layer, for example [16 relu, 64 tanh]");
    }
    return value.items();
  }

  private static ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
    schema.put("minItems", 1);
    ObjectNode item = Schemas.closedObject(OF_A_LAYER);
    item.putArray("type").add("string").add("object");
    item.put("description", "Units and activation, or an object with more options.");
    item.putArray("examples").add("16 relu");
    ObjectNode text = item.putArray("allOf").addObject();
    text.putObject("if").put("type", "string");
    ObjectNode form = text.putObject("then");
    form.put(
        "pattern", "^\\s*[1-9][0-9]{0,8}\\s+(" + String.join("|", ACTIVATIONS.keySet()) + ")\\s*$");
    form.put(
        "errorMessage",
        "is no layer; write its units and one of "
            + String.join(", ", ACTIVATIONS.keySet())
            + ", such as `16 relu`");
    ArrayNode words = form.putArray("x-words");
    ACTIVATIONS.keySet().forEach(words::add);
    schema.set("items", item);
    return schema;
  }
}
