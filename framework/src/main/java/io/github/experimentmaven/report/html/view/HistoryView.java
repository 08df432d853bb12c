package io.github.experimentmaven.report.html.view;

import java.util.List;
import java.util.Optional;

/**
 * What the page of the history of several experiments shows.
 *
 * @param title what it is about
 * @param lead what it holds, in a sentence
 * @param experiments the experiments
 */
public record HistoryView(String title, String lead, List<Experiment> experiments) {

  /** Copies the list. */
  public HistoryView {
    experiments = List.copyOf(experiments);
  }

  /**
   * The history of one experiment.
   *
   * @param name its name
   * @param place the name of its place on the page
   * @param lead which versions it has
   * @param jumps where metrics changed by more than chance, the newest first
   * @param notes what to know about the numbers
   * @param unread the versions that could not be read, a line for each reason
   * @param charts a chart for each metric
   * @param moreCharts those of metrics that come after many others
   * @param values every value of every metric; empty where there is no version
   * @param changes what was changed in each version; empty where there is no second one
   */
  public record Experiment(
      String name,
      String place,
      String lead,
      List<Jump> jumps,
      List<String> notes,
      List<String> unread,
      List<Picture> charts,
      List<Picture> moreCharts,
      Optional<TableView> values,
      Optional<TableView> changes) {

    /** Copies the lists. */
    public Experiment {
      jumps = List.copyOf(jumps);
      notes = List.copyOf(notes);
      unread = List.copyOf(unread);
      charts = List.copyOf(charts);
      moreCharts = List.copyOf(moreCharts);
    }
  }

  /**
   * A version in which metrics changed by more than chance.
   *
   * @param version the version
   * @param metrics which did
   * @param changes what was changed there, a line each
   */
  public record Jump(String version, List<VerdictView.Rule> metrics, List<Fact> changes) {

    /** Copies the lists. */
    public Jump {
      metrics = List.copyOf(metrics);
      changes = List.copyOf(changes);
    }
  }
}
