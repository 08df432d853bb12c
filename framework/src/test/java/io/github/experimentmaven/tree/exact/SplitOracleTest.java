package io.github.experimentmaven.tree.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.tree.RandomStream;
import io.github.experimentmaven.tree.SharedTables;
import io.github.experimentmaven.tree.TrainingTable;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every node of grown trees beside a search through all splits, on small tables full of ties. */
class SplitOracleTest {

  private static final int TABLES = 40;

  private final List<Tree> trees = new ArrayList<>();

  private static TrainingTable table(int number, int outputs) {
    RandomStream random = RandomStream.of(number, RandomStream.Purpose.ROWS, 0);
    int rows = 2 + random.nextInt(30);
    int columns = 1 + random.nextInt(4);
    float[][] features = new float[columns][rows];
    double[][] targets = new double[outputs][rows];
    for (int row = 0; row < rows; row++) {
      for (float[] feature : features) {
        feature[row] = random.nextInt(6) - 3 + (random.nextInt(2) == 0 ? 0 : 0.1f);
      }
      for (double[] target : targets) {
        target[row] = random.nextInt(8) + 0.25 * random.nextInt(3);
      }
    }
    return new TrainingTable(features, IntStream.range(0, columns).toArray(), targets);
  }

  private static Tree grow(TrainingTable table, ForestOptions options, long seed) {
    List<GrowthTable> tables = GrowthTable.of(table, options, new SharedTables());
    return Forest.grow(
            tables,
            options,
            seed,
            Workers.CALLER,
            ForestListener.NONE,
            GrownForests.none(tables.size()),
            options.trees())
        .forests()
        .get(0)
        .get(0)
        .tree();
  }

  private static double loss(TrainingTable table, ForestOptions options, List<Integer> rows) {
    double sum = 0;
    for (double[] target : table.targets()) {
      double centre = centre(target, options, rows);
      for (int row : rows) {
        double error = target[row] - centre;
        sum += options.criterion() == Criterion.SQUARED_ERROR ? error * error : Math.abs(error);
      }
    }
    return sum;
  }

  private static double centre(double[] target, ForestOptions options, List<Integer> rows) {
    double[] sorted = rows.stream().mapToDouble(row -> target[row]).sorted().toArray();
    return options.criterion() == Criterion.SQUARED_ERROR
        ? Arrays.stream(sorted).average().orElseThrow()
        : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static List<Integer> side(
      float[] column, float threshold, boolean left, List<Integer> rows) {
    return rows.stream().filter(row -> column[row] <= threshold == left).toList();
  }

  /** The largest reduction of the loss that a valid split has; negative if there is none. */
  private static double bestReduction(
      TrainingTable table, ForestOptions options, List<Integer> rows) {
    double best = -1;
    for (float[] column : table.columns()) {
      TreeSet<Float> values = new TreeSet<>(rows.stream().map(row -> column[row]).toList());
      for (float value : values.headSet(values.last())) {
        best = Math.max(best, reduction(table, options, rows, column, value));
      }
    }
    return best;
  }

  private static double reduction(
      TrainingTable table,
      ForestOptions options,
      List<Integer> rows,
      float[] column,
      float threshold) {
    List<Integer> left = side(column, threshold, true, rows);
    List<Integer> right = side(column, threshold, false, rows);
    if (Math.min(left.size(), right.size()) < options.minSamplesLeaf()) {
      return -1;
    }
    return loss(table, options, rows) - loss(table, options, left) - loss(table, options, right);
  }

  private void check(
      TrainingTable table, ForestOptions options, Tree.Node node, List<Integer> rows) {
    if (node.isLeaf()) {
      double possible = loss(table, options, rows) == 0 ? -1 : bestReduction(table, options, rows);
      assertThat(possible).isNegative();
      for (int o = 0; o < table.outputs(); o++) {
        assertThat(node.value(o))
            .isEqualTo(centre(table.targets()[o], options, rows), within(1e-12));
      }
      return;
    }
    float[] column = table.columns()[node.feature()];
    float threshold = node.threshold();
    List<Integer> left = side(column, threshold, true, rows);
    List<Integer> right = side(column, threshold, false, rows);
    assertThat(reduction(table, options, rows, column, threshold))
        .isEqualTo(bestReduction(table, options, rows), within(1e-9));
    assertThat(threshold)
        .isEqualTo(
            Tree.thresholdBetween(
                (float) left.stream().mapToDouble(row -> column[row]).max().orElseThrow(),
                (float) right.stream().mapToDouble(row -> column[row]).min().orElseThrow()));
    check(table, options, node.left(), left);
    check(table, options, node.right(), right);
  }

  @ParameterizedTest
  @CsvSource({
    "SQUARED_ERROR, 1, 1",
    "SQUARED_ERROR, 1, 3",
    "SQUARED_ERROR, 2, 1",
    "SQUARED_ERROR, 2, 2",
    "ABSOLUTE_ERROR, 1, 1",
    "ABSOLUTE_ERROR, 1, 3",
    "ABSOLUTE_ERROR, 2, 2"
  })
  void everySplitIsABestOneMidwayBetweenValuesAndEveryLeafHasNone(
      Criterion criterion, int outputs, int minSamplesLeaf) {
    ForestOptions options =
        Options.joint(
            Options.minSamplesLeaf(
                minSamplesLeaf, Options.criterion(criterion, ForestOptions.cart())));
    for (int number = 0; number < TABLES; number++) {
      TrainingTable table = table(number, outputs);
      Tree tree = grow(table, options, number);

      check(table, options, tree.root(), IntStream.range(0, table.rows()).boxed().toList());
      trees.add(tree);
    }
    assertThat(trees).anyMatch(tree -> tree.depth() > 3);
  }

  @ParameterizedTest
  @CsvSource({"SQUARED_ERROR", "ABSOLUTE_ERROR"})
  void aSplitOfDrawnRowsIsABestOneOfTheTableWithThoseRowsRepeated(Criterion criterion) {
    ForestOptions options =
        Options.bootstrap(
            true, Options.maxDepth(1, Options.criterion(criterion, ForestOptions.cart())));
    for (int number = 0; number < TABLES; number++) {
      TrainingTable table = table(number, 1);
      RandomStream random = RandomStream.of(number, RandomStream.Purpose.ROWS, 0);
      List<Integer> drawn =
          IntStream.range(0, table.rows()).map(i -> random.nextInt(table.rows())).boxed().toList();

      Tree tree = grow(table, options, number);

      double possible = bestReduction(table, options, drawn);
      if (tree.root().isLeaf()) {
        assertThat(loss(table, options, drawn) == 0 || possible < 0).isTrue();
      } else {
        float[] column = table.columns()[tree.root().feature()];
        assertThat(reduction(table, options, drawn, column, tree.root().threshold()))
            .isEqualTo(possible, within(1e-9));
        assertThat(tree.root().left().value(0))
            .isEqualTo(
                centre(
                    table.targets()[0],
                    options,
                    side(column, tree.root().threshold(), true, drawn)),
                within(1e-12));
      }
    }
  }
}
