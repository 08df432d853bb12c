package io.github.experimentmaven.run.executor;

import java.io.IOException;

/**
 * Has trials trained, in this process or elsewhere. Which one does makes no difference to what
 * comes out.
 *
 * <p>Implementations are registered in {@code
 * META-INF/services/io.github.experimentmaven.run.executor.TrialExecutor}.
 */
public interface TrialExecutor {

  /** Returns the name by which it is asked for: lower-case letters. */
  String name();

  /**
   * Returns whether trials leave this process. It is then given only those that are the same on
   * every machine, each with its key, and the files they need.
   */
  boolean elsewhere();

  /**
   * Has all trials of a batch trained. Each has one answer when this returns. A trial that fails,
   * takes too long or lacks memory where it is alone has failed, and the others go on; one that is
   * lost with its machine is tried again.
   *
   * @param answers is told what came of each trial; may be called by several threads
   * @throws ExecutorException if the options do not fit, or a trial is lost for good; what other
   *     trials gave was told before
   * @throws IOException if files cannot be written
   * @throws InterruptedException if the calling thread is interrupted; nothing that was started
   *     runs on then
   */
  void execute(TrialBatch batch, TrialAnswers answers) throws IOException, InterruptedException;
}
