package io.github.experimentmaven.study.first;

import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.load.FormatHints;
import io.github.experimentmaven.data.load.InferredTable;
import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A first experiment for a table.
 *
 * @param text the experiment file
 * @param target the column that it predicts
 * @param decisions what was decided, and why, a sentence each
 * @param doubts what was read otherwise than it may be meant, with its place
 */
public record FirstExperiment(
    String text, String target, List<String> decisions, List<Problem> doubts) {

  /** Copies the lists. */
  public FirstExperiment {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(target, "target");
    decisions = List.copyOf(decisions);
    doubts = List.copyOf(doubts);
  }

  /**
   * Looks at a table and proposes an experiment that can run as it is.
   *
   * @param name the experiment's name
   * @param source the table
   * @param path the source as the experiment file is to name it
   * @param hints what is known of how the table is written
   * @param formats the formats that it may be in
   * @param target the column to predict, if one was named
   * @throws InvalidInputException if the table cannot be read, with the places of what is wrong
   * @throws IllegalArgumentException if the table has no such target, none at all, or nothing to
   *     predict it from
   * @throws IOException if the source cannot be read
   */
  public static FirstExperiment propose(
      String name,
      Source source,
      String path,
      FormatHints hints,
      TableFormats formats,
      Optional<String> target)
      throws IOException {
    InferredTable inferred = InferredTable.of(source, hints, formats);
    return new Proposal(name, path, inferred, Draft.load(source, inferred, formats)).make(target);
  }
}
