package io.github.experimentmaven.tree.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.tree.RandomStream;
import io.github.experimentmaven.tree.TrainingTable;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.Workers;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees on small tables, held against growth that tries every threshold in floating point. */
class TreeGrowerTest {

  private static final int COLUMNS = 5;

  private static TrainingTable table(int rows, long seed) {
    RandomStream random = RandomStream.of(seed, RandomStream.Purpose.ROWS, 0);
    float[][] columns = new float[COLUMNS][rows];
    double[][] targets = new double[1][rows];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < COLUMNS; c++) {
        columns[c][r] = random.nextInt(10 * (c + 1));
      }
      targets[0][r] = 5 * random.nextDouble() + columns[0][r] * (columns[3][r] > 20 ? 1 : -2);
    }
    return new TrainingTable(columns, IntStream.range(0, COLUMNS).toArray(), targets);
  }

  private static GrownTree grow(TrainingTable table, GrowthOptions options) {
    BinnedTable binned = BinnedTable.of(table, 255, Workers.CALLER);
    PackedGradients gradients = new PackedGradients(table.rows());
    gradients.pack(table.targets()[0], Workers.CALLER);
    return new TreeGrower(binned, COLUMNS, options, Workers.CALLER, Optional.empty())
        .grow(0, gradients, RandomStream.of(1, RandomStream.Purpose.SPLITS, 0));
  }

  private static double[] numbers(GrownTree tree) {
    return IntStream.range(0, tree.leaves()).asDoubleStream().toArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theBestLeafIsSplitWhereItGainsMost(long seed) {
    TrainingTable table = table(60 + 10 * (int) seed, seed);
    int minSamplesLeaf = (int) (seed % 4) + 1;
    double l2 = seed % 3;
    int maxLeaves = 4 + (int) seed;

    GrownTree grown =
        grow(table, new GrowthOptions(maxLeaves, Integer.MAX_VALUE, minSamplesLeaf, l2, 1));

    int[] expected =
        new BruteForceTree(table.columns(), table.targets()[0], minSamplesLeaf, l2)
            .leaves(maxLeaves);
    int[] leafOfRow = new int[table.rows()];
    for (int leaf = 0; leaf < grown.leaves(); leaf++) {
      for (int i = grown.start(leaf); i < grown.end(leaf); i++) {
        leafOfRow[grown.rows()[i]] = leaf;
      }
    }
    assertThat(grown.leaves()).isEqualTo(1 + Arrays.stream(expected).max().orElseThrow());
    for (int a = 0; a < table.rows(); a++) {
      for (int b = 0; b < a; b++) {
        assertThat(leafOfRow[a] == leafOfRow[b]).isEqualTo(expected[a] == expected[b]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void rowsThatAreNotBinnedFallIntoTheSameLeaves(long seed) {
    TrainingTable table = table(300, seed);
    GrownTree grown = grow(table, new GrowthOptions(20, 6, 3, 0, 1));

    Tree tree = grown.toTree(numbers(grown));

    for (int leaf = 0; leaf < grown.leaves(); leaf++) {
      assertThat(grown.end(leaf) - grown.start(leaf)).isGreaterThanOrEqualTo(3);
      for (int i = grown.start(leaf); i < grown.end(leaf); i++) {
        int r = grown.rows()[i];
        float[] row = new float[COLUMNS];
        for (int c = 0; c < COLUMNS; c++) {
          row[c] = table.columns()[c][r];
        }
        assertThat(tree.value(tree.leafOf(row), 0)).isEqualTo(leaf);
      }
    }
    assertThat(tree.depth()).isLessThanOrEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void valuesAreAddedAlikeByLeavesAndByBins(long seed) {
    TrainingTable table = table(300, seed);
    BinnedTable binned = BinnedTable.of(table, 255, Workers.CALLER);
    GrownTree grown = grow(table, new GrowthOptions(12, Integer.MAX_VALUE, 1, 0, 1));
    double[] byLeaves = new double[table.rows()];
    double[] byBins = new double[table.rows()];

    grown.addTo(byLeaves, numbers(grown), Workers.CALLER);
    grown.addTo(byBins, numbers(grown), binned.code(table, Workers.CALLER), Workers.CALLER);

    assertThat(byLeaves).containsExactly(byBins);
  }
}
