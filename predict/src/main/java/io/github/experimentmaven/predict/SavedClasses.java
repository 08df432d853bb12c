package io.github.experimentmaven.predict;

import io.github.experimentmaven.data.step.StepType;
import io.github.experimentmaven.linear.LinearModel;
import io.github.experimentmaven.linear.solver.PathVariant;
import io.github.experimentmaven.linear.solver.Selection;
import io.github.experimentmaven.mlp.MlpModel;
import io.github.experimentmaven.model.ensemble.QuantilePairModel;
import io.github.experimentmaven.model.mended.OrderedNeighbours;
import io.github.experimentmaven.model.train.DenseRowsModel;
import io.github.experimentmaven.model.train.MeanCombiner;
import io.github.experimentmaven.model.transformed.TransformedTargetModel;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.boosting.LossName;
import io.github.experimentmaven.tree.exact.Criterion;
import io.github.experimentmaven.tree.exact.Thresholds;
import java.util.List;

/**
 * What the framework's classes are chosen by that make this library: what a program calls, what the
 * files of saved models name, and whatever these need. Those files name the classes of models and
 * of their parts, and in the description of a training the enumerations among its options.
 */
final class SavedClasses {

  static final List<Class<?>> ALL =
      List.of(
          SavedModel.class,
          StepType.class,
          LinearModel.class,
          MlpModel.class,
          TreeEnsembleModel.class,
          TransformedTargetModel.class,
          QuantilePairModel.class,
          DenseRowsModel.class,
          MeanCombiner.class,
          OrderedNeighbours.class,
          LossName.class,
          Criterion.class,
          Thresholds.class,
          PathVariant.class,
          Selection.class);

  private SavedClasses() {}
}
