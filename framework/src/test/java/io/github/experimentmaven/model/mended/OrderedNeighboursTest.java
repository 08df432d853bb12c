package io.github.experimentmaven.model.mended;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.neighbour.NeighboursQuery;
import org.tribuo.math.neighbour.NeighboursQueryFactory;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;

class OrderedNeighboursTest {

  /** Points of a small grid, so that most distances are shared by many. */
  private final SGDVector[] points = grid(400, 1);

  @ParameterizedTest
  @EnumSource(NeighboursQueryFactoryType.class)
  void theFirstOfEquallyNearRowsAreFound(NeighboursQueryFactoryType type) {
    NeighboursQuery query = factory(type).createNeighboursQuery(points);

    for (int k : new int[] {1, 2, 7, 40, 400}) {
      for (SGDVector point : grid(20, 2)) {
        assertThat(rows(query.query(point, k))).containsExactly(nearest(point, k));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(NeighboursQueryFactoryType.class)
  void manyPointsAreAnsweredAsOne(NeighboursQueryFactoryType type) {
    NeighboursQuery query = factory(type).createNeighboursQuery(points);

    List<List<Pair<Integer, Double>>> all = query.queryAll(5);

    for (int row = 0; row < points.length; row++) {
      assertThat(rows(all.get(row))).containsExactly(nearest(points[row], 5));
    }
  }

  @ParameterizedTest
  @EnumSource(NeighboursQueryFactoryType.class)
  void isReadBackAsItWasSaved(NeighboursQueryFactoryType type) {
    NeighboursQueryFactory read = NeighboursQueryFactory.deserialize(factory(type).serialize());

    NeighboursQuery query = read.createNeighboursQuery(points);

    assertThat(rows(query.query(points[3], 9))).containsExactly(nearest(points[3], 9));
  }

  private static OrderedNeighbours factory(NeighboursQueryFactoryType type) {
    return new OrderedNeighbours(
        NeighboursQueryFactoryType.getNeighboursQueryFactory(
            type, DistanceType.L2.getDistance(), 1));
  }

  private static Integer[] rows(List<Pair<Integer, Double>> found) {
    return found.stream().map(Pair::getA).toArray(Integer[]::new);
  }

  private Integer[] nearest(SGDVector point, int k) {
    return IntStream.range(0, points.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(row -> squares(point, points[row]))
                .thenComparing(Comparator.naturalOrder()))
        .limit(k)
        .toArray(Integer[]::new);
  }

  private static double squares(SGDVector a, SGDVector b) {
    return IntStream.range(0, a.size())
        .mapToDouble(i -> (a.get(i) - b.get(i)) * (a.get(i) - b.get(i)))
        .sum();
  }

  private static SGDVector[] grid(int count, long seed) {
    Random random = new Random(seed);
    SGDVector[] points = new SGDVector[count];
    Arrays.setAll(
        points,
        row ->
            DenseVector.createDenseVector(
                new double[] {random.nextInt(4), random.nextInt(4), random.nextInt(3)}));
    return points;
  }
}
