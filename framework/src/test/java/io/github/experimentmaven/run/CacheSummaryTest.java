package io.github.experimentmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.run.memory.TrialOrigin.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheSummaryTest {

  @Test
  void saysHowManyCameFromTheCache() {
    assertThat(new CacheSummary(30, Map.of()).describe())
        .isEqualTo("all 30 trials are from the store");
    assertThat(new CacheSummary(1, Map.of()).describe())
        .isEqualTo("the one trial is from the store");
  }

  @Test
  void saysWhyTheOthersDidNot() {
    assertThat(new CacheSummary(24, Map.of(Reason.NO_ENTRY, 6)).describe())
        .isEqualTo("24 of 30 trials from the store, 6 trained: no earlier result");
    assertThat(new CacheSummary(1, Map.of(Reason.NO_ENTRY, 2, Reason.DAMAGED, 1)).describe())
        .isEqualTo(
            "1 of 4 trials from the store, 3 trained: 2 no earlier result,"
                + " 1 damaged entry, now replaced");
  }

  @Test
  void saysThatNoneDid() {
    assertThat(new CacheSummary(0, Map.of(Reason.CODE_UNKNOWN, 1)).describe())
        .isEqualTo("the one trial was trained: the class path of its code cannot be read");
  }

  @Test
  void isNotableUnlessAllGoesAsAskedFor() {
    assertThat(new CacheSummary(0, Map.of(Reason.NO_ENTRY, 3)).notable()).isFalse();
    assertThat(new CacheSummary(0, Map.of(Reason.FORCED, 3)).notable()).isFalse();
    assertThat(new CacheSummary(0, Map.of(Reason.DAMAGED, 1)).notable()).isTrue();
    assertThat(new CacheSummary(1, Map.of()).notable()).isTrue();
  }
}
