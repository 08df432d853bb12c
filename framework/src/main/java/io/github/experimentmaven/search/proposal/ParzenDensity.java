package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.inference.RandomStream;
import io.github.experimentmaven.spec.search.Dimension;
import io.github.experimentmaven.spec.search.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where in the space points lie: a kernel around each and one over all, each a product over the
 * coordinates, so that it knows which options go together (Falkner, Klein and Hutter, BOHB: Robust
 * and Efficient Hyperparameter Optimization at Scale, 2018). Along a coordinate a kernel is as wide
 * as the larger distance to its neighbours (Bergstra et al., 2011), within bounds that hang on the
 * number of points.
 */
final class ParzenDensity {

  private static final double MIDDLE = 0.5;
  private static final double BROAD = 1;
  private static final int MOST_NARROWING = 100;

  private final List<List<Kernel>> kernels = new ArrayList<>();

  ParzenDensity(List<Dimension> space, List<Point> points) {
    List<Kernel> over = new ArrayList<>();
    for (Dimension dimension : space) {
      Range range = dimension.range();
      over.add(
          range.ordered()
              ? new NormalKernel(MIDDLE, BROAD)
              : new ChoiceKernel(range.size().orElseThrow(), 0, 0));
    }
    kernels.add(over);
    points.forEach(point -> kernels.add(new ArrayList<>()));
    for (int coordinate = 0; coordinate < space.size(); coordinate++) {
      Range range = space.get(coordinate).range();
      int of = coordinate;
      double[] places = points.stream().mapToDouble(point -> point.coordinates().get(of)).toArray();
      for (int point = 0; point < places.length; point++) {
        kernels
            .get(point + 1)
            .add(range.ordered() ? normal(places, point) : choice(range, places, point));
      }
    }
  }

  private static Kernel choice(Range range, double[] places, int point) {
    int values = range.size().orElseThrow();
    // Each value also has its part of one more point.
    double share = (places.length + 1.0) / (places.length + 2.0);
    return new ChoiceKernel(values, ChoiceKernel.value(places[point], values), share);
  }

  private static Kernel normal(double[] places, int point) {
    double narrowest = BROAD / 2 / Math.min(MOST_NARROWING, places.length + 2);
    double[] sorted = places.clone();
    Arrays.sort(sorted);
    int at = Arrays.binarySearch(sorted, places[point]);
    double below = at == 0 ? 0 : sorted[at] - sorted[at - 1];
    double above = at == sorted.length - 1 ? 0 : sorted[at + 1] - sorted[at];
    return new NormalKernel(
        places[point], Math.max(narrowest, Math.min(BROAD, Math.max(below, above))));
  }

  Point draw(RandomStream random) {
    List<Kernel> chosen = kernels.get(random.nextInt(kernels.size()));
    return new Point(chosen.stream().map(kernel -> kernel.draw(random)).toList());
  }

  /** Returns the density at a point; more than 0. */
  double at(Point point) {
    double sum = 0;
    for (List<Kernel> kernel : kernels) {
      double product = 1;
      for (int coordinate = 0; coordinate < kernel.size(); coordinate++) {
        product *= kernel.get(coordinate).at(point.coordinates().get(coordinate));
      }
      sum += product;
    }
    return Math.max(sum / kernels.size(), Double.MIN_NORMAL);
  }
}
