package io.github.experimentmaven.run.extension.awaited;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.model.InputFile;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A model type that is there, whose options may name a class that is not: a trainer, the type of an
 * ensemble's members.
 *
 * @param type the type
 * @param awaited is told of such a class
 */
record EarlyModel(ModelType type, Consumer<String> awaited) implements ModelType {

  @Override
  public String name() {
    return type.name();
  }

  @Override
  public String description() {
    return type.description();
  }

  @Override
  public List<Option<?>> options() {
    return type.options();
  }

  @Override
  public ObjectNode schema() {
    return type.schema();
  }

  @Override
  public boolean bitExact() {
    return type.bitExact();
  }

  @Override
  public boolean bitExact(ModelSpec spec) {
    return orElse(() -> type.bitExact(spec), false);
  }

  @Override
  public boolean random(ModelSpec spec) {
    return orElse(() -> type.random(spec), true);
  }

  @Override
  public boolean mindsTargetScale(ModelSpec spec) {
    return orElse(() -> type.mindsTargetScale(spec), false);
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return orElse(() -> type.takesWeights(spec), true);
  }

  @Override
  public boolean predictsBounds(ModelSpec spec) {
    return orElse(() -> type.predictsBounds(spec), false);
  }

  @Override
  public boolean baseline() {
    return type.baseline();
  }

  @Override
  public List<InputFile> files(ModelSpec spec) {
    return orElse(() -> type.files(spec), List.of());
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return orElseGet(
        () -> type.learner(spec),
        () -> {
          awaited.accept("a class that the model `" + spec.name() + "` names");
          return new AwaitedLearner(spec.name());
        });
  }

  private static <T> T orElse(Supplier<T> answer, T early) {
    return orElseGet(answer, () -> early);
  }

  private static <T> T orElseGet(Supplier<T> answer, Supplier<T> early) {
    try {
      return answer.get();
    } catch (InvalidInputException e) {
      if (e.getCause() instanceof ClassNotFoundException || e.getCause() instanceof LinkageError) {
        return early.get();
      }
      throw e;
    }
  }
}
