package io.github.experimentmaven.report.console;

import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.search.SearchProgress;
import io.github.experimentmaven.run.trial.Trial;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Progress for a log: one line for each trial that ended, in the order in which they end, and one
 * every half minute for a trial that takes longer. A run that will take long says so once, after
 * its first trials.
 */
public final class PlainProgress implements RunListener {

  private static final long NANOS_BETWEEN_LINES = 30_000_000_000L;
  private static final double LONG_RUN_SECONDS = 60;

  private final Consumer<String> lines;
  private final LongSupplier nanoTime;
  private final boolean advises;
  private final Map<Integer, Long> shownAt = new HashMap<>();
  private Optional<Plan> plan = Optional.empty();
  private Optional<TrialText> text = Optional.empty();
  private Optional<TimeLeft> left = Optional.empty();
  private OptionalLong searchShownAt = OptionalLong.empty();
  private boolean foretold;

  /**
   * Creates the progress.
   *
   * @param lines takes each line, without a line break
   * @param nanoTime a clock that only goes forward, in nanoseconds
   * @param advises whether a long run is also told what other machines would make of it
   */
  public PlainProgress(Consumer<String> lines, LongSupplier nanoTime, boolean advises) {
    this.advises = advises;
    this.lines = Objects.requireNonNull(lines, "lines");
    this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
  }

  @Override
  public synchronized void onSearch(SearchProgress progress) {
    long now = nanoTime.getAsLong();
    boolean due = now - searchShownAt.orElse(now) >= NANOS_BETWEEN_LINES;
    if (searchShownAt.isEmpty() || due) {
      searchShownAt = OptionalLong.of(now);
    }
    if (due || progress.ended() == progress.planned()) {
      lines.accept(SearchText.progress(progress));
    }
  }

  @Override
  public synchronized void onPlan(Plan planned) {
    plan = Optional.of(planned);
    TrialText named = new TrialText(planned);
    named.legend().forEach(lines);
    text = Optional.of(named);
    left = Optional.of(new TimeLeft(planned, nanoTime.getAsLong()));
    shownAt.clear();
    foretold = false;
  }

  @Override
  public synchronized void onTrialStarted(Trial trial) {
    long now = nanoTime.getAsLong();
    shownAt.put(trial.index(), now);
    left.ifPresent(known -> known.started(trial, now));
  }

  @Override
  public synchronized void onProgress(Trial trial, Progress progress) {
    long now = nanoTime.getAsLong();
    left.ifPresent(known -> known.progressed(trial, progress));
    if (now - shownAt.getOrDefault(trial.index(), now) < NANOS_BETWEEN_LINES) {
      return;
    }
    shownAt.put(trial.index(), now);
    OptionalDouble seconds =
        left.map(known -> known.of(trial, now)).orElseGet(OptionalDouble::empty);
    text.ifPresent(
        known ->
            lines.accept(
                known.name(trial)
                    + "  "
                    + TrialText.progress(progress)
                    + (seconds.isEmpty() || progress.done() == progress.total()
                        ? ""
                        : "  about " + Figures.duration(seconds.getAsDouble()) + " left")));
  }

  @Override
  public synchronized void onTrialEnded(TrialResult result) {
    shownAt.remove(result.trial().index());
    left.ifPresent(known -> known.ended(result));
    text.ifPresent(known -> lines.accept(known.ended(result)));
    left.ifPresent(this::foretell);
  }

  private void foretell(TimeLeft known) {
    long now = nanoTime.getAsLong();
    if (foretold || known.trained() == 0 || known.waiting() == 0) {
      return;
    }
    foretold = true;
    double seconds = known.ofAll(now).orElse(0);
    if (seconds >= LONG_RUN_SECONDS) {
      lines.accept(
          "%s ended after %s; the other %s will take about %s%s"
              .formatted(
                  Figures.count(known.trained(), "trial"),
                  Figures.duration(known.elapsed(now)),
                  known.waiting() == 1 ? "one" : Figures.count(known.waiting(), "trial"),
                  Figures.duration(seconds),
                  plan.filter(all -> advises)
                      .map(all -> SpreadAdvice.of(all, seconds))
                      .orElse("")));
    }
  }
}
