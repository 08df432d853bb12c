package io.github.experimentmaven.model.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.mlp.option.BatchNormOptions;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Choices;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.option.Schemas;
import io.github.experimentmaven.spec.option.Value;
import java.util.List;
import java.util.Optional;

/** The option {@code batch_norm}: true, false, or an object for true with other numbers. */
final class NetworkBatchNorm {

  private static final Option<BatchNormOptions.Position> POSITION =
      Option.choice(
              "position",
              "Before or after the activation.",
              Choices.named(BatchNormOptions.Position.class))
          .or(BatchNormOptions.DEFAULTS.position());
  private static final Option<Double> MOMENTUM =
      Option.number(
              "momentum",
              "The newest batch's weight in the running statistics, as in PyTorch; Keras calls one"
                  + " minus this momentum.",
              Range.SHARE)
          .or(BatchNormOptions.DEFAULTS.momentum());
  private static final Option<Double> EPSILON =
      Option.number("epsilon", "Added to the variance.", Range.POSITIVE)
          .or(BatchNormOptions.DEFAULTS.epsilon());
  private static final List<Option<?>> ALL = List.of(POSITION, MOMENTUM, EPSILON);

  static final Option<Optional<BatchNormOptions>> OPTION =
      Option.of(
              "batch_norm",
              schema(),
              "Whether hidden layers are batch-normalised, or an object that says how; a last"
                  + " batch of one row takes the running statistics.",
              NetworkBatchNorm::decode)
          .or(false)
          .examples(true);

  private NetworkBatchNorm() {}

  private static Optional<BatchNormOptions> decode(Value value) {
    if (value.node().isBoolean()) {
      return value.node().booleanValue()
          ? Optional.of(BatchNormOptions.DEFAULTS)
          : Optional.empty();
    }
    if (!value.node().isObject()) {
      throw value.mustBe("true, false or an object such as {momentum: 0.1}");
    }
    Schemas.requireOnly(ALL, value);
    Options options = value.asOptions();
    return Optional.of(
        new BatchNormOptions(POSITION.in(options), MOMENTUM.in(options), EPSILON.in(options)));
  }

  private static ObjectNode schema() {
    ObjectNode schema = Schemas.closedObject(ALL);
    schema.putArray("type").add("boolean").add("object");
    return schema;
  }
}
