package io.github.experimentmaven.result.dependence;

import io.github.experimentmaven.spec.Part;
import java.util.List;
import java.util.Objects;

/**
 * How a model's predictions of a target depend on one column.
 *
 * @param model the model's name
 * @param part the rows that predictions were asked for
 * @param target the target
 * @param rank the place among the model's columns that matter most, from 1
 * @param column the column
 * @param numbers whether its values are numbers
 * @param points what is predicted with each value, numbers in ascending order, texts by how often
 *     they are
 * @param curves the rows of the data that have curves of their own, ascending
 */
public record Dependence(
    String model,
    Part part,
    String target,
    int rank,
    String column,
    boolean numbers,
    List<Point> points,
    List<Integer> curves) {

  /** Copies the lists. */
  public Dependence {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(column, "column");
    points = List.copyOf(points);
    curves = List.copyOf(curves);
  }

  /** Returns whether the average prediction is the same with every value. */
  public boolean isFlat() {
    return points.stream().mapToDouble(Point::average).distinct().count() < 2;
  }

  /**
   * What is predicted where the column has one value.
   *
   * @param value the value as tables have it
   * @param rows how many rows of the data have it, or one that is nearer to it than to the others
   * @param average the mean prediction over rows, seeds and folds
   * @param curves the prediction of each row that has a curve of its own
   */
  public record Point(String value, int rows, double average, List<Double> curves) {

    /** Copies the list. */
    public Point {
      Objects.requireNonNull(value, "value");
      curves = List.copyOf(curves);
    }

    /** Returns the value of a column of numbers. */
    public double number() {
      return Double.parseDouble(value);
    }
  }
}
