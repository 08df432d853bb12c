package io.github.experimentmaven.tree;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tribuo.Example;
import org.tribuo.Excuse;
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
 * Trained regression trees. Predictions have the same bits one by one as in batches, and after
 * saving and loading. Immutable; safe for use by several threads.
 */
public final class TreeEnsembleModel extends Model<Regressor> {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;

  /** Rows go down each tree in batches, as its upper splits then stay near to the processor. */
  private static final int NUMBERS_OF_BATCH = 1 << 21;

  private static final int LARGEST_BATCH = 1 << 16;

  private final transient TreeEnsemble ensemble;
  private final transient RowReader reader;
  private final String[] outputNames;

  /**
   * A model.
   *
   * @param ensemble trees over the features and outputs of the two maps
   */
  public TreeEnsembleModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Regressor> outputs,
      TreeEnsemble ensemble) {
    super(name, provenance, features, outputs, false);
    this.ensemble = ensemble;
    outputNames = Regressor.extractNames(outputs);
    if (ensemble.features() != features.size() || ensemble.outputs() != outputNames.length) {
      throw new IllegalArgumentException(
          String.format(
              "the trees have %d features and %d outputs, but the model %d and %d",
              ensemble.features(), ensemble.outputs(), features.size(), outputNames.length));
    }
    reader = new RowReader(features, outputNames);
  }

  /** The trees. */
  public TreeEnsemble ensemble() {
    return ensemble;
  }

  /**
   * The prediction for one example; features that the model does not know are ignored, and those
   * that the example lacks are 0.
   *
   * @throws IllegalArgumentException if the example has no feature that the model knows, or a value
   *     that is not finite
   */
  @Override
  public Prediction<Regressor> predict(Example<Regressor> example) {
    List<Prediction<Regressor>> predictions = new ArrayList<>(1);
    predictBatch(List.of(example), predictions);
    return predictions.get(0);
  }

  @Override
  protected List<Prediction<Regressor>> innerPredict(Iterable<Example<Regressor>> examples) {
    List<Prediction<Regressor>> predictions = new ArrayList<>();
    List<Example<Regressor>> batch = new ArrayList<>();
    int size = Math.min(LARGEST_BATCH, 1 + NUMBERS_OF_BATCH / Math.max(1, featureIDMap.size()));
    for (Example<Regressor> example : examples) {
      batch.add(example);
      if (batch.size() == size) {
        predictBatch(batch, predictions);
        batch.clear();
      }
    }
    predictBatch(batch, predictions);
    return predictions;
  }

  private void predictBatch(
      List<Example<Regressor>> batch, List<Prediction<Regressor>> predictions) {
    int rows = batch.size();
    float[][] features = new float[rows][featureIDMap.size()];
    int[] known = new int[rows];
    for (int r = 0; r < rows; r++) {
      known[r] = reader.readFeatures(batch.get(r), features[r], predictions.size() + r);
      if (known[r] == 0) {
        throw new IllegalArgumentException(
            "no feature of the example is known to the model: " + batch.get(r));
      }
    }
    double[][] values = ensemble.predict(features, rows);
    for (int r = 0; r < rows; r++) {
      predictions.add(
          new Prediction<>(new Regressor(outputNames, values[r]), known[r], batch.get(r)));
    }
  }

  /**
   * The features that reduced the criterion most, with their share in the sum over all splits and
   * outputs, under {@link Model#ALL_OUTPUTS}; those that no split looks at are left out.
   *
   * @param n how many; a negative number for all
   */
  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    Stream<Pair<String, Double>> used =
        IntStream.range(0, ensemble.features())
            .filter(id -> ensemble.importance(id) > 0)
            .mapToObj(id -> new Pair<>(featureIDMap.get(id).getName(), ensemble.importance(id)))
            .sorted(Comparator.comparing(pair -> -pair.getB()));
    return Map.of(Model.ALL_OUTPUTS, (n < 0 ? used : used.limit(n)).toList());
  }

  /** Empty: an ensemble does not say why. */
  @Override
  public Optional<Excuse<Regressor>> getExcuse(Example<Regressor> example) {
    return Optional.empty();
  }

  @Override
  protected TreeEnsembleModel copy(String newName, ModelProvenance newProvenance) {
    return new TreeEnsembleModel(newName, newProvenance, featureIDMap, outputIDInfo, ensemble);
  }

  @Override
  public ModelProto serialize() {
    ByteCollector bytes = new ByteCollector();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      byte[] metadata = createDataCarrier().serialize().toByteArray();
      out.writeInt(metadata.length);
      out.write(metadata);
      EnsembleCodec.write(ensemble, out);
      out.flush();
      return ModelProto.newBuilder()
          .setClassName(TreeEnsembleModel.class.getName())
          .setVersion(VERSION)
          .setSerializedData(PackedBytes.pack(bytes.bytes()))
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
  public static TreeEnsembleModel deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    if (version != VERSION) {
      throw new IllegalStateException(
          "the model has version " + version + ", but this library reads version " + VERSION);
    }
    ByteString bytes = PackedBytes.unpack(message);
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(bytes.newInput()))) {
      byte[] metadata = in.readNBytes(in.readInt());
      ModelDataCarrier<?> carrier =
          ModelDataCarrier.deserialize(ModelDataProto.parseFrom(metadata));
      TreeEnsemble ensemble = EnsembleCodec.read(in);
      @SuppressWarnings("unchecked") // checked by the class of the domain just below
      ImmutableOutputInfo<Regressor> outputs =
          (ImmutableOutputInfo<Regressor>) carrier.outputDomain();
      if (!outputs.getOutput(0).getClass().equals(Regressor.class)) {
        throw new IllegalStateException("the model's outputs are no regressors");
      }
      return new TreeEnsembleModel(
          carrier.name(), carrier.provenance(), carrier.featureDomain(), outputs, ensemble);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("the saved model is damaged", e);
    }
  }
}
