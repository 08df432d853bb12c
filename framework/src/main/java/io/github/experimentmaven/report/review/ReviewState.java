package io.github.experimentmaven.report.review;

import java.util.Optional;
import java.util.stream.Stream;

/** How much a reviewer must know of an experiment; the most urgent first. */
enum ReviewState {
  /** A rule is broken. */
  BROKEN("broken"),
  /** All rules are kept, and something changed or wants a look. */
  CHANGED("changed"),
  /** All rules are kept, and there is nothing to compare with. */
  NOT_COMPARED("not compared"),
  /** All rules are kept, and nothing changed. */
  UNCHANGED("unchanged");

  private final String label;

  ReviewState(String label) {
    this.label = label;
  }

  /** Returns the line that readers do not see, by which {@link #of} knows the state again. */
  String mark() {
    return "<!-- experiment: %s -->\n".formatted(label);
  }

  /** Returns the state whose mark a text begins with; empty where it is no review. */
  static Optional<ReviewState> of(String text) {
    return Stream.of(values()).filter(state -> text.startsWith(state.mark())).findFirst();
  }
}
