package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.TrainingFailedException;
import io.github.experimentmaven.model.mended.OrderedNeighbours;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.CheckedLearner;
import io.github.experimentmaven.model.train.MeanCombiner;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Trainer;
import org.tribuo.common.nearest.KNNModel.Backend;
import org.tribuo.common.nearest.KNNTrainer;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.regression.Regressor;

/** The model type {@code knn}: the mean of the nearest training rows. */
public final class KnnType extends DeclaredType {

  private static final int ONE_THREAD = 1;

  private static final Option<Integer> NEIGHBORS =
      Option.integer("neighbors", "How many training rows are averaged.", Range.atLeast(1))
          .or(5)
          .examples(1, 10);
  private static final Option<DistanceType> METRIC =
      Option.choice("metric", "How far two rows are apart.", distances()).or("euclidean");
  private static final Option<NeighboursQueryFactoryType> ALGORITHM =
      Option.choice("algorithm", "How the nearest rows are found.", algorithms()).or("brute");

  /** Creates the type. */
  public KnnType() {
    super(
        "knn",
        "Predicts the mean of the nearest training rows; wants standardised features.",
        List.of(NEIGHBORS, METRIC, ALGORITHM));
  }

  @Override
  public boolean random(ModelSpec spec) {
    return false;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    int neighbors = NEIGHBORS.in(spec.options());
    DistanceType metric = METRIC.in(spec.options());
    NeighboursQueryFactoryType algorithm = ALGORITHM.in(spec.options());
    if (algorithm == NeighboursQueryFactoryType.KD_TREE && metric == DistanceType.COSINE) {
      throw new InvalidInputException(
          spec.options()
              .problem(
                  ALGORITHM.key(),
                  "a kd_tree cannot search by cosine distance; use algorithm: brute"));
    }
    return new CheckedLearner(
        new TribuoLearner(
            TrainingLoss.mse(),
            (training, seed) -> trainer(training, neighbors, metric, algorithm)),
        List.of(
            rows ->
                neighbors <= rows.training()
                    ? List.of()
                    : List.of(
                        spec.options()
                            .problem(
                                NEIGHBORS.key(),
                                "there are no %s among %s; lower neighbors"
                                    .formatted(
                                        Count.of(neighbors, "neighbor"),
                                        Count.of(rows.training(), "training row"))))));
  }

  private static Trainer<Regressor> trainer(
      Dataset<Regressor> training,
      int neighbors,
      DistanceType metric,
      NeighboursQueryFactoryType algorithm) {
    if (neighbors > training.size()) {
      throw new TrainingFailedException(
          "there are "
              + training.size()
              + " training rows for "
              + neighbors
              + " neighbors; lower neighbors");
    }
    return new KNNTrainer<>(
        neighbors,
        ONE_THREAD,
        new MeanCombiner(),
        Backend.THREADPOOL,
        new OrderedNeighbours(
            NeighboursQueryFactoryType.getNeighboursQueryFactory(
                algorithm, metric.getDistance(), ONE_THREAD)));
  }

  private static Map<String, DistanceType> distances() {
    Map<String, DistanceType> distances = new LinkedHashMap<>();
    distances.put("euclidean", DistanceType.L2);
    distances.put("manhattan", DistanceType.L1);
    distances.put("cosine", DistanceType.COSINE);
    return distances;
  }

  private static Map<String, NeighboursQueryFactoryType> algorithms() {
    Map<String, NeighboursQueryFactoryType> algorithms = new LinkedHashMap<>();
    algorithms.put("brute", NeighboursQueryFactoryType.BRUTE_FORCE);
    algorithms.put("kd_tree", NeighboursQueryFactoryType.KD_TREE);
    return algorithms;
  }
}
