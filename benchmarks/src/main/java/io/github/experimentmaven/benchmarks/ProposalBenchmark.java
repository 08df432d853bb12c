package io.github.experimentmaven.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.inference.RandomStream;
import io.github.experimentmaven.search.proposal.DrawnProposals;
import io.github.experimentmaven.search.proposal.HaltonPoints;
import io.github.experimentmaven.search.proposal.ParzenProposals;
import io.github.experimentmaven.search.proposal.Point;
import io.github.experimentmaven.search.proposal.Proposals;
import io.github.experimentmaven.search.proposal.RandomPoints;
import io.github.experimentmaven.search.proposal.Tried;
import io.github.experimentmaven.spec.search.Dimension;
import java.util.ArrayList;
import java.util.List;

/**
 * The least values that the methods of a search find of some functions, for {@code
 * optuna-search.py} to hold Optuna's against: a line for each function, method, budget and seed.
 */
public final class ProposalBenchmark {

  private static final int SEEDS = 50;
  private static final int[] BUDGETS = {20, 60};

  private ProposalBenchmark() {}

  /** Needs no arguments. */
  public static void main(String[] arguments) {
    for (SearchFunction function : SearchFunction.all()) {
      for (String method : List.of("random", "quasi_random", "tpe")) {
        for (int budget : BUDGETS) {
          for (int seed = 0; seed < SEEDS; seed++) {
            System.out.printf(
                "%s,%s,%d,%d,%s%n",
                function.name(), method, budget, seed, least(function, method, budget, seed));
          }
        }
      }
    }
  }

  private static double least(SearchFunction function, String method, int budget, int seed) {
    Proposals proposals = proposals(function.space(), method, budget, RandomStream.of(seed));
    List<Tried> tried = new ArrayList<>();
    List<Point> next = proposals.next(tried);
    while (!next.isEmpty()) {
      for (Point point : next) {
        double[] values =
            point.values(function.space()).stream().mapToDouble(JsonNode::asDouble).toArray();
        tried.add(new Tried(point, function.value().applyAsDouble(values)));
      }
      next = proposals.next(tried);
    }
    return tried.stream().mapToDouble(Tried::loss).min().orElseThrow();
  }

  private static Proposals proposals(
      List<Dimension> space, String method, int budget, RandomStream random) {
    return switch (method) {
      case "random" -> new DrawnProposals(space, budget, new RandomPoints(space.size(), random));
      case "quasi_random" ->
          new DrawnProposals(space, budget, new HaltonPoints(space.size(), random));
      default -> new ParzenProposals(space, budget, new HaltonPoints(space.size(), random), random);
    };
  }
}
