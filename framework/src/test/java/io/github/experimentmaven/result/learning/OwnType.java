package io.github.experimentmaven.result.learning;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.run.TestType;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import java.util.List;

/** A model type with options and a loss of its own. */
record OwnType(TestType type, List<Option<?>> options, Metric loss) implements ModelType, Learner {

  @Override
  public String name() {
    return type.name();
  }

  @Override
  public String description() {
    return type.description();
  }

  @Override
  public boolean bitExact() {
    return true;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return this;
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    return type.train(examples, seed, listener);
  }
}
