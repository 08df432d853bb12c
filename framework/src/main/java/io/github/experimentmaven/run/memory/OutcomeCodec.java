package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.run.trial.Scores;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import io.github.experimentmaven.spec.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A completed trial's scores, curve and time as bytes, every double exact.
 *
 * @param outcome the scores and the curve
 * @param duration the time the trial took
 */
record OutcomeCodec(Completed outcome, Duration duration) {

  byte[] write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(duration.toNanos());
    out.writeBoolean(outcome.stoppedEarly());
    out.writeBoolean(outcome.bestEpoch().isPresent());
    out.writeInt(outcome.bestEpoch().orElse(0));
    out.writeInt(outcome.scores().size());
    for (Map.Entry<Part, Scores> part : outcome.scores().entrySet()) {
      out.writeUTF(part.getKey().name());
      write(part.getValue(), out);
    }
    out.writeInt(outcome.curve().size());
    for (Epoch epoch : outcome.curve()) {
      out.writeInt(epoch.number());
      out.writeDouble(epoch.trainingLoss());
      out.writeDouble(epoch.validationLoss());
    }
    return bytes.toByteArray();
  }

  private static void write(Scores scores, DataOutputStream out) throws IOException {
    out.writeInt(scores.rows());
    out.writeInt(scores.values().size());
    for (Map.Entry<String, Double> value : scores.values().entrySet()) {
      out.writeUTF(value.getKey());
      out.writeDouble(value.getValue());
    }
  }

  static OutcomeCodec read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    Duration duration = Duration.ofNanos(in.readLong());
    boolean stoppedEarly = in.readBoolean();
    boolean hasBest = in.readBoolean();
    int best = in.readInt();
    Map<Part, Scores> scores = new EnumMap<>(Part.class);
    int parts = in.readInt();
    for (int i = 0; i < parts; i++) {
      scores.put(Part.valueOf(in.readUTF()), scores(in));
    }
    int epochs = in.readInt();
    List<Epoch> curve = new ArrayList<>();
    for (int i = 0; i < epochs; i++) {
      curve.add(new Epoch(in.readInt(), in.readDouble(), in.readDouble()));
    }
    return new OutcomeCodec(
        new Completed(
            scores, curve, hasBest ? OptionalInt.of(best) : OptionalInt.empty(), stoppedEarly),
        duration);
  }

  private static Scores scores(DataInputStream in) throws IOException {
    int rows = in.readInt();
    int count = in.readInt();
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      values.put(in.readUTF(), in.readDouble());
    }
    return new Scores(rows, values);
  }
}
