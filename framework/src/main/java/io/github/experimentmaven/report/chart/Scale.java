package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.text.TickLabels;
import java.util.ArrayList;
import java.util.List;

/**
 * Where values are on an axis.
 *
 * @param min the value at the start
 * @param max the value at the end
 * @param from the start's place in pixels
 * @param to the end's place in pixels
 * @param logarithmic whether equal distances are equal ratios
 */
record Scale(double min, double max, double from, double to, boolean logarithmic) {

  /** Values that differ by more than this are drawn by their ratio. */
  private static final double LOGARITHMIC_FROM = 10;

  private static final int MOST_TICKS = 5;

  /** The blank between two labels, in pixels. */
  private static final double APART = 9;

  private static final double[] STEPS = {1, 2, 5, 10};
  private static final double[] HALF_DECADES = {1, 3};

  /** A labelled place on an axis. */
  record Tick(double value, String label) {}

  /** Returns a scale of equal distances around values, with some room at both ends. */
  static Scale linear(Extent range, double from, double to) {
    double room = range.min() == range.max() ? half(range.min()) : (range.max() - range.min()) / 25;
    return new Scale(range.min() - room, range.max() + room, from, to, false);
  }

  /** Returns a linear scale, or a logarithmic one for positive values of different magnitude. */
  static Scale fitting(Extent range, double from, double to) {
    if (range.min() <= 0 || range.max() / range.min() < LOGARITHMIC_FROM) {
      return linear(range, from, to);
    }
    return logarithmic(range, from, to);
  }

  /** Returns a scale of equal ratios around values that are positive, with some room. */
  static Scale logarithmic(Extent range, double from, double to) {
    double room = StrictMath.pow(range.max() / range.min(), 0.04);
    return new Scale(range.min() / room, range.max() * room, from, to, true);
  }

  private static double half(double value) {
    return value == 0 ? 1 : Math.abs(value) / 2;
  }

  /** Returns whether a value is on the axis. */
  boolean has(double value) {
    return value >= min && value <= max;
  }

  /** Returns the value on the axis that is nearest to a value. */
  double nearest(double value) {
    return Math.min(max, Math.max(min, value));
  }

  /** Returns the place of a value; NaN for a value that has none. */
  double at(double value) {
    double share =
        logarithmic
            ? StrictMath.log(value / min) / StrictMath.log(max / min)
            : (value - min) / (max - min);
    return from + share * (to - from);
  }

  /** Returns this scale with its ends elsewhere. */
  Scale between(double start, double end) {
    return new Scale(min, max, start, end, logarithmic);
  }

  /** Returns about so many round values on the axis. */
  List<Tick> ticks(int about) {
    return logarithmic ? logarithmicTicks(about) : linearTicks(about);
  }

  /** Returns round values on the axis, so few that their labels stand beside each other. */
  List<Tick> ticksSideBySide() {
    for (int about = MOST_TICKS; about > 1; about--) {
      List<Tick> ticks = ticks(about);
      double room = Double.POSITIVE_INFINITY;
      for (int index = 1; index < ticks.size(); index++) {
        room = Math.min(room, at(ticks.get(index).value()) - at(ticks.get(index - 1).value()));
      }
      if (room >= Plot.width(ticks) + APART) {
        return ticks;
      }
    }
    return ticks(1);
  }

  private List<Tick> linearTicks(int about) {
    double raw = (max - min) / about;
    double magnitude = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(raw)));
    double step = 10 * magnitude;
    for (double candidate : STEPS) {
      if (candidate * magnitude >= raw * 0.999) {
        step = candidate * magnitude;
        break;
      }
    }
    List<Double> values = new ArrayList<>();
    for (long index = (long) StrictMath.ceil(min / step); index * step <= max; index++) {
      values.add(index * step);
    }
    return labelled(values, step);
  }

  private List<Tick> logarithmicTicks(int about) {
    int first = (int) StrictMath.floor(StrictMath.log10(min));
    int last = (int) StrictMath.ceil(StrictMath.log10(max));
    boolean halves = last - first <= about / 2 + 1;
    int every = Math.max(1, (last - first) / about);
    List<Double> values = new ArrayList<>();
    for (int decade = first; decade <= last; decade += every) {
      for (double factor : HALF_DECADES) {
        double value = Double.parseDouble((int) factor + "e" + decade);
        if (value >= min && value <= max && (factor == 1 || halves)) {
          values.add(value);
        }
      }
    }
    return values.isEmpty() ? List.of() : labelled(values, values.get(0));
  }

  private static List<Tick> labelled(List<Double> values, double step) {
    List<String> labels = TickLabels.of(values, step);
    List<Tick> ticks = new ArrayList<>();
    for (int index = 0; index < values.size(); index++) {
      ticks.add(new Tick(values.get(index), labels.get(index)));
    }
    return ticks;
  }
}
