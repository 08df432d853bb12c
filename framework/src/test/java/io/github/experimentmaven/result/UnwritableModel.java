package io.github.experimentmaven.result;

import com.oracle.labs.mlrg.olcut.util.Pair;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.run.TestType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;

/** A model of a class that has no protobuf form, with much to hold in memory. */
public final class UnwritableModel extends Model<Regressor> {

  private static final long serialVersionUID = 1L;
  private static final int KIBIBYTES_256 = 1 << 15;

  private final Model<Regressor> mean;
  private final double[] weight = new double[KIBIBYTES_256];

  public UnwritableModel(Examples examples) {
    this(TestType.mean(examples));
  }

  private UnwritableModel(Model<Regressor> mean) {
    super(
        "unwritable", mean.getProvenance(), mean.getFeatureIDMap(), mean.getOutputIDInfo(), false);
    this.mean = mean;
  }

  @Override
  public Prediction<Regressor> predict(Example<Regressor> example) {
    Prediction<Regressor> prediction = mean.predict(example);
    return new Prediction<>(
        prediction.getOutput(), prediction.getNumActiveFeatures() + (int) weight[0], example);
  }

  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    return Map.of();
  }

  @Override
  public Optional<Excuse<Regressor>> getExcuse(Example<Regressor> example) {
    return Optional.empty();
  }

  @Override
  protected Model<Regressor> copy(String newName, ModelProvenance newProvenance) {
    return new UnwritableModel(mean);
  }
}
