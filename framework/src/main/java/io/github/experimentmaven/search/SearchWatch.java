package io.github.experimentmaven.search;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.search.SearchProgress;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells a listener how far a search is; called by several threads. */
final class SearchWatch {

  private final RunListener listener;
  private final int planned;
  private final boolean folds;
  private int fold;
  private int ended;
  private Optional<SearchProgress.Best> best = Optional.empty();
  private double least = Double.POSITIVE_INFINITY;

  /**
   * Creates a watch for one model.
   *
   * @param planned how many trainings there will be
   * @param folds whether there are several folds, which are searched for one after the other
   */
  SearchWatch(RunListener listener, int planned, boolean folds) {
    this.listener = listener;
    this.planned = planned;
    this.folds = folds;
  }

  /** Returns what watches trials. */
  RunListener of(SearchPlan plan, Metric metric) {
    return new RunListener() {
      @Override
      public void onTrialEnded(TrialResult result) {
        ended(plan, metric, result);
      }
    };
  }

  private synchronized void ended(SearchPlan plan, Metric metric, TrialResult result) {
    ended++;
    if (result.trial().fold() != fold) {
      // Folds have other validation rows, so that their values do not compare.
      fold = result.trial().fold();
      best = Optional.empty();
      least = Double.POSITIVE_INFINITY;
    }
    Score score = Score.of(result, metric);
    if (score.loss() < least) {
      least = score.loss();
      best =
          Optional.of(
              new SearchProgress.Best(
                  score.value().orElseThrow(),
                  plan.model()
                      .search()
                      .orElseThrow()
                      .values(result.trial().model().options().values())));
    }
    listener.onSearch(
        new SearchProgress(
            plan.model(),
            ended,
            planned,
            folds ? OptionalInt.of(fold) : OptionalInt.empty(),
            best));
  }
}
