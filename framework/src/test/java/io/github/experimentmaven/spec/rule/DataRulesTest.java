package io.github.experimentmaven.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.rule.ColumnLimits.Limit;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DataRulesTest {

  private static final Location PLACE = new Location("f.yaml", 1, 1);

  private static RangeRule range(OptionalDouble min, OptionalDouble max) {
    return new RangeRule("a", min, max, PLACE);
  }

  @Test
  void aRangeHoldsItsBounds() {
    RangeRule both = range(OptionalDouble.of(-1), OptionalDouble.of(2));

    assertThat(both.allows(-1)).isTrue();
    assertThat(both.allows(2)).isTrue();
    assertThat(both.allows(Math.nextDown(-1.0))).isFalse();
    assertThat(both.allows(Math.nextUp(2.0))).isFalse();
  }

  @Test
  void aRangeWithOneBoundIsOpenOnTheOtherSide() {
    assertThat(range(OptionalDouble.of(0), OptionalDouble.empty()).allows(1e300)).isTrue();
    assertThat(range(OptionalDouble.of(0), OptionalDouble.empty()).allows(-1e300)).isFalse();
    assertThat(range(OptionalDouble.empty(), OptionalDouble.of(0)).allows(-1e300)).isTrue();
    assertThat(range(OptionalDouble.empty(), OptionalDouble.of(0)).allows(1e300)).isFalse();
  }

  @Test
  void theFirstPatternThatAColumnFitsIsItsLimit() {
    ColumnLimits limits =
        new ColumnLimits(List.of(new Limit("a*", 0.1, PLACE), new Limit("area", 0.2, PLACE)));

    assertThat(limits.of("area")).contains(new Limit("a*", 0.1, PLACE));
    assertThat(limits.of("price")).isEmpty();
  }
}
