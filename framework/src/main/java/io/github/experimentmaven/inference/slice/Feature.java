package io.github.experimentmaven.inference.slice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known of each row, to tell slices by. */
public sealed interface Feature {

  /** Returns the name. */
  String name();

  /** Returns how many rows it knows. */
  int rows();

  /** Returns the ways to divide rows in two, in a fixed order, judged by some of the rows. */
  List<Question> questions(int[] rows);

  /** A question: the rows of either answer are a slice. A row may have neither. */
  record Question(Condition yes, Condition no) {}

  /** A number for each row; NaN where it is missing, which no condition holds for. */
  final class Numbers implements Feature {

    private static final int MOST_THRESHOLDS = 15;

    private final String name;
    private final double[] values;

    /** Names the numbers of the rows, {@code [rows]}. */
    public Numbers(String name, double[] values) {
      this.name = name;
      this.values = values.clone();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int rows() {
      return values.length;
    }

    double value(int row) {
      return values[row];
    }

    @Override
    public List<Question> questions(int[] rows) {
      double[] sorted =
          Arrays.stream(rows)
              .mapToDouble(row -> values[row])
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
      List<Question> questions = new ArrayList<>();
      double last = Double.NaN;
      for (int part = 1; part <= MOST_THRESHOLDS && sorted.length > 0; part++) {
        int place = (int) ((long) part * sorted.length / (MOST_THRESHOLDS + 1));
        double threshold = sorted[Math.max(0, place - 1)];
        if (threshold != last && threshold < sorted[sorted.length - 1]) {
          questions.add(
              new Question(
                  new Condition.AtMost(this, threshold), new Condition.Above(this, threshold)));
        }
        last = threshold;
      }
      return questions;
    }
  }

  /** A category for each row. */
  final class Categories implements Feature {

    private static final int MOST_CATEGORIES = 32;

    private final String name;
    private final List<String> values;

    /** Names the categories of the rows. */
    public Categories(String name, List<String> values) {
      this.name = name;
      this.values = List.copyOf(values);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int rows() {
      return values.size();
    }

    String value(int row) {
      return values.get(row);
    }

    @Override
    public List<Question> questions(int[] rows) {
      Map<String, Integer> counts = new TreeMap<>();
      for (int row : rows) {
        counts.merge(values.get(row), 1, Integer::sum);
      }
      return counts.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.<Integer>reverseOrder()))
          .limit(MOST_CATEGORIES)
          .map(Map.Entry::getKey)
          .map(
              category ->
                  new Question(
                      new Condition.Is(this, category), new Condition.IsNot(this, category)))
          .toList();
    }
  }
}
