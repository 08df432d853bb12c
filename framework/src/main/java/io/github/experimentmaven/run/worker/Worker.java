package io.github.experimentmaven.run.worker;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.run.TrialWorker;
import io.github.experimentmaven.run.executor.Parcel;
import io.github.experimentmaven.run.executor.ParcelFacts;
import io.github.experimentmaven.run.executor.ParcelFacts.OfTrial;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.trial.TimeLimit;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.spec.read.ExperimentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;

/**
 * Trains the trials of a parcel, by their index; returns the file of the answer. Its constructor
 * and its interface name types of the Java platform alone, so that who loads it need not share any
 * other with it. Several threads may use one.
 */
public final class Worker implements IntFunction<Path> {

  private final Map<Integer, OfTrial> trials = new HashMap<>();
  private final TrialWorker worker;
  private final Path answers;

  /**
   * Opens a parcel and loads its data.
   *
   * @param parcel the parcel's folder
   * @param answers the folder where answers are put
   * @throws IOException if it cannot be read, or its files are not those that were sent
   */
  public Worker(Path parcel, Path answers) throws IOException {
    this.answers = answers;
    Parcel opened = new Parcel(parcel);
    ParcelFacts facts = opened.facts();
    requireSame(opened, facts);
    facts.trials().forEach(trial -> trials.put(trial.index(), trial));
    Extensions extensions = Extensions.discover(Worker.class.getClassLoader());
    Experiment experiment =
        new ExperimentReader(extensions.vocabulary())
            .read(opened.experiment(), facts.shownAs(), Overrides.of(facts.overrides()))
            .only(new Selection(models(facts), List.of()));
    this.worker =
        TrialWorker.of(
            experiment,
            extensions,
            ParcelSources.of(opened, facts.sources()),
            facts.data(),
            new TimeLimit(
                facts.limitMillis() == 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(facts.limitMillis()))));
  }

  private static void requireSame(Parcel parcel, ParcelFacts facts) throws IOException {
    String sha256 = Sha256.of(parcel.experiment());
    if (!sha256.equals(facts.sha256())) {
      throw new IOException(
          "the experiment file has the SHA-256 %s here and %s where the build runs; it changed on the way"
              .formatted(sha256, facts.sha256()));
    }
  }

  private static List<String> models(ParcelFacts facts) {
    return facts.trials().stream().map(OfTrial::model).distinct().toList();
  }

  @Override
  public Path apply(int index) {
    try {
      return worker.train(trials.get(index), answers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the trial was interrupted");
    }
  }
}
