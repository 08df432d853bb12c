package io.github.experimentmaven.report.console;

import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.TrialResult;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Progress for a log: one line for each trial that ended, in the order in which they end. */
public final class PlainProgress implements RunListener {

  private final Consumer<String> lines;
  private Optional<TrialText> text = Optional.empty();

  /**
   * Creates the progress.
   *
   * @param lines takes each line, without a line break
   */
  public PlainProgress(Consumer<String> lines) {
    this.lines = Objects.requireNonNull(lines, "lines");
  }

  @Override
  public synchronized void onPlan(Plan plan) {
    text = Optional.of(new TrialText(plan));
  }

  @Override
  public synchronized void onTrialEnded(TrialResult result) {
    text.ifPresent(known -> lines.accept(known.ended(result)));
  }
}
