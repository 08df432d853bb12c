package io.github.experimentmaven.plugin.show;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.search.SearchProgress;
import io.github.experimentmaven.run.shard.MergePlan;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.problem.Problem;
import org.apache.maven.plugin.logging.Log;

/**
 * Says what is worth knowing before a training begins, and then how it goes.
 *
 * @param log what is said to it, is said again where nothing changed
 * @param progress shows how it goes
 */
public record ToldRun(Log log, RunListener progress) implements RunListener {

  @Override
  public void onData(LoadedData data) {
    if (data.dropsMany()) {
      log.warn(
          data.summary()
              + "; a step `impute` fills values in, and a feature that is left out drops no row");
    } else {
      log.info(data.summary());
    }
  }

  @Override
  public void onNote(Problem note) {
    log.info(note.toString());
  }

  @Override
  public void onSearch(SearchProgress search) {
    progress.onSearch(search);
  }

  @Override
  public void onPlan(Plan plan) {
    progress.onPlan(plan);
  }

  @Override
  public void onMerge(MergePlan merge) {
    merge.complaints().forEach(complaint -> log.warn(complaint + "; it is trained here"));
    log.info(
        "%s: %s from other machines%s"
            .formatted(
                merge.experiment(),
                Figures.count(merge.merged(), "trial"),
                merge.left() == 0 ? "" : ", " + merge.left() + " from here"));
    progress.onMerge(merge);
  }

  @Override
  public void onExecutor(String told) {
    log.warn(told);
  }

  @Override
  public void onTrialStarted(Trial trial) {
    progress.onTrialStarted(trial);
  }

  @Override
  public void onEpoch(Trial trial, Epoch epoch) {
    progress.onEpoch(trial, epoch);
  }

  @Override
  public void onProgress(Trial trial, Progress done) {
    progress.onProgress(trial, done);
  }

  @Override
  public void onTrialEnded(TrialResult result) {
    progress.onTrialEnded(result);
  }
}
