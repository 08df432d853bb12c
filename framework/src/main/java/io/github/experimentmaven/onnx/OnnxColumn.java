package io.github.experimentmaven.onnx;

import java.util.List;
import java.util.Objects;

/** Columns of a table while a graph is written: what values they have there. */
public sealed interface OnnxColumn {

  /** Returns the value that holds them. */
  OnnxValue value();

  /**
   * Numbers, NaN where one is missing.
   *
   * @param names the columns' names
   * @param value doubles, {@code [batch, names]}
   */
  record Numbers(List<String> names, OnnxValue value) implements OnnxColumn {

    /** Copies the names. */
    public Numbers {
      names = List.copyOf(names);
      Objects.requireNonNull(value, "value");
    }

    /** Creates a single column. */
    public Numbers(String name, OnnxValue value) {
      this(List.of(name), value);
    }
  }

  /**
   * One column of texts.
   *
   * @param name the column's name
   * @param value strings, {@code [batch, 1]}
   * @param missing the texts that stand for no value
   */
  record Texts(String name, OnnxValue value, List<String> missing) implements OnnxColumn {

    /** Copies the texts. */
    public Texts {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
      missing = List.copyOf(missing);
    }
  }
}
