package io.github.experimentmaven.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.inference.RandomStream;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.RowContributions;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.RunSession;
import io.github.experimentmaven.run.SearchSession;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.search.Candidate;
import io.github.experimentmaven.run.search.TrainingSteps;
import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.search.proposal.DrawnProposals;
import io.github.experimentmaven.search.proposal.GridProposals;
import io.github.experimentmaven.search.proposal.HaltonPoints;
import io.github.experimentmaven.search.proposal.ParzenProposals;
import io.github.experimentmaven.search.proposal.Proposals;
import io.github.experimentmaven.search.proposal.RandomPoints;
import io.github.experimentmaven.spec.search.Dimension;
import io.github.experimentmaven.spec.search.SearchMethod;
import io.github.experimentmaven.spec.search.SearchSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The search for the options of one model. */
final class ModelSearch {

  private final SearchPlan plan;
  private final SearchSpec spec;
  private final Metric metric;
  private final RunSession session;
  private final SearchWatch watch;

  ModelSearch(SearchPlan plan, Metric metric, RunSession session, SearchWatch watch) {
    this.plan = plan;
    this.spec = plan.model().search().orElseThrow();
    this.metric = metric;
    this.session = session;
    this.watch = watch;
  }

  SearchOutcome search() throws IOException, InterruptedException {
    List<SearchTrial> trials = new ArrayList<>();
    List<List<JsonNode>> found = new ArrayList<>();
    for (int fold = 0; fold < session.folds(); fold++) {
      SearchSession rounds = session.search(isRace());
      FoldSearch search =
          new FoldSearch(
              plan,
              fold,
              session.validationUnits(fold),
              candidates -> train(candidates, rounds, watch.of(plan, metric)));
      found.add(search.search(proposals()));
      trials.addAll(search.trials());
    }
    return new SearchOutcome(
        plan.model(), plan.steps().map(TrainingSteps::unit), trials, found, chosen(found));
  }

  /** Every fold has the same points where they do not hang on what was learnt there. */
  private Proposals proposals() {
    List<Dimension> space = spec.space();
    RandomStream random = RandomStream.of(spec.seed());
    if (plan.triesAll()) {
      return new GridProposals(space);
    }
    return switch (spec.method()) {
      case GRID -> new GridProposals(space);
      case RANDOM ->
          new DrawnProposals(space, plan.trials(), new RandomPoints(space.size(), random));
      case QUASI_RANDOM, HALVING, RACE ->
          new DrawnProposals(space, plan.trials(), new HaltonPoints(space.size(), random));
      case TPE ->
          new ParzenProposals(space, plan.trials(), new HaltonPoints(space.size(), random), random);
    };
  }

  private boolean isRace() {
    return spec.method() == SearchMethod.RACE;
  }

  private List<Score> train(List<Candidate> candidates, SearchSession rounds, RunListener told)
      throws IOException, InterruptedException {
    List<Score> scores = new ArrayList<>();
    for (TrialResult result : rounds.train(candidates, told)) {
      Score score = Score.of(result, metric);
      if (isRace() && score.value().isPresent()) {
        score = score.withRows(losses(rounds.validationPredictions(result)));
      }
      scores.add(score);
    }
    return scores;
  }

  /** Returns what each row adds to the metric, so that smaller is better. */
  private double[] losses(Predictions predictions) {
    return RowContributions.of(
        metric,
        predictions.targets().size(),
        predictions::actual,
        predictions::predicted,
        predictions.weights(),
        metric.lowerIsBetter() ? 1 : -1);
  }

  /** Returns the options of some fold that do best on the validation rows of all. */
  private List<JsonNode> chosen(List<List<JsonNode>> found)
      throws IOException, InterruptedException {
    List<List<JsonNode>> finalists = List.copyOf(new LinkedHashSet<>(found));
    if (finalists.size() == 1) {
      return finalists.get(0);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int finalist = 0; finalist < finalists.size(); finalist++) {
      for (int fold = 0; fold < session.folds(); fold++) {
        candidates.add(
            new Candidate(
                plan.model()
                    .candidate(
                        plan.model().name() + "#finalist-" + (finalist + 1),
                        finalists.get(finalist)),
                spec.seed(),
                fold,
                Optional.empty()));
      }
    }
    List<Score> scores = train(candidates, session.search(isRace()), new RunListener() {});
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int finalist = 0; finalist < finalists.size(); finalist++) {
      double sum = 0;
      for (int fold = 0; fold < session.folds(); fold++) {
        sum += scores.get(finalist * session.folds() + fold).loss();
      }
      if (sum < least) {
        least = sum;
        best = finalist;
      }
    }
    return finalists.get(best);
  }
}
