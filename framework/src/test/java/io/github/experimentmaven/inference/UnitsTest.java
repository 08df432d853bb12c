package io.github.experimentmaven.inference;

import static io.github.experimentmaven.inference.InferenceReference.numbers;
import static io.github.experimentmaven.inference.SomeDifferences.estimated;
import static io.github.experimentmaven.inference.SomeDifferences.fold;
import static io.github.experimentmaven.inference.SomeDifferences.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.inference.Difference.Estimated;
import io.github.experimentmaven.inference.Difference.Uncertain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitsTest {

  @Test
  void countsAGroupAsOneByTheRatioEstimator() {
    JsonNode expected = InferenceReference.of("groups");
    List<String> groups = new ArrayList<>();
    expected.get("units").forEach(unit -> groups.add("group " + unit));
    Map<String, Integer> known = new HashMap<>();
    double[][] differences = {numbers(expected.get("differences"))};

    Estimated difference =
        (Estimated)
            PairedDifferences.ofRows(
                List.of(fold(differences, Units.ofGroups(groups, known), 0)), Randomness.NONE);

    Component rows = difference.spreads().get(0).components().get(0);
    assertThat(difference.mean()).isCloseTo(expected.get("mean").doubleValue(), within(1e-14));
    assertThat(rows.variance()).isCloseTo(expected.get("variance").doubleValue(), within(1e-14));
    assertThat(rows.degreesOfFreedom()).isBetween(4.0, 7.0);
  }

  @Test
  void blocksOfOneRowAreRows() {
    double[][] differences = some(2, 15);

    Difference blocks =
        PairedDifferences.ofRows(
            List.of(fold(differences, Units.ofBlocks(15, 1), 0)), Randomness.SEEDS);

    assertThat(blocks).isEqualTo(estimated(differences, Randomness.SEEDS));
  }

  @Test
  void blocksWidenTheIntervalWhereNeighboursAreAlike() {
    double[][] differences = {
      IntStream.range(0, 40).mapToDouble(row -> row / 5 % 2 + 0.01 * row).toArray()
    };

    Estimated blocks =
        (Estimated)
            PairedDifferences.ofRows(
                List.of(fold(differences, Units.ofBlocks(40, 5), 0)), Randomness.NONE);

    assertThat(blocks.widest(0.95).variance())
        .isGreaterThan(3 * estimated(differences, Randomness.NONE).widest(0.95).variance());
  }

  @Test
  void takesBlocksOfTheCubeRootOfTheRows() {
    assertThat(Units.blockLength(1)).isEqualTo(1);
    assertThat(Units.blockLength(27)).isEqualTo(3);
    assertThat(Units.blockLength(28)).isEqualTo(4);
    assertThat(Units.blockLength(100_000)).isEqualTo(47);
  }

  @Test
  void oneGroupWithNearlyAllRowsIsNeverCertain() {
    List<String> groups = new ArrayList<>(List.of("other"));
    IntStream.range(0, 50).forEach(row -> groups.add("same"));
    double[][] differences = some(1, 51);

    Difference difference =
        PairedDifferences.ofRows(
            List.of(fold(differences, Units.ofGroups(groups, new HashMap<>()), 0)),
            Randomness.NONE);

    assertThat(difference).isInstanceOf(Uncertain.class);
  }

  @Test
  void refusesBlocksOfNoRows() {
    assertThatThrownBy(() -> Units.ofBlocks(4, 0)).hasMessageContaining("at least one row, not 0");
  }
}
