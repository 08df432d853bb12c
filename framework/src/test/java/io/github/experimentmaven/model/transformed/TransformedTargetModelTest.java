package io.github.experimentmaven.model.transformed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import io.github.experimentmaven.data.step.Inverse;
import io.github.experimentmaven.mlp.MlpTrainer;
import io.github.experimentmaven.mlp.option.MlpOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.rtree.CARTRegressionTrainer;

class TransformedTargetModelTest {

  private static final List<Inverse> LOG_PRICE =
      List.of(new Inverse.Linear(0, 0.5, 12), new Inverse.Expm1());
  private static final List<Inverse> SHARE = List.of(new Inverse.Linear(-1, 40, 3));

  private final Dataset<Regressor> rows = rows("age", "price", "rent");

  @Test
  void predictsInOwnUnitsOneByOneAndAllAtOnce() {
    Model<Regressor> inner = network(rows);
    Model<Regressor> model =
        TransformedTargetModel.of(inner, Map.of("price", LOG_PRICE, "rent", SHARE));

    List<Prediction<Regressor>> all = model.predict(rows);

    for (int row = 0; row < rows.size(); row++) {
      double[] transformed = inner.predict(rows.getExample(row)).getOutput().getValues();
      Regressor one = model.predict(rows.getExample(row)).getOutput();
      assertThat(one.getNames()).containsExactly("age", "price", "rent");
      assertThat(one.getValues())
          .containsExactly(
              transformed[0],
              StrictMath.expm1(transformed[1] * 0.5 + 12),
              (transformed[2] + 1) * 40 + 3);
      assertThat(all.get(row).getOutput().getValues()).containsExactly(one.getValues());
    }
  }

  @Test
  void predictsWithTheSameBitsWhenReadBack() throws Exception {
    for (Model<Regressor> inner : List.of(network(rows), tree(rows))) {
      TransformedTargetModel model =
          TransformedTargetModel.of(inner, Map.of("price", LOG_PRICE, "rent", SHARE));
      model.setName("prices");

      Model<Regressor> read =
          Model.deserialize(ModelProto.parseFrom(model.serialize().toByteArray()))
              .castModel(Regressor.class);

      assertThat(read).isInstanceOf(model.getClass());
      assertThat(read.getName()).isEqualTo("prices");
      assertThat(read.getProvenance()).isEqualTo(inner.getProvenance());
      assertThat(values(read)).isEqualTo(values(model));
      assertThat(values(read.copy())).isEqualTo(values(model));
    }
  }

  @Test
  void damagedBytesAreRefused() {
    ModelProto whole =
        TransformedTargetModel.of(tree(rows), Map.of("price", LOG_PRICE)).serialize();

    assertThatThrownBy(() -> read(1, whole.getSerializedData()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version 1");
    for (int length : new int[] {0, 3, 40, 200}) {
      assertThatThrownBy(() -> read(0, shortened(whole, length)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the saved model is damaged");
    }
  }

  private static TransformedTargetModel read(int version, Any data) throws Exception {
    return TransformedTargetModel.deserializeFromProto(version, "", data);
  }

  private static Any shortened(ModelProto model, int length) throws Exception {
    ByteString bytes = model.getSerializedData().unpack(BytesValue.class).getValue();
    return Any.pack(BytesValue.of(bytes.substring(0, length)));
  }

  private List<List<Double>> values(Model<Regressor> model) {
    List<List<Double>> values = new ArrayList<>();
    for (Prediction<Regressor> prediction : model.predict(rows)) {
      List<Double> row = new ArrayList<>();
      for (double value : prediction.getOutput().getValues()) {
        row.add(value);
      }
      values.add(row);
    }
    return values;
  }

  private static Model<Regressor> network(Dataset<Regressor> rows) {
    return new MlpTrainer(MlpOptions.builder().epochs(3).build(), 1).train(rows);
  }

  private static Model<Regressor> tree(Dataset<Regressor> rows) {
    return new CARTRegressionTrainer(3).train(rows);
  }

  /** Two features, and targets of a spread as a transformation leaves them. */
  private static Dataset<Regressor> rows(String... targets) {
    RegressionFactory factory = new RegressionFactory();
    MutableDataset<Regressor> rows =
        new MutableDataset<>(new SimpleDataSourceProvenance("test", factory), factory);
    SplittableRandom random = new SplittableRandom(3);
    for (int row = 0; row < 40; row++) {
      double a = random.nextDouble(-1, 1);
      double b = random.nextDouble(-1, 1);
      double[] values = new double[targets.length];
      for (int target = 0; target < values.length; target++) {
        values[target] = a - (target + 1) * b;
      }
      Example<Regressor> example =
          new ArrayExample<>(
              new Regressor(targets, values), new String[] {"a", "b"}, new double[] {a, b});
      rows.add(example);
    }
    return rows;
  }
}
