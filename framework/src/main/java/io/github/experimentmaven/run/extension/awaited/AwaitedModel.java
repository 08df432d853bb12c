package io.github.experimentmaven.run.extension.awaited;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.function.Consumer;

/**
 * Stands for a model type whose class is not there yet.
 *
 * @param name its name in the file
 * @param awaited is told that a model needs it
 */
record AwaitedModel(String name, Consumer<String> awaited) implements ModelType {

  @Override
  public String description() {
    return AwaitedExtensions.description("model type");
  }

  @Override
  public ObjectNode schema() {
    return AwaitedExtensions.openSchema();
  }

  @Override
  public boolean bitExact() {
    return false;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    awaited.accept("the model type `" + name + "`");
    return new AwaitedLearner(name);
  }
}
