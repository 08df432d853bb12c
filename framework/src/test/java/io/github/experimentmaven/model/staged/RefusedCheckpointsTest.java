package io.github.experimentmaven.model.staged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.model.Checkpoint;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Stage;
import io.github.experimentmaven.model.StagedTraining;
import io.github.experimentmaven.model.Tables;
import io.github.experimentmaven.tree.Workers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A training goes on from no checkpoint but its own, whole. */
class RefusedCheckpointsTest {

  private static final List<Stages> MODELS =
      List.of(
          new Stages("{type: mlp, layers: [4 relu], epochs: 5, dropout: 0.1}"),
          new Stages("{type: mlp, layers: [3 tanh], batch_norm: true, epochs: 5}"),
          new Stages("{type: gradient_boosting, trees: 5, max_leaves: 4}"),
          new Stages("{type: random_forest, trees: 5}"));

  private static final int STRIDE = 97;

  private final Examples examples = Tables.bent();

  @ParameterizedTest
  @FieldSource("MODELS")
  void aDamagedOneIsRefusedWhereverTheDamageIs(Stages stages) {
    byte[] bytes = stages.train(examples, 2, Optional.empty()).checkpoint().bytes();

    for (int at = 0; at < bytes.length; at += at < STRIDE ? 1 : STRIDE) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      requireRefused(stages, examples, damaged, at < 4 ? "no checkpoint" : "damaged");
    }
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void oneThatIsCutOffIsRefused(Stages stages) {
    byte[] bytes = stages.train(examples, 2, Optional.empty()).checkpoint().bytes();

    for (int length = 0; length < bytes.length; length += length < STRIDE ? 1 : STRIDE) {
      requireRefused(stages, examples, Arrays.copyOf(bytes, length), "checkpoint");
    }
    requireRefused(stages, examples, Arrays.copyOf(bytes, bytes.length + 1), "damaged");
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void oneOfOtherOptionsIsRefused(Stages stages) {
    Stages others = new Stages(stages.yaml().replace(": 5", ": 6"));
    byte[] bytes = others.train(examples, 2, Optional.empty()).checkpoint().bytes();

    requireRefused(stages, examples, bytes, "other options, another seed or rows");
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void oneOfAnotherTypeIsRefused(Stages stages) {
    Stages other = MODELS.get((MODELS.indexOf(stages) + 1) % MODELS.size());
    byte[] bytes = other.train(examples, 2, Optional.empty()).checkpoint().bytes();

    requireRefused(stages, examples, bytes, "other options, another seed or rows");
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void oneOfAnotherSeedIsRefused(Stages stages) {
    Checkpoint other =
        stages
            .training()
            .train(examples, 8, epoch -> {}, Workers.CALLER, 2, Optional.empty())
            .checkpoint();

    requireRefused(stages, examples, other.bytes(), "other options, another seed or rows");
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void oneOfOtherRowsIsRefused(Stages stages) {
    byte[] bytes = stages.train(examples, 2, Optional.empty()).checkpoint().bytes();

    for (Examples others :
        List.of(
            new Examples(Tables.rows(239, 1), Tables.rows(80, 2)),
            new Examples(Tables.rows(240, 1), Tables.rows(79, 2)),
            new Examples(Tables.rows(240, 3), Tables.rows(80, 2)),
            new Examples(Tables.rows(240, 1), Tables.rows(80, 3)),
            new Examples(Tables.rows(240, 1), Tables.rows(0, 2)),
            new Examples(Stages.weighted(Tables.rows(240, 1)), Tables.rows(80, 2)),
            Tables.twoTargets())) {
      requireRefused(stages, others, bytes, "other options, another seed or rows");
    }
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void oneOfAnotherVersionIsRefused(Stages stages) {
    byte[] bytes = stages.train(examples, 2, Optional.empty()).checkpoint().bytes();
    byte[] later = resealed(ByteBuffer.wrap(bytes.clone()).putInt(Integer.BYTES, 2).array());

    requireRefused(stages, examples, later, "version 2, but this library reads version 1");
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void oneThatIsFurtherOnThanAskedForIsRefused(Stages stages) {
    Stage stage = stages.train(examples, 3, Optional.empty());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> stages.train(examples, 2, Optional.of(stage.checkpoint())))
        .withMessageMatching(
            "the checkpoint has 3 (epochs|trees) already, more than the 2 that are asked for");
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void stepsOutsideOfTheTrainingAreRefused(Stages stages) {
    for (int until : List.of(0, 6)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> stages.train(examples, until, Optional.empty()))
          .withMessageMatching(
              until + " (epochs|trees) are asked for, but the training has 1 to 5");
    }
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void goingOnToWhereItStoppedTrainsNothingAndGivesTheSameStage(Stages stages) {
    Stage stage = stages.train(examples, 3, Optional.empty());

    Stage again = stages.train(examples, 3, Optional.of(stage.checkpoint()));

    Stages.requireSame(again.trained(), stage.trained());
    assertThat(again.checkpoint()).isEqualTo(stage.checkpoint());
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void saysHowLongItIs(Stages stages) {
    StagedTraining training = stages.training();

    assertThat(training.steps()).isEqualTo(5);
    assertThat(stages.yaml()).contains(training.unit() + ": 5");
  }

  private static void requireRefused(
      Stages stages, Examples examples, byte[] bytes, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stages.train(examples, 4, Optional.of(Checkpoint.of(bytes))))
        .withMessageContaining(message)
        .withMessageEndingWith(": train anew, without it");
  }

  private static byte[] resealed(byte[] bytes) {
    int end = bytes.length - 64;
    byte[] digest = new Sha256().addPiece(bytes, 0, end).hex().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digest, 0, bytes, end, digest.length);
    return bytes;
  }
}
