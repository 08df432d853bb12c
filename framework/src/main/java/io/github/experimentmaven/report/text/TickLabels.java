package io.github.experimentmaven.report.text;

import java.util.List;

/** The labels of an axis: all of them decimals, or all of them powers of ten. */
public final class TickLabels {

  private static final int LONGEST = 6;

  private TickLabels() {}

  /**
   * Returns a label for each value.
   *
   * @param values the values, exact multiples of the step
   * @param step what their last digit must show
   */
  public static List<String> of(List<Double> values, double step) {
    int last = Notation.magnitude(step);
    List<String> fixed = values.stream().map(value -> fixed(value, last)).toList();
    if (longest(fixed) <= LONGEST) {
      return fixed;
    }
    List<String> scientific = values.stream().map(value -> scientific(value, last)).toList();
    return longest(scientific) < longest(fixed) ? scientific : fixed;
  }

  private static String fixed(double value, int last) {
    return value == 0 ? "0" : Notation.fixed(value, -last);
  }

  private static String scientific(double value, int last) {
    return Notation.strip(Notation.scientific(value, Notation.magnitude(value) - last))
        .replaceFirst("e\\+?(-?)0*", "e$1");
  }

  private static int longest(List<String> labels) {
    return labels.stream().mapToInt(Names::width).max().orElse(0);
  }
}
