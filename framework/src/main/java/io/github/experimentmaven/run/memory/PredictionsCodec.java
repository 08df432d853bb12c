package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.run.trial.TestPredictions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Predictions for the test part as bytes, every double exact. */
final class PredictionsCodec {

  private PredictionsCodec() {}

  static byte[] write(TestPredictions predictions) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    Predictions values = predictions.values();
    int rows = values.rows();
    out.writeInt(rows);
    for (int row = 0; row < rows; row++) {
      out.writeInt(predictions.id(row));
    }
    out.writeInt(values.targets().size());
    for (int target = 0; target < values.targets().size(); target++) {
      out.writeUTF(values.targets().get(target));
      for (int row = 0; row < rows; row++) {
        out.writeDouble(values.actual(target, row));
        out.writeDouble(values.predicted(target, row));
      }
    }
    return bytes.toByteArray();
  }

  static TestPredictions read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int[] ids = new int[in.readInt()];
    for (int row = 0; row < ids.length; row++) {
      ids[row] = in.readInt();
    }
    int count = in.readInt();
    List<String> targets = new ArrayList<>();
    double[][] actual = new double[count][ids.length];
    double[][] predicted = new double[count][ids.length];
    for (int target = 0; target < count; target++) {
      targets.add(in.readUTF());
      for (int row = 0; row < ids.length; row++) {
        actual[target][row] = in.readDouble();
        predicted[target][row] = in.readDouble();
      }
    }
    return new TestPredictions(ids, new Predictions(targets, actual, predicted));
  }
}
