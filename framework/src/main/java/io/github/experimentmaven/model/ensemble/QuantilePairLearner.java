package io.github.experimentmaven.model.ensemble;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.PartSizes;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.tree.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/**
 * Trains the models of a pair one after the other on the same rows, each with a seed of its own
 * drawn from the pair's.
 *
 * @param name the pair's type
 * @param lower trains the model of one bound
 * @param upper trains the model of the other bound
 * @param middle trains the model of the value; empty for the middle of the bounds
 */
record QuantilePairLearner(String name, Learner lower, Learner upper, Optional<Learner> middle)
    implements Learner {

  /** Of a value between two quantiles it is the absolute error, which the median has least of. */
  @Override
  public Metric loss() {
    return middle.map(Learner::loss).orElseGet(TrainingLoss::mae);
  }

  @Override
  public List<Problem> notes() {
    return all().stream().flatMap(learner -> learner.notes().stream()).toList();
  }

  @Override
  public List<Problem> unfit(PartSizes rows) {
    return all().stream().flatMap(learner -> learner.unfit(rows).stream()).toList();
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    return train(examples, seed, listener, Workers.CALLER);
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener, Workers workers) {
    SplittableRandom seeds = new SplittableRandom(seed);
    List<Model<Regressor>> models = new ArrayList<>();
    List<Learner> learners = all();
    for (Learner learner : learners) {
      models.add(learner.train(examples, seeds.nextLong(), epoch -> {}, workers).model());
      listener.onProgress(new Progress(models.size(), learners.size(), "member"));
    }
    return TrainedModel.withoutEpochs(
        QuantilePairModel.of(
            name, models.get(0), models.get(1), middle.map(there -> models.get(2))));
  }

  private List<Learner> all() {
    return Stream.concat(Stream.of(lower, upper), middle.stream()).toList();
  }
}
