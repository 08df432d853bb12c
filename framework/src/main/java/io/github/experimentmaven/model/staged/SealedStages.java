package io.github.experimentmaven.model.staged;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.model.Checkpoint;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Stage;
import io.github.experimentmaven.model.StagedTraining;
import io.github.experimentmaven.tree.Workers;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/**
 * Training in parts whose checkpoints say to which training they belong, so that none goes on from
 * another's.
 *
 * @param unit the option that says how long the whole training is
 * @param steps steps of the whole training, at least 1
 * @param options all that determines the training, apart from rows and seed: records of numbers,
 *     enums, lists and other records
 * @param trainer trains
 */
public record SealedStages(String unit, int steps, Record options, StageTrainer trainer)
    implements StagedTraining {

  /** Checks that nothing is missing. */
  public SealedStages {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(trainer, "trainer");
  }

  @Override
  public Stage train(
      Examples examples,
      long seed,
      EpochListener listener,
      Workers workers,
      int until,
      Optional<Checkpoint> from) {
    if (until < 1 || until > steps) {
      throw new IllegalArgumentException(
          "%s %s are asked for, but the training has 1 to %s".formatted(until, unit, steps));
    }
    CheckpointSeal seal = seal(examples, seed);
    Optional<byte[]> state = from.map(checkpoint -> state(seal.open(checkpoint), until));
    StageTrainer.Trained trained = trainer.train(examples, seed, listener, workers, until, state);
    ByteBuffer content = ByteBuffer.allocate(Integer.BYTES + trained.state().length);
    content.putInt(trained.done()).put(trained.state());
    return new Stage(trained.model(), seal.close(content.array()), trained.ended());
  }

  private CheckpointSeal seal(Examples examples, long seed) {
    ExamplesDigest rows =
        examples.shared().get(ExamplesDigest.class, () -> ExamplesDigest.of(examples));
    return new CheckpointSeal(
        new Sha256().add(ExactText.of(options)).add(Long.toString(seed)).add(rows.hex()).hex());
  }

  private byte[] state(byte[] content, int until) {
    ByteBuffer buffer = ByteBuffer.wrap(content);
    int done = buffer.getInt();
    if (done > until) {
      throw new IllegalArgumentException(
          "the checkpoint has %s %s already, more than the %s that are asked for"
              .formatted(done, unit, until));
    }
    byte[] state = new byte[buffer.remaining()];
    buffer.get(state);
    return state;
  }
}
