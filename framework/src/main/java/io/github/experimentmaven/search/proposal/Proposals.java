package io.github.experimentmaven.search.proposal;

import java.util.List;

/** Proposes points. Those of one call are tried before the next, at the same time or not. */
public interface Proposals {

  /**
   * Returns the points to try next; none where all have been.
   *
   * @param tried what is known of all that were proposed, in their order
   */
  List<Point> next(List<Tried> tried);
}
