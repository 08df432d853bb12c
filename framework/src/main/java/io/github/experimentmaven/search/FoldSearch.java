package io.github.experimentmaven.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.inference.Units;
import io.github.experimentmaven.run.search.Candidate;
import io.github.experimentmaven.run.trial.TrialStage;
import io.github.experimentmaven.search.SearchTrial.End;
import io.github.experimentmaven.search.proposal.Point;
import io.github.experimentmaven.search.proposal.Proposals;
import io.github.experimentmaven.search.proposal.Tried;
import io.github.experimentmaven.spec.search.SearchMethod;
import io.github.experimentmaven.spec.search.SearchSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The search on one fold: round after round, each of which begins when the one before has ended.
 */
final class FoldSearch {

  private final SearchPlan plan;
  private final SearchSpec spec;
  private final int fold;
  private final Units units;
  private final Trainer trainer;
  private final List<Entrant> entrants = new ArrayList<>();
  private final List<SearchTrial> trials = new ArrayList<>();

  /**
   * Creates a search.
   *
   * @param units which validation rows of the fold were drawn together
   */
  FoldSearch(SearchPlan plan, int fold, Units units, Trainer trainer) {
    this.plan = plan;
    this.units = units;
    this.spec = plan.model().search().orElseThrow();
    this.fold = fold;
    this.trainer = trainer;
  }

  /** Trains candidates. */
  interface Trainer {

    /** Returns how good each candidate is, in their order. */
    List<Score> train(List<Candidate> candidates) throws IOException, InterruptedException;
  }

  /**
   * A set of options that is tried.
   *
   * @param number its number, from 1
   * @param point where in the space it is
   * @param values the options
   */
  private record Entrant(int number, Point point, List<JsonNode> values) {}

  /** An entrant and how good it was in a round. */
  private record Standing(Entrant entrant, Score score) {

    private static final Comparator<Standing> BEST_FIRST =
        Comparator.comparingDouble((Standing standing) -> standing.score().loss())
            .thenComparingInt(standing -> standing.entrant().number());
  }

  /**
   * Searches.
   *
   * @return the options of the best trial; those of the first where all failed
   */
  List<JsonNode> search(Proposals proposals) throws IOException, InterruptedException {
    if (spec.method() == SearchMethod.RACE) {
      return race(proposals);
    }
    return plan.halving().isPresent() ? halve(plan.halving().get(), proposals) : tryAll(proposals);
  }

  /** Returns what was tried. */
  List<SearchTrial> trials() {
    return trials.stream()
        .sorted(Comparator.comparingInt(SearchTrial::number).thenComparingInt(SearchTrial::round))
        .toList();
  }

  private List<JsonNode> tryAll(Proposals proposals) throws IOException, InterruptedException {
    List<Standing> all = new ArrayList<>();
    List<Tried> tried = new ArrayList<>();
    List<Integer> rounds = new ArrayList<>();
    List<Entrant> next = enter(proposals.next(List.of()));
    for (int round = 1; !next.isEmpty(); round++) {
      for (Standing standing : train(next, 1, Optional.empty())) {
        all.add(standing);
        rounds.add(round);
        tried.add(new Tried(standing.entrant().point(), standing.score().loss()));
      }
      next = enter(proposals.next(tried));
    }
    Standing best = all.stream().min(Standing.BEST_FIRST).orElseThrow();
    for (int i = 0; i < all.size(); i++) {
      record(all.get(i), rounds.get(i), steps(), ended(all.get(i), best));
    }
    return best.entrant().values();
  }

  private OptionalInt steps() {
    return plan.steps().isPresent()
        ? OptionalInt.of(plan.steps().get().count())
        : OptionalInt.empty();
  }

  private List<JsonNode> halve(HalvingPlan halving, Proposals proposals)
      throws IOException, InterruptedException {
    List<Entrant> left = enter(proposals.next(List.of()));
    for (int round = 0; ; round++) {
      HalvingPlan.Round now = halving.rounds().get(round);
      List<Standing> ranked =
          train(left, 1, Optional.of(new TrialStage(now.after(), now.until()))).stream()
              .sorted(Standing.BEST_FIRST)
              .toList();
      OptionalInt steps = OptionalInt.of(now.until());
      if (round == halving.rounds().size() - 1) {
        Standing best = ranked.get(0);
        for (Standing standing : ranked) {
          record(standing, round + 1, steps, ended(standing, best));
        }
        return best.entrant().values();
      }
      left = goOn(ranked, halving.rounds().get(round + 1).trials());
      Set<Integer> promoted =
          left.stream().map(Entrant::number).collect(Collectors.toCollection(HashSet::new));
      for (Standing standing : ranked) {
        End end = promoted.contains(standing.entrant().number()) ? End.PROMOTED : stopped(standing);
        record(standing, round + 1, steps, end);
      }
    }
  }

  /** Each seed is a round. */
  private List<JsonNode> race(Proposals proposals) throws IOException, InterruptedException {
    List<Entrant> left = enter(proposals.next(List.of()));
    RaceJudge judge = new RaceJudge(units, (left.size() - 1) * (Race.ROUNDS - 1));
    Race race = new Race(judge, left.stream().map(Entrant::number).toList());
    for (int round = 1; ; round++) {
      List<Standing> standings = train(left, round, Optional.empty());
      standings.forEach(standing -> race.add(standing.entrant().number(), standing.score()));
      race.stop();
      boolean over = round == Race.ROUNDS || race.left() <= 1;
      for (Standing standing : standings) {
        record(inRace(standing, race), round, steps(), end(standing, race, over));
      }
      if (over) {
        int best = race.left() == 0 ? 1 : race.best();
        return entrants.get(best - 1).values();
      }
      left = left.stream().filter(entrant -> race.isLeft(entrant.number())).toList();
    }
  }

  /** The value of one in a race is the mean of its rounds so far. */
  private static Standing inRace(Standing standing, Race race) {
    return standing.score().value().isEmpty()
        ? standing
        : new Standing(
            standing.entrant(), standing.score().of(race.value(standing.entrant().number())));
  }

  private static End end(Standing standing, Race race, boolean over) {
    int number = standing.entrant().number();
    if (!race.isLeft(number)) {
      return stopped(standing);
    }
    if (!over) {
      return End.PROMOTED;
    }
    return number == race.best() ? End.CHOSEN : End.COMPLETE;
  }

  /** Returns the best, in the order of their numbers; one that failed only if all did. */
  private static List<Entrant> goOn(List<Standing> ranked, int most) {
    long sound = ranked.stream().filter(standing -> standing.score().value().isPresent()).count();
    return ranked.stream()
        .limit(Math.max(1, Math.min(most, sound)))
        .map(Standing::entrant)
        .sorted(Comparator.comparingInt(Entrant::number))
        .toList();
  }

  private static End stopped(Standing standing) {
    return standing.score().value().isPresent() ? End.STOPPED : End.FAILED;
  }

  private static End ended(Standing standing, Standing best) {
    if (standing.score().value().isEmpty()) {
      return End.FAILED;
    }
    return standing.equals(best) ? End.CHOSEN : End.COMPLETE;
  }

  private List<Entrant> enter(List<Point> points) {
    List<Entrant> entered = new ArrayList<>();
    for (Point point : points) {
      Entrant entrant = new Entrant(entrants.size() + 1, point, point.values(spec.space()));
      entrants.add(entrant);
      entered.add(entrant);
    }
    return entered;
  }

  /**
   * Trains.
   *
   * @param seed the number of the seed, from 1
   */
  private List<Standing> train(List<Entrant> entered, int seed, Optional<TrialStage> stage)
      throws IOException, InterruptedException {
    List<Candidate> candidates =
        entered.stream()
            .map(
                entrant ->
                    new Candidate(
                        plan.model().candidate(name(entrant.number()), entrant.values()),
                        spec.seed(seed),
                        fold,
                        stage))
            .toList();
    List<Score> scores = trainer.train(candidates);
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < entered.size(); i++) {
      standings.add(new Standing(entered.get(i), scores.get(i)));
    }
    return standings;
  }

  private String name(int number) {
    return plan.model().name() + "#" + number;
  }

  private void record(Standing standing, int round, OptionalInt steps, End end) {
    trials.add(
        new SearchTrial(
            fold,
            standing.entrant().number(),
            round,
            spec.seed(spec.method() == SearchMethod.RACE ? round : 1),
            steps,
            standing.entrant().values(),
            standing.score().value(),
            standing.score().failure(),
            end));
  }
}
