package io.github.experimentmaven.run;

import io.github.experimentmaven.run.search.Candidate;
import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains what a search tries, round after round, on rows of a run that are prepared and digested
 * once; the rows that test are not among them.
 */
public final class SearchSession {

  private final RunSession session;
  private final LoadedRows rows;
  private final PreparedFolds folds;

  private SearchSession(RunSession session, LoadedRows rows, PreparedFolds folds) {
    this.session = session;
    this.rows = rows;
    this.folds = folds;
  }

  static SearchSession of(RunSession session, LoadedRows rows) throws IOException {
    Experiment tried = session.experiment().trying(List.of());
    return new SearchSession(
        session,
        rows.with(session.preparation().keys(tried, rows)),
        PreparedFolds.kept(tried, rows, session.extensions()));
  }

  /**
   * Trains models and evaluates them on the validation rows, in this process.
   *
   * @param candidates the models, those of equal names with equal options
   * @param told is told what happens
   * @return what became of each, in their order
   * @throws IOException if the store cannot be written
   * @throws InterruptedException if the calling thread is interrupted; all trials are then stopped
   */
  public List<TrialResult> train(List<Candidate> candidates, RunListener told)
      throws IOException, InterruptedException {
    Map<String, ModelSpec> models = new LinkedHashMap<>();
    candidates.forEach(candidate -> models.put(candidate.model().name(), candidate.model()));
    Experiment tried = session.experiment().trying(List.copyOf(models.values()));
    List<Trial> trials = new ArrayList<>();
    for (Candidate candidate : candidates) {
      trials.add(
          new Trial(
              trials.size(),
              candidate.model(),
              candidate.seed(),
              candidate.fold(),
              candidate.stage()));
    }
    return session.training(session.ready(tried, rows), told, folds).train(trials);
  }

  /**
   * Returns what a model that was tried predicts for the validation rows.
   *
   * @param result what became of it, its predictions kept
   * @throws IOException if the store cannot be read
   */
  public Predictions validationPredictions(TrialResult result) throws IOException {
    int[] validation = rows.folds().get(result.trial().fold()).validation();
    return result
        .stored()
        .orElseThrow()
        .predictions()
        .values()
        .weighted(rows.data().weights(validation));
  }
}
