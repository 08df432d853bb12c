package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code hash}: spreads categories over a fixed number of columns of zeros and ones (the hashing
 * trick; Weinberger et al., 2009). Categories may collide; an unseen one falls into some column.
 * The hash is 64-bit FNV-1a of the UTF-8 bytes.
 */
public final class Hash implements StepType {

  private static final Option<Integer> BUCKETS =
      Option.integer("buckets", "The number of columns.", new Range(2, true, 65536, true)).or(16);

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  @Override
  public String name() {
    return "hash";
  }

  @Override
  public String description() {
    return "Spreads the categories over a fixed number of columns of zeros and ones.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(BUCKETS);
  }

  @Override
  public Optional<Option<?>> argument() {
    return Optional.of(BUCKETS);
  }

  @Override
  public ValueKind input() {
    return ValueKind.TEXT;
  }

  @Override
  public ValueKind output() {
    return ValueKind.NUMBER;
  }

  @Override
  public Step create(Options options) {
    int buckets = BUCKETS.in(options);
    return (column, training) -> Step.Fit.of(new Fitted(buckets), column);
  }

  @Override
  public FittedStep read(JsonNode state) {
    return new Fitted((int) NumberSteps.number(state, "buckets"));
  }

  private static long fnv1a(String text) {
    long hash = FNV_OFFSET;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return hash;
  }

  private record Fitted(int buckets) implements FittedStep {
    @Override
    public List<NumberColumn> apply(Column column) {
      TextColumn texts = TextSteps.texts(column);
      int[] bucketOfCode = new int[texts.dictionary().size()];
      for (int code = 0; code < bucketOfCode.length; code++) {
        bucketOfCode[code] =
            (int) Long.remainderUnsigned(fnv1a(texts.dictionary().get(code)), buckets);
      }
      List<NumberColumn> columns = new ArrayList<>();
      for (int i = 0; i < buckets; i++) {
        int own = i;
        columns.add(
            NumberColumn.indicator(
                texts.name() + "#" + i,
                texts.size(),
                row ->
                    texts.isMissing(row)
                        ? Double.NaN
                        : bucketOfCode[texts.code(row)] == own ? 1 : 0));
      }
      return columns;
    }

    @Override
    public OnnxColumn writeOnnx(OnnxColumn column, OnnxGraph graph) {
      throw new NoOnnxFormException(
          "which has no operator for the bytes of a text: one_hot and frequency can");
    }

    @Override
    public JsonNode state() {
      return NumberSteps.state().put("buckets", buckets);
    }
  }
}
