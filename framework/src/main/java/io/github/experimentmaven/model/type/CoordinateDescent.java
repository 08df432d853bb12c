package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.Option;
import io.github.experimentmaven.model.option.Range;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.Options;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.regression.slm.ElasticNetCDTrainer;

/** What {@code elastic_net} and {@code lasso} share: linear models fitted feature by feature. */
final class CoordinateDescent {

  private static final Option<Double> ALPHA =
      Option.number("alpha", "The weight of the penalty.", Range.POSITIVE)
          .or(1.0)
          .examples(0.001, 0.1);
  private static final Option<Integer> MAX_ITERATIONS =
      Option.integer("max_iterations", "The most passes over the features.", Range.atLeast(1))
          .or(1000);
  private static final Option<Double> TOLERANCE =
      Option.number("tolerance", "How small the steps are when fitting ends.", Range.POSITIVE)
          .or(1e-4);
  private static final Option<Boolean> SELECTION =
      Option.choice("selection", "The order of the features in a pass.", selections()).or("cyclic");

  private CoordinateDescent() {}

  static List<Option<?>> options(Option<?>... more) {
    List<Option<?>> options = new ArrayList<>(List.of(ALPHA));
    Collections.addAll(options, more);
    Collections.addAll(options, MAX_ITERATIONS, TOLERANCE, SELECTION);
    return options;
  }

  static Learner learner(Options options, double l1Ratio) {
    double alpha = ALPHA.in(options);
    int maxIterations = MAX_ITERATIONS.in(options);
    double tolerance = TOLERANCE.in(options);
    boolean random = SELECTION.in(options);
    return new TribuoLearner(
        TrainingLoss.mse(),
        (training, seed) ->
            new ElasticNetCDTrainer(alpha, l1Ratio, tolerance, maxIterations, random, seed));
  }

  private static Map<String, Boolean> selections() {
    Map<String, Boolean> selections = new LinkedHashMap<>();
    selections.put("cyclic", false);
    selections.put("random", true);
    return selections;
  }
}
