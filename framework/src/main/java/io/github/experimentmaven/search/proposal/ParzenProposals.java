package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.inference.RandomStream;
import io.github.experimentmaven.spec.search.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The tree-structured Parzen estimator (Bergstra, Bardenet, Bengio and Kégl, Algorithms for
 * Hyper-Parameter Optimization, 2011): draws where the best of the points lie, and keeps of several
 * draws the one that is there more likely than among the others. Points come in groups of a fixed
 * size, so that they do not hang on how many are trained at a time.
 */
public final class ParzenProposals implements Proposals {

  private static final int FIRST = 10;
  private static final int GROUP = 2;
  private static final int DRAWS = 24;
  private static final double BEST_SHARE = 0.1;
  private static final int MOST_BEST = 25;

  private final List<Dimension> space;
  private final int count;
  private final Supplier<Point> first;
  private final RandomStream random;
  private final Distinct distinct;

  /**
   * Creates the proposals.
   *
   * @param space the options
   * @param count how many points in all
   * @param first where the points are from that come before anything is known
   * @param random the random numbers of all others
   */
  public ParzenProposals(
      List<Dimension> space, int count, Supplier<Point> first, RandomStream random) {
    this.space = List.copyOf(space);
    this.count = count;
    this.first = first;
    this.random = random;
    this.distinct = new Distinct(space);
  }

  @Override
  public List<Point> next(List<Tried> tried) {
    int left = count - tried.size();
    if (tried.size() < FIRST) {
      return distinct.draw(Math.min(FIRST, left), first);
    }
    List<Tried> known = new ArrayList<>(tried);
    List<Point> points = new ArrayList<>();
    while (points.size() < Math.min(GROUP, left)) {
      List<Point> next = distinct.draw(1, likely(known));
      if (next.isEmpty()) {
        // What is likely has been tried; of a small space the rest is.
        next = distinct.draw(1, first);
      }
      if (next.isEmpty()) {
        break;
      }
      points.addAll(next);
      // So that those of a group keep away from each other.
      known.add(new Tried(next.get(0), Double.POSITIVE_INFINITY));
    }
    return points;
  }

  private Supplier<Point> likely(List<Tried> tried) {
    List<Point> ranked =
        tried.stream().sorted(Comparator.comparingDouble(Tried::loss)).map(Tried::point).toList();
    int best = Math.min(MOST_BEST, (int) Math.ceil(BEST_SHARE * ranked.size()));
    ParzenDensity good = new ParzenDensity(space, ranked.subList(0, best));
    ParzenDensity other = new ParzenDensity(space, ranked.subList(best, ranked.size()));
    return () -> mostLikely(good, other);
  }

  private Point mostLikely(ParzenDensity good, ParzenDensity other) {
    Point chosen = good.draw(random);
    double highest = ratio(chosen, good, other);
    for (int draw = 1; draw < DRAWS; draw++) {
      Point point = good.draw(random);
      double ratio = ratio(point, good, other);
      if (ratio > highest) {
        highest = ratio;
        chosen = point;
      }
    }
    return chosen;
  }

  private static double ratio(Point point, ParzenDensity good, ParzenDensity other) {
    return StrictMath.log(good.at(point)) - StrictMath.log(other.at(point));
  }
}
