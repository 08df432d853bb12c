package io.github.experimentmaven.model.train;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.PartSizes;
import io.github.experimentmaven.model.StagedTraining;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.tree.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A learner whose options are held against the number of rows before it trains.
 *
 * @param learner what trains
 * @param checks each gives what does not fit, at the place of its option
 * @param notes what is odd about the options and still meant
 */
public record CheckedLearner(
    Learner learner, List<Function<PartSizes, List<Problem>>> checks, List<Problem> notes)
    implements Learner {

  /** Copies the lists. */
  public CheckedLearner {
    Objects.requireNonNull(learner, "learner");
    checks = List.copyOf(checks);
    notes = List.copyOf(notes);
  }

  /** Creates a learner with nothing odd about it. */
  public CheckedLearner(Learner learner, List<Function<PartSizes, List<Problem>>> checks) {
    this(learner, checks, List.of());
  }

  /**
   * Returns a check that a batch is no larger than the training part, where the file gives its
   * size; a usual size may be.
   *
   * @param options the model's options
   * @param batchSize the option that says how many rows a batch has
   */
  public static Function<PartSizes, List<Problem>> batches(
      Options options, Option<Integer> batchSize) {
    boolean given =
        options.origin().locations().containsKey(options.pointer() + "/" + batchSize.key());
    int size = batchSize.in(options);
    return rows ->
        given && size > rows.training()
            ? List.of(
                options.problem(
                    batchSize.key(),
                    ("a batch of %s rows is larger than the training part of %s; lower it: %2$s"
                            + " trains on all rows at once")
                        .formatted(size, rows.training())))
            : List.of();
  }

  @Override
  public Metric loss() {
    return learner.loss();
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    return learner.train(examples, seed, listener);
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener, Workers workers) {
    return learner.train(examples, seed, listener, workers);
  }

  @Override
  public Optional<StagedTraining> staged() {
    return learner.staged();
  }

  @Override
  public List<Problem> unfit(PartSizes rows) {
    List<Problem> problems = new ArrayList<>(learner.unfit(rows));
    checks.forEach(check -> problems.addAll(check.apply(rows)));
    return List.copyOf(problems);
  }
}
