package io.github.experimentmaven.spec.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The values that options may have in a search. */
class RangesTest {

  private static final double LAST = Math.nextDown(1.0);

  private static RealRange real(String low, String high, boolean logarithmic) {
    return new RealRange(new BigDecimal(low), new BigDecimal(high), Optional.empty(), logarithmic);
  }

  @Test
  void ofNumbersBeginAndEndAtTheirBounds() {
    assertThat(real("-1", "0.5", false).at(0).asDouble()).isEqualTo(-1);
    assertThat(real("-1", "0.5", false).at(LAST).asDouble()).isEqualTo(0.5);
    assertThat(real("1e-4", "0.1", true).at(0).asDouble()).isEqualTo(1e-4);
    assertThat(real("1e-4", "0.1", true).at(LAST).asDouble()).isEqualTo(0.1);
    assertThat(real("1e-4", "0.1", true).at(1.0 / 3).asDouble()).isEqualTo(0.001);
  }

  @Test
  void ofNumbersHaveFourDigitsAndStayBetweenBoundsThatHaveMore() {
    RealRange range = real("0.123456", "0.123999", false);
    for (int i = 0; i < 1000; i++) {
      double value = range.at(i / 1000.0).asDouble();
      assertThat(value).isBetween(0.123456, 0.123999);
    }
    assertThat(real("0", "1", false).at(0.123456789).asDouble()).isEqualTo(0.1235);
  }

  @Test
  void withAStepAreExactDecimalsOfEqualChances() {
    RealRange range =
        new RealRange(
            BigDecimal.ZERO, new BigDecimal("0.5"), Optional.of(new BigDecimal("0.1")), false);

    assertThat(IntStream.range(0, 6).mapToObj(i -> range.at(range.coordinate(i)).asDouble()))
        .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5);
    assertThat(range.size()).hasValue(6);
    assertThat(range.at(LAST).asDouble()).isEqualTo(0.5);
  }

  @Test
  void ofWholeNumbersHaveBothBoundsAndEqualChances() {
    WholeRange range = new WholeRange(3, 7, 2, false);
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (int i = 0; i < 300; i++) {
      counts.merge(range.at(i / 300.0).asInt(), 1, Integer::sum);
    }

    assertThat(counts).containsExactlyEntriesOf(new TreeMap<>(Map.of(3, 100, 5, 100, 7, 100)));
  }

  @Test
  void ofLogarithmsOfWholeNumbersHaveEveryNumberAndBothBounds() {
    WholeRange range = new WholeRange(1, 16, 1, true);
    TreeSet<Integer> values = new TreeSet<>();
    for (int i = 0; i < 10_000; i++) {
      values.add(range.at(i / 10_000.0).asInt());
    }

    assertThat(values).hasSize(16);
    assertThat(range.at(LAST).asInt()).isEqualTo(16);
    assertThat(new WholeRange(1, Integer.MAX_VALUE, 1, true).at(LAST).asInt())
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void thatAreListedHaveNoOrderUnlessTheyAreNumbersThatRise() {
    JsonNode one = IntNode.valueOf(1);
    JsonNode two = IntNode.valueOf(2);

    assertThat(new ChoiceRange(List.of(one, two)).ordered()).isTrue();
    assertThat(new ChoiceRange(List.of(two, one)).ordered()).isFalse();
    assertThat(new ChoiceRange(List.of(one, TextNode.valueOf("2"))).ordered()).isFalse();
  }
}
