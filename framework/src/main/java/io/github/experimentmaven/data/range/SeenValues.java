package io.github.experimentmaven.data.range;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The values that training rows have in a column. */
public sealed interface SeenValues {

  /** No row has a value. */
  record None() implements SeenValues {}

  /**
   * Numbers.
   *
   * @param min the smallest
   * @param max the largest
   */
  record Numbers(double min, double max) implements SeenValues {

    /** Checks that both are numbers in their order. */
    public Numbers {
      if (!(min <= max)) {
        throw new IllegalArgumentException("the range " + min + " to " + max + " is none");
      }
    }
  }

  /**
   * Texts that name categories.
   *
   * @param texts each of them once, sorted
   */
  record Texts(List<String> texts) implements SeenValues {

    /** Copies the texts. */
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /**
   * More texts than are kept, so that no later one is known to be new.
   *
   * @param distinct how many there are
   */
  record ManyTexts(int distinct) implements SeenValues {}

  /**
   * Dates or times.
   *
   * @param format the pattern they are written in; ISO 8601 where absent
   * @param earliest the earliest, as the data has it
   * @param latest the latest, as the data has it
   */
  record Dates(Optional<String> format, String earliest, String latest) implements SeenValues {

    /** Checks that nothing is absent. */
    public Dates {
      Objects.requireNonNull(format, "format");
      Objects.requireNonNull(earliest, "earliest");
      Objects.requireNonNull(latest, "latest");
    }
  }
}
