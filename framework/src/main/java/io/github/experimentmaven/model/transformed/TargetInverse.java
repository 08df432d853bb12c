package io.github.experimentmaven.model.transformed;

import io.github.experimentmaven.data.step.Inverse;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tribuo.regression.Regressor;

/**
 * What undoes the transformation of targets.
 *
 * @param functions the functions to apply in their order, by the target's name
 */
record TargetInverse(Map<String, List<Inverse>> functions) {

  private static final String LINEAR = "linear";
  private static final String EXPM1 = "expm1";

  /** Copies the functions. */
  TargetInverse {
    Map<String, List<Inverse>> copy = new TreeMap<>();
    functions.forEach((target, chain) -> copy.put(target, List.copyOf(chain)));
    functions = Collections.unmodifiableMap(copy);
  }

  /** Returns the functions of a target; none where it was not transformed. */
  List<Inverse> of(String target) {
    return functions.getOrDefault(target, List.of());
  }

  /** Returns an output in the targets' own units. */
  Regressor of(Regressor transformed) {
    String[] names = transformed.getNames();
    double[] values = transformed.getValues().clone();
    for (int i = 0; i < values.length; i++) {
      for (Inverse function : of(names[i])) {
        values[i] = function.at(values[i]);
      }
    }
    return new Regressor(names, values);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(functions.size());
    for (Map.Entry<String, List<Inverse>> target : functions.entrySet()) {
      out.writeUTF(target.getKey());
      out.writeInt(target.getValue().size());
      for (Inverse function : target.getValue()) {
        if (function instanceof Inverse.Linear linear) {
          out.writeUTF(LINEAR);
          out.writeDouble(linear.origin());
          out.writeDouble(linear.factor());
          out.writeDouble(linear.offset());
        } else {
          out.writeUTF(EXPM1);
        }
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it ends too early or has a function of another version
   */
  static TargetInverse read(DataInputStream in) throws IOException {
    Map<String, List<Inverse>> functions = new TreeMap<>();
    for (int targets = in.readInt(); targets > 0; targets--) {
      String target = in.readUTF();
      List<Inverse> chain = new ArrayList<>();
      for (int length = in.readInt(); length > 0; length--) {
        chain.add(function(in));
      }
      functions.put(target, chain);
    }
    return new TargetInverse(functions);
  }

  private static Inverse function(DataInputStream in) throws IOException {
    String name = in.readUTF();
    return switch (name) {
      case LINEAR -> new Inverse.Linear(in.readDouble(), in.readDouble(), in.readDouble());
      case EXPM1 -> new Inverse.Expm1();
      default -> throw new IOException("there is no function `" + name + "` in this version");
    };
  }
}
