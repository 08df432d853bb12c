package io.github.experimentmaven.linear;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;

/**
 * A linear model: for each output an intercept and a coefficient for each feature, in double
 * precision. Immutable; safe for use by several threads.
 */
public final class LinearModel extends Model<Regressor> {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;

  private final transient Weights weights;
  private final transient FeatureIds ids;
  private final String[] outputNames;

  LinearModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Regressor> outputs,
      Weights weights) {
    super(name, provenance, features, outputs, false);
    this.weights = weights;
    ids = new FeatureIds(features);
    outputNames = Regressor.extractNames(outputs);
  }

  /**
   * The coefficients of an output, in the order of the features' names.
   *
   * @throws IllegalArgumentException if there is no such output
   */
  public double[] coefficients(String output) {
    return weights.coefficients()[index(output)].clone();
  }

  /**
   * The prediction of an output where all features are 0.
   *
   * @throws IllegalArgumentException if there is no such output
   */
  public double intercept(String output) {
    return weights.intercepts()[index(output)];
  }

  private int index(String output) {
    for (int o = 0; o < outputNames.length; o++) {
      if (outputNames[o].equals(output)) {
        return o;
      }
    }
    throw new IllegalArgumentException(
        "there is no output '" + output + "', only " + String.join(", ", outputNames));
  }

  /**
   * The prediction for one example; features that the model does not know are ignored, and those
   * that the example lacks are 0.
   *
   * @throws IllegalArgumentException if a value is not finite
   */
  @Override
  public Prediction<Regressor> predict(Example<Regressor> example) {
    double[] row = new double[ids.size()];
    int next = 0;
    int known = 0;
    for (Feature feature : example) {
      int id = ids.of(feature.getName(), next);
      if (id >= 0) {
        row[id] = finite(feature);
        next = id + 1;
        known++;
      }
    }
    return new Prediction<>(new Regressor(outputNames, weights.predict(row)), known, example);
  }

  private static double finite(Feature feature) {
    if (!Double.isFinite(feature.getValue())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "feature '%s' is %s: remove or impute such values",
              feature.getName(),
              feature.getValue()));
    }
    return feature.getValue();
  }

  /** The features with the largest coefficients by absolute value, largest first. */
  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    Map<String, List<Pair<String, Double>>> top = new TreeMap<>();
    for (int o = 0; o < outputNames.length; o++) {
      List<Pair<String, Double>> features = new ArrayList<>();
      for (int f = 0; f < ids.size(); f++) {
        features.add(new Pair<>(ids.name(f), weights.coefficients()[o][f]));
      }
      features.sort(Comparator.comparingDouble(feature -> -Math.abs(feature.getB())));
      top.put(
          outputNames[o],
          List.copyOf(n < 0 || n > features.size() ? features : features.subList(0, n)));
    }
    return top;
  }

  /** Empty: the coefficients say all. */
  @Override
  public Optional<Excuse<Regressor>> getExcuse(Example<Regressor> example) {
    return Optional.empty();
  }

  @Override
  protected LinearModel copy(String newName, ModelProvenance newProvenance) {
    return new LinearModel(newName, newProvenance, featureIDMap, outputIDInfo, weights);
  }

  @Override
  public ModelProto serialize() {
    ByteString.Output bytes = ByteString.newOutput();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      byte[] metadata = createDataCarrier().serialize().toByteArray();
      out.writeInt(metadata.length);
      out.write(metadata);
      weights.write(out);
      out.flush();
      return ModelProto.newBuilder()
          .setClassName(LinearModel.class.getName())
          .setVersion(VERSION)
          .setSerializedData(Any.pack(BytesValue.of(bytes.toByteString())))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  /**
   * Called by Tribuo to read a model back.
   *
   * @throws InvalidProtocolBufferException if the message is of another kind
   * @throws IllegalStateException if the version is unknown or the message does not fit together
   */
  public static LinearModel deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    if (version != VERSION) {
      throw new IllegalStateException(
          "the model has version " + version + ", but this library reads version " + VERSION);
    }
    byte[] bytes = message.unpack(BytesValue.class).getValue().toByteArray();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte[] metadata = in.readNBytes(in.readInt());
      ModelDataCarrier<?> carrier =
          ModelDataCarrier.deserialize(ModelDataProto.parseFrom(metadata));
      @SuppressWarnings("unchecked") // checked by the class of the domain just below
      ImmutableOutputInfo<Regressor> outputs =
          (ImmutableOutputInfo<Regressor>) carrier.outputDomain();
      if (!outputs.getOutput(0).getClass().equals(Regressor.class)) {
        throw new IllegalStateException("the model's outputs are no regressors");
      }
      return new LinearModel(
          carrier.name(),
          carrier.provenance(),
          carrier.featureDomain(),
          outputs,
          Weights.read(in, outputs.size(), carrier.featureDomain().size()));
    } catch (IOException e) {
      throw new IllegalStateException("the saved model is damaged", e);
    }
  }
}
