package io.github.experimentmaven.data.weight;

import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.problem.FirstProblems;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.stream.IntStream;

/**
 * The rows of a table that count at all.
 *
 * @param table those rows
 * @param alike whether all of them count 1, so that there is nothing to weigh
 */
public record RowWeights(Table table, boolean alike) {

  /**
   * Reads how much rows count.
   *
   * @param table the rows
   * @param weight the column that says it
   * @param origin the experiment file, for the places of messages
   * @throws InvalidInputException if a row has no weight or a negative one, or none counts
   */
  public static RowWeights of(Table table, String weight, Origin origin) {
    NumberColumn weights = table.numbers(weight);
    refuseWrong(table, weights);
    int[] counting = IntStream.range(0, table.rows()).filter(row -> weights.at(row) > 0).toArray();
    if (counting.length == 0) {
      throw new InvalidInputException(
          origin.problem(
              "/data/weight",
              "every row of %s has the weight 0 in `%s`, so that none counts: name another column"
                  .formatted(table.name(), weight)));
    }
    return new RowWeights(
        counting.length == table.rows() ? table : table.select(counting),
        IntStream.of(counting).allMatch(row -> weights.at(row) == 1));
  }

  private static void refuseWrong(Table table, NumberColumn weights) {
    FirstProblems problems = new FirstProblems();
    for (int row = 0; row < weights.size(); row++) {
      double weight = weights.at(row);
      if (!(weight >= 0) || isBeyondSingle(weight)) {
        int wrong = row;
        problems.add(
            () -> new Problem(table.place(wrong, weights.name()), weights.name(), why(weight)));
      }
    }
    problems.throwIfAny();
  }

  /** Training sees weights in single precision, as Tribuo's examples hold them. */
  private static boolean isBeyondSingle(double weight) {
    float single = (float) weight;
    return Float.isInfinite(single) || (single == 0 && weight > 0);
  }

  private static String why(double weight) {
    if (Double.isNaN(weight)) {
      return "the row has no weight: supply it, 0 where the row shall not count";
    }
    return weight < 0
        ? weight + " is a negative weight: write 0 where the row shall not count"
        : weight + " is a weight beyond single precision: divide all weights by the same number";
  }
}
