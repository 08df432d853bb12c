package io.github.experimentmaven.report.html.view;

import java.util.List;
import java.util.Optional;

/**
 * What is in the data.
 *
 * @param suspicions what looks wrong
 * @param columns the columns
 * @param correlation the correlation matrix; empty for fewer than two columns of numbers
 */
public record ProfileView(
    List<String> suspicions, TableView columns, Optional<Picture> correlation) {

  /** Copies the suspicions. */
  public ProfileView {
    suspicions = List.copyOf(suspicions);
  }
}
