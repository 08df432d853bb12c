package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.mended.CentredLiblinearTrainer;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.regression.liblinear.LinearRegressionType;
import org.tribuo.regression.liblinear.LinearRegressionType.LinearType;

/**
 * The model type {@code liblinear}: linear support vector regression (Fan et al., LIBLINEAR, 2008).
 */
public final class LiblinearType extends DeclaredType {

  private static final Option<Boolean> SQUARED =
      Option.choice("loss", "What training minimises.", losses()).or("squared_epsilon_insensitive");
  private static final Option<Optional<Boolean>> DUAL =
      Option.flag(
              "dual",
              "Whether the dual problem is solved, quicker for more features than rows; left out or"
                  + " null for false, or true with epsilon_insensitive.")
          .orNone();
  private static final Option<Double> C =
      Option.number("C", "The weight of errors against smoothness.", Range.POSITIVE)
          .or(1.0)
          .examples(10.0);
  private static final Option<Double> EPSILON =
      Option.number("epsilon", "The error that is free.", Range.NOT_NEGATIVE).or(0.0);
  private static final Option<Integer> MAX_ITERATIONS =
      Option.integer("max_iterations", "The most iterations of the solver.", Range.atLeast(1))
          .or(1000);
  private static final Option<Double> TOLERANCE =
      Option.number("tolerance", "When training ends.", Range.POSITIVE).or(1e-4);

  /** Creates the type. */
  public LiblinearType() {
    super(
        "liblinear",
        "Fits a linear support vector machine; wants standardised features.",
        List.of(SQUARED, DUAL, C, EPSILON, MAX_ITERATIONS, TOLERANCE));
  }

  @Override
  public Learner learner(ModelSpec spec) {
    Options options = spec.options();
    boolean squared = SQUARED.in(options);
    Optional<Boolean> dual = DUAL.in(options);
    if (!squared && dual.equals(Optional.of(false))) {
      throw new InvalidInputException(
          options.problem(
              DUAL.key(), "epsilon_insensitive is solved in its dual form only; remove this key"));
    }
    LinearType solver = solver(squared, dual.orElse(false));
    double c = C.in(options);
    double epsilon = EPSILON.in(options);
    int maxIterations = MAX_ITERATIONS.in(options);
    double tolerance = TOLERANCE.in(options);
    return new TribuoLearner(
        squared
            ? TrainingLoss.squaredEpsilonInsensitive(epsilon)
            : TrainingLoss.epsilonInsensitive(epsilon),
        (training, seed) ->
            new CentredLiblinearTrainer(
                new LinearRegressionType(solver), c, maxIterations, tolerance, epsilon, seed));
  }

  private static LinearType solver(boolean squared, boolean dual) {
    if (!squared) {
      return LinearType.L2R_L1LOSS_SVR_DUAL;
    }
    return dual ? LinearType.L2R_L2LOSS_SVR_DUAL : LinearType.L2R_L2LOSS_SVR;
  }

  private static Map<String, Boolean> losses() {
    Map<String, Boolean> losses = new LinkedHashMap<>();
    losses.put("squared_epsilon_insensitive", true);
    losses.put("epsilon_insensitive", false);
    return losses;
  }
}
