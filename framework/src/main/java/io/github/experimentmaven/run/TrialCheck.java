package io.github.experimentmaven.run;

import io.github.experimentmaven.run.memory.TrialMemory;
import io.github.experimentmaven.run.memory.TrialOrigin.Merged;
import io.github.experimentmaven.run.shard.ShardArchive;
import io.github.experimentmaven.run.shard.ShardFacts;
import io.github.experimentmaven.run.shard.UnfitShardException;
import io.github.experimentmaven.run.trial.Product;
import io.github.experimentmaven.run.trial.Product.Complete;
import io.github.experimentmaven.run.trial.Scores;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialOutcome;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Trains trials of other machines here and holds what comes out against what came from there.
 *
 * @param training trains and evaluates
 * @param memory knows what came from there
 * @param folds the datasets
 * @param there what came from there, by the trial's index
 */
record TrialCheck(
    TimedTraining training,
    TrialMemory memory,
    PreparedFolds folds,
    Map<Integer, TrialResult> there)
    implements TrialTask {

  TrialCheck {
    there = Map.copyOf(there);
  }

  @Override
  public TrialResult run(Trial trial) throws InterruptedException {
    TrialResult merged = there.get(trial.index());
    try {
      Product here = training.train(trial, folds.get(trial.fold()), Optional.empty());
      if (!(here instanceof Complete complete
          && memory.isSame(trial, complete, merged.stored().orElseThrow()))) {
        throw different(merged, here.outcome());
      }
      return merged;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      folds.release(trial.fold());
    }
  }

  @Override
  public TrialResult runAlone(Trial trial) throws InterruptedException {
    return run(trial);
  }

  private static UnfitShardException different(TrialResult there, TrialOutcome here) {
    Trial trial = there.trial();
    ShardArchive archive = ((Merged) there.origin()).archive();
    return new UnfitShardException(
        ("%s has other results than this machine gives: %s with seed %d on fold %d %s. There it was"
                + " %s, here it is %s. Whichever is wrong, such results cannot be put together; take"
                + " the archive away to train its trials here")
            .formatted(
                archive.file(),
                trial.model().name(),
                trial.seed(),
                trial.fold() + 1,
                difference((Completed) there.outcome(), here),
                archive.facts().machine(),
                ShardFacts.thisMachine()));
  }

  private static String difference(Completed there, TrialOutcome here) {
    if (here instanceof TrialOutcome.Failed failed) {
      return "completed there and fails here (" + failed.reason() + ")";
    }
    return there.scores().entrySet().stream()
        .flatMap(part -> difference(part, (Completed) here).stream())
        .findFirst()
        .orElse("has the same scores, but another curve, other predictions or another importance");
  }

  private static Optional<String> difference(Map.Entry<Part, Scores> there, Completed here) {
    Map<String, Double> own =
        Optional.ofNullable(here.scores().get(there.getKey())).map(Scores::values).orElse(Map.of());
    return there.getValue().values().entrySet().stream()
        .filter(value -> !value.getValue().equals(own.get(value.getKey())))
        .findFirst()
        .map(
            value ->
                "has a %s.%s of %s there and of %s here"
                    .formatted(
                        there.getKey().label(),
                        value.getKey(),
                        value.getValue(),
                        own.get(value.getKey())));
  }
}
