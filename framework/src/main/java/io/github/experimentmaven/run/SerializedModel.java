package io.github.experimentmaven.run;

import io.github.experimentmaven.model.transformed.TransformedTargetModel;
import java.util.Objects;
import org.tribuo.Model;

/** A model in Tribuo's protobuf format, or why it has none. */
sealed interface SerializedModel {

  /**
   * A model.
   *
   * @param protobuf its bytes, never changed
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once and compared nowhere
  record Bytes(byte[] protobuf) implements SerializedModel {}

  /**
   * A model of a class that cannot be written.
   *
   * @param reason why, in one line
   */
  record Refused(String reason) implements SerializedModel {

    /** Checks that nothing is absent. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Writes a model; a class of the user's own may lack what it takes. */
  static SerializedModel of(Model<?> model) {
    try {
      return new Bytes(model.serialize().toByteArray());
    } catch (RuntimeException e) {
      Model<?> refusing = model instanceof TransformedTargetModel own ? own.inner() : model;
      return new Refused(
          refusing.getClass().getName()
              + " cannot be written in Tribuo's format: "
              + e.getMessage());
    }
  }
}
