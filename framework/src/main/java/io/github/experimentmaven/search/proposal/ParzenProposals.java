package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.inference.RandomStream;
import io.github.experimentmaven.spec.search.Dimension;
import io.github.experimentmaven.spec.search.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The tree-structured Parzen estimator (Bergstra, Bardenet, Bengio and Kégl, Algorithms for
 * Hyper-Parameter Optimization, 2011): draws where the best tenth of the points lie, and keeps of
 * several draws the one that is there more likely than among the others. Points come in groups of a
 * fixed size, so that they do not hang on how many are trained at a time.
 */
public final class ParzenProposals implements Proposals {

  private static final int FIRST = 10;
  private static final int GROUP = 5;
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
    boolean begins = tried.size() < FIRST;
    int wanted = Math.min(begins ? FIRST : GROUP, count - tried.size());
    return distinct.draw(wanted, begins ? first : likely(tried));
  }

  private Supplier<Point> likely(List<Tried> tried) {
    List<Tried> ranked = tried.stream().sorted(Comparator.comparingDouble(Tried::loss)).toList();
    int best = Math.min(MOST_BEST, (int) Math.ceil(BEST_SHARE * ranked.size()));
    List<Density> good = densities(ranked.subList(0, best));
    List<Density> other = densities(ranked.subList(best, ranked.size()));
    return () -> {
      List<Double> coordinates = new ArrayList<>();
      for (int dimension = 0; dimension < space.size(); dimension++) {
        coordinates.add(mostLikely(good.get(dimension), other.get(dimension)));
      }
      return new Point(coordinates);
    };
  }

  private double mostLikely(Density good, Density other) {
    double chosen = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int draw = 0; draw < DRAWS; draw++) {
      double place = good.draw(random);
      double ratio = StrictMath.log(good.at(place)) - StrictMath.log(other.at(place));
      if (ratio > highest) {
        highest = ratio;
        chosen = place;
      }
    }
    return chosen;
  }

  private List<Density> densities(List<Tried> points) {
    List<Density> densities = new ArrayList<>();
    for (int dimension = 0; dimension < space.size(); dimension++) {
      int of = dimension;
      double[] places =
          points.stream().mapToDouble(tried -> tried.point().coordinates().get(of)).toArray();
      Range range = space.get(dimension).range();
      densities.add(
          range.ordered()
              ? new KernelDensity(places)
              : new ChoiceDensity(places, range.size().orElseThrow()));
    }
    return densities;
  }
}
