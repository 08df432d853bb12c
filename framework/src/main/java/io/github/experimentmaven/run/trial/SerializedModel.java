package io.github.experimentmaven.run.trial;

import io.github.experimentmaven.data.prepare.FittedPreprocessing;
import io.github.experimentmaven.model.transformed.TransformedTargetModel;
import java.util.Objects;
import org.tribuo.Model;
import org.tribuo.protos.core.ModelProto;

/** A model and the preprocessing it needs, as they are saved, or why they cannot be. */
public sealed interface SerializedModel {

  /**
   * A model.
   *
   * @param protobuf the model in Tribuo's format
   * @param preprocessing its preprocessing as JSON
   */
  record Written(ModelProto protobuf, String preprocessing) implements SerializedModel {

    /** Checks that nothing is absent. */
    public Written {
      Objects.requireNonNull(protobuf, "protobuf");
      Objects.requireNonNull(preprocessing, "preprocessing");
    }
  }

  /**
   * A model that cannot be written.
   *
   * @param reason why, in one line
   */
  record Refused(String reason) implements SerializedModel {

    /** Checks that nothing is absent. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Writes a model and its preprocessing; classes of the user's own may lack what it takes, and
   * those of libraries fail on models they did not think of.
   *
   * @throws OutOfMemoryError if memory does not suffice, which is the trial's to try again alone
   */
  static SerializedModel of(Model<?> model, FittedPreprocessing preprocessing) {
    ModelProto protobuf;
    try {
      protobuf = model.serialize();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      Model<?> refusing = model instanceof TransformedTargetModel own ? own.inner() : model;
      return new Refused(
          refusing.getClass().getName()
              + " cannot be written in Tribuo's format: "
              + FailureText.ofCause(e));
    }
    try {
      return new Written(protobuf, preprocessing.toJson());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return new Refused("its preprocessing cannot be written: " + FailureText.ofCause(e));
    }
  }
}
