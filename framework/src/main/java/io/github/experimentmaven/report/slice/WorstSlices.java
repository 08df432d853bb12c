package io.github.experimentmaven.report.slice;

import io.github.experimentmaven.inference.slice.SliceOptions;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Notation;
import java.util.List;
import java.util.Objects;

/**
 * The rows on which the best model does worse than on the others, found by themselves.
 *
 * @param model the model
 * @param loss the name of the loss
 * @param rows how many test rows were looked at
 * @param slices what was found and confirmed, the worst first; may be empty
 */
public record WorstSlices(String model, String loss, int rows, List<WorstSlice> slices) {

  /** Copies the list. */
  public WorstSlices {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(loss, "loss");
    slices = List.copyOf(slices);
  }

  /**
   * One slice.
   *
   * @param condition what its rows have in common, {@code genre == Horror and votes <= 1200}
   * @param rows how many of the test rows are in it
   * @param inside the mean loss in the slice, of the half of the rows that confirms
   * @param outside that of the other rows of this half
   * @param low where the interval of {@code inside - outside} begins; above 0
   * @param high where it ends
   */
  public record WorstSlice(
      String condition, int rows, double inside, double outside, double low, double high) {

    /** Checks that the condition is present. */
    public WorstSlice {
      Objects.requireNonNull(condition, "condition");
    }
  }

  /** The level of all intervals together. */
  public static double level() {
    return SliceOptions.DEFAULTS.level();
  }

  /** Returns one sentence on the worst slice; there must be one. */
  public String sentence() {
    WorstSlice worst = slices.get(0);
    Notation notation = Notation.of(worst.inside(), worst.outside(), worst.low(), worst.high());
    return "%s is worst where %s: %s %s in %s of %s, %s elsewhere (difference %s to %s)"
        .formatted(
            model,
            worst.condition(),
            loss,
            notation.number(worst.inside()),
            Figures.grouped(worst.rows()),
            Figures.count(rows, "test row"),
            notation.number(worst.outside()),
            notation.number(worst.low()),
            notation.number(worst.high()));
  }
}
