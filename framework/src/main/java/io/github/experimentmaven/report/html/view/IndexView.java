package io.github.experimentmaven.report.html.view;

import java.util.List;

/**
 * The index of several experiments.
 *
 * @param title what they belong to
 * @param modules the modules that have experiments
 */
public record IndexView(String title, List<Module> modules) {

  /** Copies the modules. */
  public IndexView {
    modules = List.copyOf(modules);
  }

  /**
   * A module.
   *
   * @param name its name; empty where there is only one
   * @param entries its experiments
   */
  public record Module(String name, List<Entry> entries) {

    /** Copies the entries. */
    public Module {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An experiment.
   *
   * @param experiment its name
   * @param description one sentence; may be empty
   * @param link the relative address of its page
   * @param summary the first sentence of its written summary
   * @param verdict the verdict in a few words; empty where nothing was judged
   * @param passed whether the gate is passed
   */
  public record Entry(
      String experiment,
      String description,
      String link,
      String summary,
      String verdict,
      boolean passed) {}
}
