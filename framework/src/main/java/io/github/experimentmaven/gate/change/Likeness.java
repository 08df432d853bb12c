package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.ResultRow;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells whether values of two tables are of the same kind: same data, split, seeds and loss. */
final class Likeness {

  private Likeness() {}

  /** Returns why the values cannot be compared; empty where they can. */
  static Optional<NotComparable> obstacle(String metric, Cell old, Cell current) {
    String loss = said(old, ResultRow::lossFunction);
    String lossNow = said(current, ResultRow::lossFunction);
    if (metric.equals(Metrics.LOSS)
        && !loss.isEmpty()
        && !lossNow.isEmpty()
        && !loss.equals(lossNow)) {
      return because(
          Reason.OTHER_LOSS,
          "its loss was %s and is %s now; compare a metric that both have, for example mse"
              .formatted(loss, lossNow));
    }
    String data = said(old, ResultRow::data);
    String dataNow = said(current, ResultRow::data);
    if (data.isEmpty() || !data.equals(dataNow)) {
      return because(
          Reason.OTHER_DATA,
          "the data changed: was %s, is %s".formatted(shown(data), shown(dataNow)));
    }
    return seeds(old, current).or(() -> split(old, current)).or(() -> finite(old));
  }

  private static Optional<NotComparable> seeds(Cell old, Cell current) {
    if (old.oneForAll() || current.oneForAll()) {
      return Optional.empty();
    }
    SortedSet<Long> missing = new TreeSet<>(old.seeds());
    missing.removeAll(current.seeds());
    return missing.isEmpty()
        ? Optional.empty()
        : because(
            Reason.OTHER_SEEDS,
            "the seeds changed: the baseline has %s, the current results %s"
                .formatted(old.seeds(), current.seeds()));
  }

  private static Optional<NotComparable> split(Cell old, Cell current) {
    for (PairKey key : old.values().keySet()) {
      String where = "repeat %s, fold %s".formatted(key.repeat(), key.fold());
      Optional<Cell.Value> now = current.find(key);
      if (now.isEmpty() && !old.oneForAll()) {
        return because(
            Reason.OTHER_SPLIT,
            "the split changed: the baseline has seed %s in %s, the current results do not"
                .formatted(key.seed(), where));
      }
      String split = old.values().get(key).row().split();
      String splitNow =
          now.or(() -> current.ofFold(key)).map(value -> value.row().split()).orElse("");
      if (split.isEmpty() || !split.equals(splitNow)) {
        return because(
            Reason.OTHER_SPLIT,
            "the split changed: was %s, is %s in %s"
                .formatted(shown(split), shown(splitNow), where));
      }
    }
    return Optional.empty();
  }

  private static Optional<NotComparable> finite(Cell old) {
    return old.finite()
        ? Optional.empty()
        : because(Reason.BASELINE_NOT_FINITE, "a value of the baseline is NaN or infinite");
  }

  private static String said(Cell cell, Function<ResultRow, String> what) {
    return cell.values().values().stream()
        .map(value -> what.apply(value.row()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String shown(String digest) {
    return digest.isEmpty() ? "not stated" : digest;
  }

  private static Optional<NotComparable> because(Reason reason, String detail) {
    return Optional.of(new NotComparable(reason, detail));
  }
}
