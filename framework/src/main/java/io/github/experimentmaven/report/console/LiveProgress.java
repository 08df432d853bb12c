package io.github.experimentmaven.report.console;

import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialOutcome;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Progress for a terminal: one line that is rewritten in place, cleared at the end. Only failed
 * trials leave a line behind.
 */
public final class LiveProgress implements RunListener {

  private static final int WIDTH = 79;
  private static final String REWRITE = "\r";
  private static final String CLEAR_REST = "\u001b[K";
  private static final long NANOS_BETWEEN_LINES = 100_000_000L;

  private final Consumer<String> terminal;
  private final LongSupplier nanoTime;
  private Optional<TrialText> text = Optional.empty();
  private int trials;
  private int ended;
  private long startedAt;
  private long shownAt;

  /**
   * Creates the progress.
   *
   * @param terminal takes what is to be written as it is: with carriage returns, not line by line
   * @param nanoTime a clock that only goes forward, in nanoseconds
   */
  public LiveProgress(Consumer<String> terminal, LongSupplier nanoTime) {
    this.terminal = Objects.requireNonNull(terminal, "terminal");
    this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
  }

  @Override
  public synchronized void onPlan(Plan plan) {
    text = Optional.of(new TrialText(plan));
    trials = plan.trials().size();
    ended = 0;
    startedAt = nanoTime.getAsLong();
    shownAt = startedAt - NANOS_BETWEEN_LINES;
  }

  @Override
  public synchronized void onTrialStarted(Trial trial) {
    text.ifPresent(known -> show(known.name(trial)));
  }

  @Override
  public synchronized void onEpoch(Trial trial, Epoch epoch) {
    double loss =
        Double.isNaN(epoch.validationLoss()) ? epoch.trainingLoss() : epoch.validationLoss();
    text.ifPresent(
        known ->
            show(
                "%s  epoch %d  loss %s"
                    .formatted(known.name(trial), epoch.number(), Figures.number(loss))));
  }

  @Override
  public synchronized void onTrialEnded(TrialResult result) {
    ended++;
    if (text.isPresent() && result.outcome() instanceof TrialOutcome.Failed) {
      terminal.accept(REWRITE + CLEAR_REST + text.get().ended(result) + System.lineSeparator());
    }
    if (ended == trials) {
      terminal.accept(REWRITE + CLEAR_REST);
    }
  }

  private void show(String line) {
    long now = nanoTime.getAsLong();
    if (now - shownAt < NANOS_BETWEEN_LINES) {
      return;
    }
    shownAt = now;
    String left = timeLeft(now);
    String head = Names.shorten(line, WIDTH - Names.width(left));
    terminal.accept(REWRITE + head + left + CLEAR_REST);
  }

  private String timeLeft(long now) {
    if (ended == 0) {
      return "";
    }
    double seconds = (now - startedAt) / 1e9 / ended * (trials - ended);
    return "  " + Figures.duration(seconds) + " left";
  }
}
