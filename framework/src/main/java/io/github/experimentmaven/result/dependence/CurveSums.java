package io.github.experimentmaven.result.dependence;

import io.github.experimentmaven.explain.DependenceCurves;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the trainings of one model predict with other values of columns, summed up. */
final class CurveSums {

  private static final class Sum {
    private final double[][] predicted;
    private int trainings;

    Sum(int values, int targets) {
      predicted = new double[values][targets];
    }
  }

  private final TreeMap<Integer, Sum> rows = new TreeMap<>();
  private final List<double[][]> averages = new ArrayList<>();

  /**
   * Adds a training.
   *
   * @param numbers the numbers of its rows in the data
   * @param weights how much each of them counts; all alike where empty
   */
  void add(DependenceCurves curves, int[] numbers, Optional<double[]> weights) {
    double[][] average = new double[curves.values()][curves.targets()];
    for (int value = 0; value < average.length; value++) {
      for (int target = 0; target < curves.targets(); target++) {
        double[] predicted = curves.predicted(value, target);
        double weight = 0;
        for (int row = 0; row < numbers.length; row++) {
          double counts = weights.isPresent() ? weights.get()[row] : 1;
          average[value][target] += counts * predicted[row];
          weight += counts;
          rows.computeIfAbsent(numbers[row], key -> new Sum(curves.values(), curves.targets()))
                  .predicted[value][target] +=
              predicted[row];
        }
        average[value][target] /= weight;
      }
    }
    for (int number : numbers) {
      Sum sum = rows.get(number);
      if (sum != null) {
        sum.trainings++;
      }
    }
    averages.add(average);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the mean over trainings of their means over rows. */
  double average(int value, int target) {
    double sum = 0;
    for (double[][] average : averages) {
      sum += average[value][target];
    }
    return sum / averages.size();
  }

  /** Returns what is predicted for a row, the mean over the trainings that it was measured with. */
  double of(int row, int value, int target) {
    Sum sum = rows.get(row);
    return sum.predicted[value][target] / sum.trainings;
  }

  /** Returns the numbers of at most so many rows, evenly spaced. */
  List<Integer> evenlySpaced(int most) {
    List<Integer> all = List.copyOf(rows.keySet());
    int used = Math.min(most, all.size());
    return IntStream.range(0, used)
        .mapToObj(index -> all.get((int) ((long) index * all.size() / used)))
        .toList();
  }
}
