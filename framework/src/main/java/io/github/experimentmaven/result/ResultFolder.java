package io.github.experimentmaven.result;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The files of one experiment's results.
 *
 * @param path the folder, {@code target/experiments/<experiment>}
 */
public record ResultFolder(Path path) {

  /** Checks that the path is present. */
  public ResultFolder {
    Objects.requireNonNull(path, "path");
  }

  /** Returns the result table: one row a model, seed, fold and part. */
  public Path results() {
    return path.resolve("results.csv");
  }

  /** Returns the summary over seeds and folds, for programs. */
  public Path summary() {
    return path.resolve("summary.csv");
  }

  /** Returns the summary over seeds and folds, for people. */
  public Path summaryMarkdown() {
    return path.resolve("summary.md");
  }

  /** Returns the training curves. */
  public Path curves() {
    return path.resolve("curves.csv");
  }

  /** Returns the predictions for the test part. */
  public Path predictions() {
    return path.resolve("predictions.csv");
  }

  /** Returns the folder of the trained models, see {@link SavedModel}. */
  public Path models() {
    return path.resolve("models");
  }

  /** Returns what the results were made from; written last, so its presence means all is there. */
  public Path provenance() {
    return path.resolve("provenance.json");
  }
}
