package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.step.StepException;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.step.Training;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/**
 * Fits preprocessing steps on a fold's training rows, and on these alone.
 *
 * @param types the steps
 */
public record Preprocessing(StepTypes types) {

  /** Checks that the types are present. */
  public Preprocessing {
    Objects.requireNonNull(types, "types");
  }

  /**
   * Fits the steps and makes the fold's datasets. Do it once per fold, not once per trial: models
   * and seeds share the datasets.
   *
   * @param data the data
   * @param fold the rows of each part
   * @param seed the seed of steps that draw random numbers
   * @throws InvalidInputException if a value does not suit a step; it names the place
   */
  public PreparedFold prepare(LoadedData data, Fold fold, long seed) {
    Table training = data.table().select(fold.training());
    List<NumberColumn> targets = data.targets().stream().map(training::numbers).toList();
    List<FittedFeature> features = new ArrayList<>();
    List<NumberColumn> columns = new ArrayList<>();
    for (SelectedFeature feature : data.features()) {
      FittedFeature.Fit fit =
          FittedFeature.fit(feature, training, new Training(targets, seed), types);
      features.add(fit.feature());
      columns.addAll(fit.training());
    }
    refuseEqualNames(columns, data);
    FittedPreprocessing fitted = new FittedPreprocessing(features, data.targets());
    Table validation = data.table().select(fold.validation());
    Optional<double[]> trainingWeights = data.weights(fold.training());
    Optional<double[]> validationWeights = data.weights(fold.validation());
    Dataset<Regressor> test = fitted.dataset(data.table().select(fold.test()));
    if (data.targetSpecs().stream().allMatch(target -> target.steps().isEmpty())) {
      return new PreparedFold(
          fitted,
          new DatasetBuilder(training, columns, targets, trainingWeights).buildTraining(),
          fitted.dataset(
              validation,
              data.targets().stream().map(validation::numbers).toList(),
              validationWeights),
          test,
          Optional.empty(),
          weights(data, fold));
    }
    List<NumberColumn> validationTargets =
        data.targets().stream().map(validation::numbers).toList();
    TargetTransformation transformation =
        TargetTransformation.fit(data.targetSpecs(), training, seed, types);
    return new PreparedFold(
        fitted,
        new DatasetBuilder(
                training, columns, transformation.apply(targets, training), trainingWeights)
            .buildTraining(),
        fitted.dataset(
            validation, transformation.apply(validationTargets, validation), validationWeights),
        test,
        Optional.of(new TransformedTargets(transformation.inverse(), targets, validationTargets)),
        weights(data, fold));
  }

  private static Map<Part, NumberColumn> weights(LoadedData data, Fold fold) {
    Map<Part, NumberColumn> weights = new EnumMap<>(Part.class);
    data.weight()
        .map(data.table()::numbers)
        .ifPresent(
            all -> {
              weights.put(Part.TRAIN, all.select(fold.training()));
              weights.put(Part.VALIDATION, all.select(fold.validation()));
              weights.put(Part.TEST, all.select(fold.test()));
            });
    return weights;
  }

  /**
   * Fits the steps of the targets alone.
   *
   * @param data the data
   * @param fold the rows of each part
   * @param seed the seed of steps that draw random numbers
   * @return the targets of the training rows, in the order of the experiment file
   * @throws InvalidInputException if a value does not suit a step; it names the place
   */
  public List<TrainingTarget> trainingTargets(LoadedData data, Fold fold, long seed) {
    Table training = data.table().only(data.targets()).select(fold.training());
    List<NumberColumn> own = data.targets().stream().map(training::numbers).toList();
    TargetTransformation transformation =
        TargetTransformation.fit(data.targetSpecs(), training, seed, types);
    List<NumberColumn> transformed = transformation.apply(own, training);
    List<TrainingTarget> targets = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      targets.add(
          new TrainingTarget(
              own.get(i), transformed.get(i), transformation.targets().get(i).inverse()));
    }
    return targets;
  }

  private static void refuseEqualNames(List<NumberColumn> columns, LoadedData data) {
    Set<String> names = new HashSet<>();
    for (NumberColumn column : columns) {
      if (!names.add(column.name())) {
        throw new InvalidInputException(
            new Problem(
                data.features().get(0).location(),
                "data.features",
                "two features are named "
                    + Shown.name(column.name())
                    + " after their steps: rename a column of the data"));
      }
    }
  }

  /** Returns a step's complaint with the places of the rows it is about. */
  static InvalidInputException located(StepException e, String column, Table table) {
    if (e.faults().isEmpty()) {
      return new InvalidInputException(
          new Problem(new Location(table.name(), 1, 1), column, e.getMessage()));
    }
    return new InvalidInputException(
        e.faults().stream()
            .map(fault -> new Problem(table.place(fault.row(), column), column, fault.message()))
            .toList(),
        e.hidden());
  }
}
