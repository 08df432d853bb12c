package io.github.experimentmaven.report.html.view;

import java.util.List;
import java.util.Optional;

/**
 * What models make of columns.
 *
 * @param importance what the columns are worth; empty where that is not known
 * @param dependence how the predictions of the best models depend on them, the best first; may be
 *     empty
 * @param note what is to be known of the dependence
 */
public record ColumnsView(Optional<Worth> importance, List<OfModel> dependence, String note) {

  /** Copies the list. */
  public ColumnsView {
    dependence = List.copyOf(dependence);
  }

  /**
   * What columns are worth.
   *
   * @param note what is to be known of it
   * @param pictures a chart for each model
   * @param table the numbers
   */
  public record Worth(String note, List<Picture> pictures, TableView table) {

    /** Copies the pictures. */
    public Worth {
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * Charts of one model.
   *
   * @param model what it is called
   * @param pictures the charts
   */
  public record OfModel(String model, List<Picture> pictures) {

    /** Copies the pictures. */
    public OfModel {
      pictures = List.copyOf(pictures);
    }
  }
}
