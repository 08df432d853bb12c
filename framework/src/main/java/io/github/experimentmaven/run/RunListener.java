package io.github.experimentmaven.run;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.run.search.SearchProgress;
import io.github.experimentmaven.run.shard.MergePlan;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.problem.Problem;

/** Is told what a run is doing; called by several threads. */
public interface RunListener {

  /** The rows are there, and all options fit them; told before {@link #onPlan}. */
  default void onData(LoadedData data) {}

  /** Something of the options is odd, and meant; told before {@link #onPlan}. */
  default void onNote(Problem note) {}

  /** A search for a model's options is so far; told before {@link #onPlan}. */
  default void onSearch(SearchProgress progress) {}

  /** The plan is made and its first trial about to start. */
  default void onPlan(Plan plan) {}

  /** Archives of other machines are opened and fit; before the first trial. */
  default void onMerge(MergePlan merge) {}

  /** A machine or a process that trains was lost, or is odd otherwise; in one line. */
  default void onExecutor(String told) {}

  /** A trial has started. */
  default void onTrialStarted(Trial trial) {}

  /** A trial has trained one more epoch. */
  default void onEpoch(Trial trial, Epoch epoch) {}

  /**
   * A trial has come so far with its training; told of models without epochs too, and of those that
   * have them before {@link #onEpoch}.
   */
  default void onProgress(Trial trial, Progress progress) {}

  /** A trial has ended, well or not. */
  default void onTrialEnded(TrialResult result) {}
}
