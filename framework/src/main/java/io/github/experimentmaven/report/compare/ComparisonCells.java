package io.github.experimentmaven.report.compare;

import io.github.experimentmaven.gate.BaselineComparison.Row;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;

/** The cells of a comparison as people read them, rounded to four significant digits. */
final class ComparisonCells {

  private static final MathContext DIGITS = new MathContext(4);
  private static final int LONGEST_PLAIN = 9;

  private ComparisonCells() {}

  /** Returns model, metric, both means, the relative difference and the verdict. */
  static List<String> of(Row row) {
    return List.of(
        row.model(),
        row.metric(),
        mean(row.before()),
        mean(row.after()),
        row.judgement() instanceof Compared compared ? change(compared) : "-",
        row.judgement().label());
  }

  private static String mean(OptionalDouble mean) {
    return mean.isPresent() ? number(mean.getAsDouble()) : "-";
  }

  private static String change(Compared compared) {
    double relative = compared.change().relative();
    if (relative == 0) {
      return "0%";
    }
    if (!Double.isFinite(relative)) {
      return "from 0";
    }
    return (relative > 0 ? "+" : "") + number(relative * 100) + "%";
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS);
    String plain = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    return plain.length() <= LONGEST_PLAIN ? plain : rounded.stripTrailingZeros().toString();
  }
}
