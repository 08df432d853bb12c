package io.github.experimentmaven.search.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.experimentmaven.inference.RandomStream;
import io.github.experimentmaven.spec.search.ChoiceRange;
import io.github.experimentmaven.spec.search.Dimension;
import io.github.experimentmaven.spec.search.Range;
import io.github.experimentmaven.spec.search.RealRange;
import io.github.experimentmaven.spec.search.WholeRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the methods of a search propose. */
class ProposalsTest {

  private static final Range UNIT =
      new RealRange(BigDecimal.ZERO, BigDecimal.ONE, Optional.empty(), false);
  private static final Range LETTERS =
      new ChoiceRange(List.of(TextNode.valueOf("a"), TextNode.valueOf("b"), TextNode.valueOf("c")));

  private static List<Dimension> space(Range... ranges) {
    List<Dimension> space = new ArrayList<>();
    for (Range range : ranges) {
      space.add(new Dimension("x" + space.size(), List.of("x" + space.size()), range));
    }
    return space;
  }

  private static List<Tried> search(
      Proposals proposals, List<Dimension> space, ToDoubleFunction<List<JsonNode>> loss) {
    List<Tried> tried = new ArrayList<>();
    List<Point> next = proposals.next(tried);
    while (!next.isEmpty()) {
      next.forEach(point -> tried.add(new Tried(point, loss.applyAsDouble(point.values(space)))));
      next = proposals.next(tried);
    }
    return tried;
  }

  private static Proposals parzen(List<Dimension> space, int count, long seed) {
    RandomStream random = RandomStream.of(seed);
    return new ParzenProposals(space, count, new HaltonPoints(space.size(), random), random);
  }

  static Stream<Proposals> ofTwelvePoints() {
    List<Dimension> space = space(UNIT, LETTERS);
    return Stream.of(
        new DrawnProposals(space, 12, new RandomPoints(2, RandomStream.of(1))),
        new DrawnProposals(space, 12, new HaltonPoints(2, RandomStream.of(1))),
        parzen(space, 12, 1));
  }

  @ParameterizedTest
  @MethodSource("ofTwelvePoints")
  void areAsManyAsAreWantedAndAllOfOtherValues(Proposals proposals) {
    List<Dimension> space = space(UNIT, LETTERS);

    List<Tried> tried = search(proposals, space, values -> values.get(0).asDouble());

    assertThat(tried).hasSize(12);
    assertThat(tried.stream().map(point -> point.point().values(space))).doesNotHaveDuplicates();
  }

  @Test
  void endWhereASmallSpaceIsTriedOut() {
    List<Dimension> space = space(LETTERS, new WholeRange(1, 4, 1, false));

    assertThat(search(parzen(space, 100, 3), space, values -> values.get(1).asInt())).hasSize(12);
    assertThat(
            new DrawnProposals(space, 100, new HaltonPoints(2, RandomStream.of(1))).next(List.of()))
        .hasSize(12);
  }

  @Test
  void ofAGridAreAllCombinationsTheLastOptionChangingFirst() {
    List<Dimension> space = space(LETTERS, new WholeRange(1, 5, 2, false));

    assertThat(
            new GridProposals(space)
                .next(List.of()).stream().map(point -> point.values(space).toString()))
        .containsExactly(
            "[\"a\", 1]",
            "[\"a\", 3]",
            "[\"a\", 5]",
            "[\"b\", 1]",
            "[\"b\", 3]",
            "[\"b\", 5]",
            "[\"c\", 1]",
            "[\"c\", 3]",
            "[\"c\", 5]");
  }

  @Test
  void ofQuasiRandomPointsHaveOneInEachPartOfEachCoordinate() {
    HaltonPoints points = new HaltonPoints(3, RandomStream.of(7));
    List<Point> thirty = Stream.generate(points).limit(30).toList();

    // Of the first 2 * 3 * 5 points, as many lie in each half, third and fifth.
    int[] bases = {2, 3, 5};
    for (int coordinate = 0; coordinate < 3; coordinate++) {
      int[] counts = new int[bases[coordinate]];
      for (Point point : thirty) {
        counts[(int) (point.coordinates().get(coordinate) * bases[coordinate])]++;
      }
      assertThat(counts).containsOnly(30 / bases[coordinate]);
    }
    assertThat(thirty).doesNotHaveDuplicates();
  }

  @Test
  void ofTheParzenEstimatorComeNearTheLeastLoss() {
    List<Dimension> space = space(UNIT, UNIT, LETTERS);
    ToDoubleFunction<List<JsonNode>> loss =
        values -> {
          double x = values.get(0).asDouble() - 0.3;
          double y = values.get(1).asDouble() - 0.8;
          return x * x + y * y + (values.get(2).asText().equals("b") ? 0 : 0.5);
        };
    int better = 0;
    for (long seed = 0; seed < 20; seed++) {
      double parzen = least(search(parzen(space, 50, seed), space, loss));
      double random =
          least(
              search(
                  new DrawnProposals(space, 50, new RandomPoints(3, RandomStream.of(seed))),
                  space,
                  loss));
      better += parzen < random ? 1 : 0;
    }

    assertThat(better).isGreaterThanOrEqualTo(15);
  }

  private static double least(List<Tried> tried) {
    return tried.stream().mapToDouble(Tried::loss).min().orElseThrow();
  }

  @Test
  void ofTheParzenEstimatorMindPointsThatFailed() {
    List<Dimension> space = space(UNIT);

    List<Tried> tried =
        search(
            parzen(space, 40, 1),
            space,
            values -> values.get(0).asDouble() > 0.5 ? Double.POSITIVE_INFINITY : 1);

    assertThat(tried).hasSize(40);
    assertThat(tried.subList(20, 40)).filteredOn(point -> point.loss() == 1).hasSizeGreaterThan(13);
  }

  @Test
  void aKernelIsADensityWhereverItsMiddleIs() {
    for (double centre : new double[] {0, 0.05, 0.5, 0.999}) {
      for (double width : new double[] {0.02, 0.3, 1}) {
        NormalKernel kernel = new NormalKernel(centre, width);
        double sum = 0;
        int steps = 10_000;
        for (int i = 0; i < steps; i++) {
          sum += kernel.at((i + 0.5) / steps) / steps;
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
      }
    }
    ChoiceKernel choice = new ChoiceKernel(4, 2, 0.7);
    assertThat(choice.at(0.1) + choice.at(0.4) + choice.at(0.6) + choice.at(0.9))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void aKernelDrawsWhereItIsDense() {
    RandomStream random = RandomStream.of(1);
    NormalKernel kernel = new NormalKernel(0.9, 0.2);
    int draws = 20_000;
    int[] counts = new int[5];
    for (int i = 0; i < draws; i++) {
      counts[(int) (kernel.draw(random) * 5)]++;
    }
    for (int part = 0; part < 5; part++) {
      double expected = 0;
      for (int i = 0; i < 100; i++) {
        expected += kernel.at((part + (i + 0.5) / 100) / 5) / 500;
      }
      assertThat(counts[part] / (double) draws).isCloseTo(expected, within(0.015));
    }
  }
}
