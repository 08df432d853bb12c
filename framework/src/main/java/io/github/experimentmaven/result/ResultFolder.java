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
    return path.resolve(ResultNames.RESULTS);
  }

  /** Returns the summary over seeds and folds, for programs. */
  public Path summary() {
    return path.resolve(ResultNames.SUMMARY);
  }

  /** Returns the summary over seeds and folds, for people. */
  public Path summaryMarkdown() {
    return path.resolve(ResultNames.SUMMARY_MARKDOWN);
  }

  /** Returns the training curves. */
  public Path curves() {
    return path.resolve(ResultNames.CURVES);
  }

  /** Returns the predictions for the test part. */
  public Path predictions() {
    return path.resolve(ResultNames.PREDICTIONS);
  }

  /** Returns the predictions for some of the test rows, as versions are compared by them. */
  public Path testRows() {
    return path.resolve(ResultNames.TEST_ROWS);
  }

  /** Returns the metrics of each slice; absent where the experiment has no slices. */
  public Path slices() {
    return path.resolve(ResultNames.SLICES);
  }

  /** Returns what columns are worth to models; absent where the experiment does not ask. */
  public Path importance() {
    return path.resolve(ResultNames.IMPORTANCE);
  }

  /** Returns how predictions depend on columns; absent where the experiment does not ask. */
  public Path dependence() {
    return path.resolve(ResultNames.DEPENDENCE);
  }

  /** Returns what searches for options tried; absent where the experiment has none. */
  public Path search() {
    return path.resolve(ResultNames.SEARCH);
  }

  /** Returns what they found, exactly; absent where the experiment has none. */
  public Path found() {
    return path.resolve(ResultNames.FOUND);
  }

  /** Returns the folder of the trained models, see {@link SavedModel}. */
  public Path models() {
    return path.resolve(ResultNames.MODELS);
  }

  /** Returns the page that shows the results. */
  public Path page() {
    return path.resolve(ResultNames.PAGE);
  }

  /** Returns what the page shows and no table holds. */
  public Path pageFacts() {
    return path.resolve(ResultNames.PAGE_FACTS);
  }

  /** Returns the folder of the page's charts. */
  public Path charts() {
    return path.resolve(ResultNames.CHARTS);
  }

  /** Returns what an index says of the page. */
  public Path card() {
    return path.resolve(ResultNames.CARD);
  }

  /** Returns what is kept of the data, column by column. */
  public Path data() {
    return path.resolve(ResultNames.DATA);
  }

  /** Returns the page of what is in the data. */
  public Path profile() {
    return path.resolve(ResultNames.PROFILE);
  }

  /** Returns what the gate says, for programs. */
  public Path verdict() {
    return path.resolve(ResultNames.VERDICT);
  }

  /** Returns what changed against the baseline, for a reviewer. */
  public Path review() {
    return path.resolve(ResultNames.REVIEW);
  }

  /** Returns what the results were made from; written last, so its presence means all is there. */
  public Path provenance() {
    return path.resolve(ResultNames.PROVENANCE);
  }
}
