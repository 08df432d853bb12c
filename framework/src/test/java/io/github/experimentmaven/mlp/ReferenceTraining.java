package io.github.experimentmaven.mlp;

import io.github.experimentmaven.mlp.kernel.KernelSelection;
import io.github.experimentmaven.mlp.option.Activation;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.Loss;
import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.mlp.option.Schedule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tribuo.Model;

/**
 * A training that uses everything whose bits could go astray: batch norm, dropout, odd widths, a
 * last batch of one row, activations and a loss with approximated functions, weight decay, clipping
 * and a schedule. As a program it checks the hash in a JVM of its own.
 */
final class ReferenceTraining {

  /** SHA-256 of all weights and of the validation losses, the same everywhere and for ever. */
  static final String HASH = "e989fbf3f5dd0a38ab24ea4409fd68d069a06b949e31ae92b90e7a46123146ff";

  private static final MlpOptions OPTIONS =
      MlpOptions.builder()
          .layer(new LayerOptions(33, Activation.RELU, 0.2, true))
          .layer(new LayerOptions(48, Activation.TANH, 0, true))
          .layer(new LayerOptions(17, Activation.GELU, 0.1, false))
          .layer(new LayerOptions(20, Activation.SOFTPLUS, 0, true))
          .loss(new Loss.LogCosh())
          .schedule(new Schedule.Cosine())
          .weightDecay(1e-4)
          .maxGradientNorm(1)
          .epochs(20)
          .build();

  private ReferenceTraining() {}

  /** Trains; compares the hash with the committed one; exits with 1 if they differ. */
  public static void main(String[] arguments) {
    String hash = hash(train());
    System.out.printf(
        "%s %s %s %s%n",
        hash.equals(HASH) ? "same" : "DIFFERENT",
        Runtime.version(),
        System.getProperty("java.vm.info"),
        KernelSelection.fastest().getClass().getSimpleName());
    System.exit(hash.equals(HASH) ? 0 : 1);
  }

  static MlpModel train() {
    return new MlpTrainer(OPTIONS, 20261123)
        .train(
            SyntheticData.products(257, 7, 1),
            SyntheticData.products(50, 7, 2),
            TrainingListener.NONE);
  }

  static String hash(MlpModel model) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      model
          .network()
          .state()
          .rows()
          .forEach(
              row -> {
                ByteBuffer bytes = ByteBuffer.allocate(row.length * Float.BYTES);
                for (float value : row) {
                  bytes.putFloat(value);
                }
                digest.update(bytes.array());
              });
      for (TrainingHistory.Epoch epoch : model.history().epochs()) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Double.BYTES);
        bytes.putDouble(epoch.trainingLoss());
        bytes.putDouble(epoch.validationLoss().orElseThrow());
        digest.update(bytes.array());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Loads a saved model and prints its hash, for a test in another JVM. */
  static final class Loader {
    private Loader() {}

    /** Takes the model's file. */
    public static void main(String[] arguments) throws IOException {
      MlpModel model = (MlpModel) Model.deserializeFromFile(Path.of(arguments[0]));
      System.out.print(hash(model) + " " + predictions(model));
    }

    static String predictions(MlpModel model) {
      StringBuilder bits = new StringBuilder();
      model
          .predict(SyntheticData.products(20, 7, 3))
          .forEach(
              prediction ->
                  bits.append(
                      Long.toHexString(
                          Double.doubleToRawLongBits(prediction.getOutput().getValues()[0]))));
      return bits.toString();
    }
  }
}
