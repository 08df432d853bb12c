package io.github.experimentmaven.report.console;

import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.search.SearchProgress;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialOutcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
  private final boolean advises;
  private Optional<Plan> plan = Optional.empty();
  private Optional<TrialText> text = Optional.empty();
  private Optional<TimeLeft> left = Optional.empty();
  private final Map<Integer, Progress> progresses = new HashMap<>();
  private final Set<Integer> withEpochs = new HashSet<>();
  private long shownAt;

  /**
   * Creates the progress.
   *
   * @param terminal takes what is to be written as it is: with carriage returns, not line by line
   * @param nanoTime a clock that only goes forward, in nanoseconds
   * @param advises whether a long run leaves a line with what other machines would make of it
   */
  public LiveProgress(Consumer<String> terminal, LongSupplier nanoTime, boolean advises) {
    this.advises = advises;
    this.terminal = Objects.requireNonNull(terminal, "terminal");
    this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
  }

  @Override
  public synchronized void onSearch(SearchProgress progress) {
    long now = nanoTime.getAsLong();
    if (now - shownAt >= NANOS_BETWEEN_LINES) {
      shownAt = now;
      terminal.accept(REWRITE + Names.shorten(SearchText.progress(progress), WIDTH) + CLEAR_REST);
    }
    if (progress.ended() == progress.planned()) {
      terminal.accept(REWRITE + CLEAR_REST);
    }
  }

  @Override
  public synchronized void onPlan(Plan planned) {
    plan = Optional.of(planned).filter(all -> advises);
    text = Optional.of(new TrialText(planned));
    progresses.clear();
    withEpochs.clear();
    long now = nanoTime.getAsLong();
    left = Optional.of(new TimeLeft(planned, now));
    shownAt = now - NANOS_BETWEEN_LINES;
  }

  @Override
  public synchronized void onTrialStarted(Trial trial) {
    left.ifPresent(known -> known.started(trial, nanoTime.getAsLong()));
    text.ifPresent(known -> show(known.name(trial)));
  }

  @Override
  public synchronized void onEpoch(Trial trial, Epoch epoch) {
    double loss =
        Double.isNaN(epoch.validationLoss()) ? epoch.trainingLoss() : epoch.validationLoss();
    Optional<Progress> progress = Optional.ofNullable(progresses.get(trial.index()));
    String step = progress.map(TrialText::progress).orElse("epoch " + epoch.number());
    withEpochs.add(trial.index());
    text.ifPresent(
        known -> show("%s  %s  loss %s".formatted(known.name(trial), step, Figures.number(loss))));
  }

  @Override
  public synchronized void onProgress(Trial trial, Progress progress) {
    left.ifPresent(known -> known.progressed(trial, progress));
    progresses.put(trial.index(), progress);
    if (!withEpochs.contains(trial.index())) {
      text.ifPresent(known -> show(known.name(trial) + "  " + TrialText.progress(progress)));
    }
  }

  @Override
  public synchronized void onTrialEnded(TrialResult result) {
    left.ifPresent(known -> known.ended(result));
    progresses.remove(result.trial().index());
    if (text.isPresent() && result.outcome() instanceof TrialOutcome.Failed) {
      terminal.accept(REWRITE + CLEAR_REST + text.get().ended(result) + System.lineSeparator());
    }
    left.filter(known -> known.trained() > 0).ifPresent(this::advise);
    if (left.filter(known -> known.waiting() == 0).isPresent()) {
      terminal.accept(REWRITE + CLEAR_REST);
    }
  }

  /** Says once, after the first trial, what other machines would make of the others. */
  private void advise(TimeLeft known) {
    double seconds = known.ofAll(nanoTime.getAsLong()).orElse(0);
    String advice = plan.map(all -> SpreadAdvice.of(all, seconds)).orElse("");
    if (!advice.isEmpty()) {
      terminal.accept(
          REWRITE
              + CLEAR_REST
              + "the other trials will take about "
              + Figures.duration(seconds)
              + advice
              + System.lineSeparator());
    }
    plan = Optional.empty();
  }

  private void show(String line) {
    long now = nanoTime.getAsLong();
    if (now - shownAt < NANOS_BETWEEN_LINES) {
      return;
    }
    shownAt = now;
    String seconds = timeLeft(now);
    String head = Names.shorten(line, WIDTH - Names.width(seconds));
    terminal.accept(REWRITE + head + seconds + CLEAR_REST);
  }

  private String timeLeft(long now) {
    OptionalDouble seconds = left.map(known -> known.ofAll(now)).orElseGet(OptionalDouble::empty);
    return seconds.isEmpty() ? "" : "  " + Figures.duration(seconds.getAsDouble()) + " left";
  }
}
