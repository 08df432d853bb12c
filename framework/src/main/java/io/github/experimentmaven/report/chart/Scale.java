package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.text.Figures;
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
    double room = StrictMath.pow(range.max() / range.min(), 0.04);
    return new Scale(range.min() / room, range.max() * room, from, to, true);
  }

  private static double half(double value) {
    return value == 0 ? 1 : Math.abs(value) / 2;
  }

  /** Returns the place of a value; NaN for a value that has none. */
  double at(double value) {
    double share =
        logarithmic
            ? StrictMath.log(value / min) / StrictMath.log(max / min)
            : (value - min) / (max - min);
    return from + share * (to - from);
  }

  /** Returns about so many round values on the axis. */
  List<Tick> ticks(int about) {
    return logarithmic ? logarithmicTicks(about) : linearTicks(about);
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
    List<Tick> ticks = new ArrayList<>();
    for (long index = (long) StrictMath.ceil(min / step); index * step <= max; index++) {
      ticks.add(new Tick(index * step, Figures.plain(index * step)));
    }
    return ticks;
  }

  private List<Tick> logarithmicTicks(int about) {
    int first = (int) StrictMath.floor(StrictMath.log10(min));
    int last = (int) StrictMath.ceil(StrictMath.log10(max));
    boolean halves = last - first <= about / 2 + 1;
    int every = Math.max(1, (last - first) / about);
    List<Tick> ticks = new ArrayList<>();
    for (int decade = first; decade <= last; decade += every) {
      for (double factor : HALF_DECADES) {
        double value = Double.parseDouble((int) factor + "e" + decade);
        if (value >= min && value <= max && (factor == 1 || halves)) {
          ticks.add(new Tick(value, Figures.plain(value)));
        }
      }
    }
    return ticks;
  }
}
