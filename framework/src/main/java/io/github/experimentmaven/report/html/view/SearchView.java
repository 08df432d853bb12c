package io.github.experimentmaven.report.html.view;

import java.util.List;
import java.util.Optional;

/**
 * What was tried for a model.
 *
 * @param model what it is called
 * @param sentences what was found, and how it does with other seeds
 * @param overview how the search went and which options matter
 * @param importance what is to be known of which options matter
 * @param options how good trials are by each option
 * @param more the same by further options
 * @param moreTitle what these are called
 * @param note what the dots of these are
 * @param table the best in detail, or what each fold found
 */
public record SearchView(
    String model,
    List<String> sentences,
    List<Picture> overview,
    String importance,
    List<Picture> options,
    List<Picture> more,
    String moreTitle,
    String note,
    Optional<TableView> table) {

  /** Copies the lists. */
  public SearchView {
    sentences = List.copyOf(sentences);
    overview = List.copyOf(overview);
    options = List.copyOf(options);
    more = List.copyOf(more);
  }
}
