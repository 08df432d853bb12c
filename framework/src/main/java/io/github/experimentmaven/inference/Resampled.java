package io.github.experimentmaven.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** A value of rows of which each is there a number of times. */
@FunctionalInterface
public interface Resampled {

  /**
   * Returns the value.
   *
   * @param times how many times each row is there, {@code [rows]}; at least one of them is
   */
  double value(int[] times);

  /** Returns the median, the mean of the two middle ones where the number of values is even. */
  static Resampled median(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> values[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] copy = values.clone();
    return times -> {
      long count = 0;
      for (int time : times) {
        count += time;
      }
      double low = Double.NaN;
      long seen = 0;
      for (int row : order) {
        long before = seen;
        seen += times[row];
        if (before <= (count - 1) / 2 && seen > (count - 1) / 2) {
          low = copy[row];
        }
        if (seen > count / 2) {
          return low + (copy[row] - low) / 2;
        }
      }
      return low;
    };
  }

  /**
   * Returns any function of observations and predictions, which gets each row as often as it is
   * there.
   *
   * @param actual the observed values, {@code [rows]}
   * @param predicted the predictions, {@code [rows]}
   * @param metric the function
   */
  static Resampled of(
      double[] actual, double[] predicted, ToDoubleBiFunction<double[], double[]> metric) {
    double[] observed = actual.clone();
    double[] answers = predicted.clone();
    return times -> {
      int count = Arrays.stream(times).sum();
      double[] drawn = new double[count];
      double[] drawnAnswers = new double[count];
      int place = 0;
      for (int row = 0; row < times.length; row++) {
        for (int time = 0; time < times[row]; time++) {
          drawn[place] = observed[row];
          drawnAnswers[place] = answers[row];
          place++;
        }
      }
      return metric.applyAsDouble(drawn, drawnAnswers);
    };
  }
}
