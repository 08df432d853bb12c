package io.github.experimentmaven.model.train;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;

/**
 * Averages predictions, also where Tribuo gives no weights: version 4.3.2's own then returns the
 * last prediction in place of the mean.
 */
public final class MeanCombiner extends AveragingCombiner {

  private static final long serialVersionUID = 1L;

  /** Creates the combiner. */
  public MeanCombiner() {}

  /**
   * Called by Tribuo to read a combiner back.
   *
   * @throws IllegalArgumentException if the message is of another version or not empty
   */
  public static MeanCombiner deserializeFromProto(int version, String className, Any message) {
    if (version != CURRENT_VERSION || !message.getValue().equals(ByteString.EMPTY)) {
      throw new IllegalArgumentException(
          "the saved combiner has version " + version + ", expected " + CURRENT_VERSION);
    }
    return new MeanCombiner();
  }

  @Override
  public Prediction<Regressor> combine(
      ImmutableOutputInfo<Regressor> outputInfo, List<Prediction<Regressor>> predictions) {
    float[] weights = new float[predictions.size()];
    Arrays.fill(weights, 1);
    return combine(outputInfo, predictions, weights);
  }
}
