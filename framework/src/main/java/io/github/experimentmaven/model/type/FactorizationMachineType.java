package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.mended.ScaledFactorizationTrainer;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.CheckedLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.ArrayList;
import java.util.List;

/** The model type {@code factorization_machine}: Rendle, Factorization Machines, 2010. */
public final class FactorizationMachineType extends DeclaredType {

  private static final Option<Integer> FACTORS =
      Option.integer(
              "factors", "The length of the vector that describes a feature.", Range.atLeast(1))
          .or(8)
          .examples(4, 16);
  private static final Option<Double> INITIAL_DEVIATION =
      Option.number(
              "initial_deviation",
              "The standard deviation of the vectors before training.",
              Range.POSITIVE)
          .or(0.1);

  /** Creates the type. */
  public FactorizationMachineType() {
    super(
        "factorization_machine",
        "Fits a linear model with factorised products of every two features, by gradient descent.",
        all());
  }

  private static List<Option<?>> all() {
    List<Option<?>> options = new ArrayList<>(List.of(FACTORS, INITIAL_DEVIATION));
    options.addAll(GradientDescentOptions.ALL);
    return options;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    int factors = FACTORS.in(spec.options());
    double deviation = INITIAL_DEVIATION.in(spec.options());
    GradientDescentOptions options = GradientDescentOptions.in(spec.options());
    return new CheckedLearner(
        options.learner(
            (training, seed) ->
                new ScaledFactorizationTrainer(
                    training,
                    options.loss().objective(),
                    options.newOptimizer(),
                    options.epochs(),
                    options.batchSize(),
                    seed,
                    factors,
                    deviation)),
        List.of(CheckedLearner.batches(spec.options(), GradientDescentOptions.BATCH_SIZE)));
  }
}
