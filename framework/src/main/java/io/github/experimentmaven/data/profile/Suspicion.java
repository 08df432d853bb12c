package io.github.experimentmaven.data.profile;

import io.github.experimentmaven.spec.problem.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something about the data that often makes results better than they are, or useless.
 *
 * @param kind what was noticed
 * @param columns the columns it is about; may be empty
 * @param message what was noticed and what to do, for people
 */
public record Suspicion(Kind kind, List<String> columns, String message) {

  /** What can be noticed. */
  public enum Kind {
    /** One or two features give a target almost exactly. */
    TARGET_LEAK,
    /** Rows of the training part stand in the test part again. */
    DUPLICATES_ACROSS_PARTS,
    /** A feature or target has one value only. */
    CONSTANT_FEATURE,
    /** A feature has another value in every row, as a key or a row number has. */
    IDENTIFIER,
    /** Every column has a number for a name, as a row has that was taken for a header. */
    NUMBERS_AS_NAMES,
    /** A target's spread is far from one, which models that train by gradient learn badly from. */
    TARGET_SCALE;

    /** Returns the name that experiment files and result files have for it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the columns, and makes readable what the message quotes. */
  public Suspicion {
    Objects.requireNonNull(kind, "kind");
    message = Shown.message(message);
    columns = List.copyOf(columns);
  }
}
