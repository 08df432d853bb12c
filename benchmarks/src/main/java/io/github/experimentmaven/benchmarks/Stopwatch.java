package io.github.experimentmaven.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Times what the calling thread does: by the clock, and by the processor time that the thread got,
 * which a busy machine disturbs less.
 */
public final class Stopwatch {

  private final long clockStart = System.nanoTime();
  private final long processorStart = processorTime();

  /** Seconds since the stopwatch was made. */
  public Reading read() {
    return new Reading(
        (System.nanoTime() - clockStart) / 1e9, (processorTime() - processorStart) / 1e9);
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /**
   * Seconds.
   *
   * @param clock by the clock
   * @param processor of the thread's processor time
   */
  public record Reading(double clock, double processor) {
    /** The smaller of both times each. */
    public Reading min(Reading other) {
      return new Reading(Math.min(clock, other.clock), Math.min(processor, other.processor));
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f s (processor %.3f s)", clock, processor);
    }
  }
}
