package io.github.experimentmaven.data.step;

import io.github.experimentmaven.spec.problem.FirstProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Values that a preprocessing step cannot work with. */
public final class StepException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;
  private final int hidden;

  private StepException(String message, List<Fault> faults, int hidden) {
    super(message);
    this.faults = List.copyOf(faults);
    this.hidden = hidden;
  }

  /**
   * What is wrong with the value of one row.
   *
   * @param row the row of the column, from 0
   * @param message what is wrong and what to do
   */
  public record Fault(int row, String message) {}

  /**
   * Refuses rows of a column, where there are such.
   *
   * @param rows the rows whose values do not suit
   * @param message says of a row what is wrong and what to do
   * @throws StepException if there are any
   */
  public static void refuse(IntStream rows, IntFunction<String> message) {
    List<Fault> faults = new ArrayList<>();
    int hidden = 0;
    PrimitiveIterator.OfInt wrong = rows.iterator();
    while (wrong.hasNext()) {
      int row = wrong.nextInt();
      if (faults.size() < FirstProblems.SHOWN) {
        faults.add(new Fault(row, message.apply(row)));
      } else {
        hidden++;
      }
    }
    if (!faults.isEmpty()) {
      throw new StepException(faults.get(0).message(), faults, hidden);
    }
  }

  /** Returns the exception for the column as a whole. */
  public static StepException of(String message) {
    return new StepException(message, List.of(), 0);
  }

  /** Returns what is wrong with the first of the rows that are to blame; none where no row is. */
  public List<Fault> faults() {
    return faults;
  }

  /** Returns how many more rows are to blame. */
  public int hidden() {
    return hidden;
  }
}
