package io.github.experimentmaven.model.ensemble;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.PartSizes;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.train.MeanCombiner;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.tree.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.dataset.DatasetView;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.regression.Regressor;

/**
 * Trains members one after the other, each with a seed of its own drawn from the ensemble's, and
 * averages their predictions.
 *
 * @param name the ensemble's type
 * @param member trains one member
 * @param members how many there are
 * @param sampling which rows a member is trained on
 */
record EnsembleLearner(String name, Learner member, int members, Sampling sampling)
    implements Learner {

  /** Which rows a member is trained on. */
  sealed interface Sampling {

    /** All rows. */
    record AllRows() implements Sampling {}

    /**
     * Rows drawn with replacement.
     *
     * @param share how many, as a share of the training rows
     */
    record Bootstrap(double share) implements Sampling {}
  }

  @Override
  public Metric loss() {
    return member.loss();
  }

  @Override
  public List<Problem> notes() {
    return member.notes();
  }

  @Override
  public List<Problem> unfit(PartSizes rows) {
    return member.unfit(new PartSizes(rows(rows.training()), rows.validation()));
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    return train(examples, seed, listener, Workers.CALLER);
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener, Workers workers) {
    SplittableRandom seeds = new SplittableRandom(seed);
    List<Model<Regressor>> models = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      long rowsSeed = seeds.nextLong();
      long memberSeed = seeds.nextLong();
      models.add(member.train(drawn(examples, rowsSeed), memberSeed, epoch -> {}, workers).model());
      listener.onProgress(new Progress(i + 1, members, "member"));
    }
    return TrainedModel.withoutEpochs(
        WeightedEnsembleModel.createEnsembleFromExistingModels(name, models, new MeanCombiner()));
  }

  private Examples drawn(Examples examples, long seed) {
    Dataset<Regressor> training = examples.training();
    if (sampling instanceof Sampling.AllRows || training.size() == 0) {
      return examples;
    }
    return new Examples(
        DatasetView.createBootstrapView(
            training,
            rows(training.size()),
            seed,
            training.getFeatureIDMap(),
            training.getOutputIDInfo()),
        examples.validation());
  }

  private int rows(int training) {
    return sampling instanceof Sampling.Bootstrap bootstrap
        ? (int) Math.max(1, Math.round(bootstrap.share() * training))
        : training;
  }
}
