package io.github.experimentmaven.run.executor;

import java.io.IOException;
import java.nio.file.Path;

/** Takes what came of trials that left this process; may be called by several threads. */
public interface TrialAnswers {

  /** A trial is begun; told once, however often it is tried. */
  void started(TrialRequest request);

  /**
   * A trial was trained.
   *
   * @param entry the file of its entry as a store has it, under the key of the request; copied
   * @throws IOException if it is damaged, is of another key, or cannot be copied; the trial has no
   *     answer then
   */
  void completed(TrialRequest request, Path entry) throws IOException;

  /**
   * A trial has failed.
   *
   * @param reason why, in one line
   */
  void failed(TrialRequest request, String reason);

  /** Something that people should know, in one line: for example that a machine was lost. */
  void note(String line);
}
