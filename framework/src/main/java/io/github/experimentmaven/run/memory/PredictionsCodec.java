package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.metric.PredictedBounds;
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
    out.writeBoolean(values.bounds().isPresent());
    if (values.bounds().isPresent()) {
      write(values.bounds().get(), values.targets().size(), rows, out);
    }
    return bytes.toByteArray();
  }

  private static void write(PredictedBounds bounds, int targets, int rows, DataOutputStream out)
      throws IOException {
    for (int target = 0; target < targets; target++) {
      for (int row = 0; row < rows; row++) {
        out.writeDouble(bounds.lower(target, row));
        out.writeDouble(bounds.upper(target, row));
      }
    }
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
    Predictions predictions = new Predictions(targets, actual, predicted);
    return new TestPredictions(
        ids, in.readBoolean() ? predictions.between(bounds(count, ids.length, in)) : predictions);
  }

  private static PredictedBounds bounds(int targets, int rows, DataInputStream in)
      throws IOException {
    double[][] lower = new double[targets][rows];
    double[][] upper = new double[targets][rows];
    for (int target = 0; target < targets; target++) {
      for (int row = 0; row < rows; row++) {
        lower[target][row] = in.readDouble();
        upper[target][row] = in.readDouble();
      }
    }
    return PredictedBounds.between(lower, upper);
  }
}
