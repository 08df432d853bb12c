package io.github.experimentmaven.report.html.view;

import java.util.List;
import java.util.Optional;

/**
 * The index of several experiments.
 *
 * @param title what they belong to
 * @param state whether all experiments keep their rules
 * @param headline the same in a few words
 * @param lead how many experiments there are
 * @param modules the modules that have experiments
 */
public record IndexView(
    String title, VerdictView.State state, String headline, String lead, List<Module> modules) {

  /** Copies the modules. */
  public IndexView {
    modules = List.copyOf(modules);
  }

  /**
   * A module.
   *
   * @param name its name; empty where there is only one
   * @param entries its experiments
   * @param ranks its models ranked over them; empty where they have too little in common
   */
  public record Module(String name, List<Entry> entries, Optional<Ranks> ranks) {

    /** Copies the entries. */
    public Module {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Models ranked over experiments.
   *
   * @param title over how many
   * @param picture their average ranks
   * @param sentences the same in words, and how sure it is
   */
  public record Ranks(String title, Picture picture, List<String> sentences) {

    /** Copies the sentences. */
    public Ranks {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * An experiment.
   *
   * @param experiment its name
   * @param description one sentence; may be empty
   * @param link the relative address of its page
   * @param summary the first sentence of its written summary
   * @param spread the results the models are ranked by; empty where there are none
   * @param profile the relative address of its data's page; empty where there is none
   * @param state whether its rules are kept
   * @param verdict the same in a few words
   */
  public record Entry(
      String experiment,
      String description,
      String link,
      String summary,
      Optional<Picture> spread,
      String profile,
      VerdictView.State state,
      String verdict) {}
}
