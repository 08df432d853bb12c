package io.github.experimentmaven.plugin.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseOrderTest {

  @Test
  void newestReleaseIsFirstByNumberNotByText() {
    assertThat(ReleaseOrder.of(List.of("1.2", "1.9", "1.10", "1.9.1")))
        .containsExactly("1.10", "1.9.1", "1.9", "1.2");
  }

  @Test
  void preReleasesAreBehindEveryRelease() {
    assertThat(ReleaseOrder.of(List.of("1.0", "1.1-rc1", "2.0-alpha-1", "1.1-rc2")))
        .containsExactly("1.0", "2.0-alpha-1", "1.1-rc2", "1.1-rc1");
  }

  @Test
  void preReleasesCountWhereThereIsNoRelease() {
    assertThat(ReleaseOrder.of(List.of("1.0-M1", "1.0-rc1"))).containsExactly("1.0-rc1", "1.0-M1");
  }

  @Test
  void snapshotsAreNoReleases() {
    assertThat(ReleaseOrder.of(List.of("1.0-SNAPSHOT", "1.0-rc1-SNAPSHOT"))).isEmpty();
  }

  @Test
  void aLineIsTheNewestVersionsAsTheyFollowedEachOther() {
    List<String> versions = ReleaseOrder.of(List.of("1.10.0", "1.9.0", "1.10.0-rc1", "0.1"));

    assertThat(ReleaseOrder.line(versions, 3)).containsExactly("1.9.0", "1.10.0-rc1", "1.10.0");
    assertThat(ReleaseOrder.line(versions, 9)).hasSize(4).startsWith("0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0-alpha", "1.0-a1", "1.0-beta-2", "1.0b2", "1.0-milestone3", "1.0-M1", "1.0-m1",
        "1.0-rc1", "1.0-RC-2", "1.0.RC1", "1.0rc1", "1.0-CR1", "2.0.0.Beta3", "1-rc1"
      })
  void alphasBetasMilestonesAndCandidatesArePreReleases(String version) {
    assertThat(ReleaseOrder.isPreRelease(version)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1.0",
        "1.0.0.1",
        "2026.11.24",
        "20261124",
        "1.0-1",
        "1.0.Final",
        "1.0-GA",
        "1.0-sp1",
        "1.0-jre",
        "1.0-android",
        "1.0-pre1",
        "v1",
        "r09",
        "blue"
      })
  void otherVersionsAreReleases(String version) {
    assertThat(ReleaseOrder.isPreRelease(version)).isFalse();
  }
}
