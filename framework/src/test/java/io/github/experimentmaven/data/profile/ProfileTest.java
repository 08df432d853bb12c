package io.github.experimentmaven.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.spec.OnMissing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {

  @TempDir private Path directory;

  private Profile profile() {
    Study study =
        new Study(directory)
            .csv("a,b,genre,y", "1,10,Drama,2", "2,,Comedy,4", "3,20,Drama,5", "4,30,,8", "5,1,X,")
            .onMissing(OnMissing.IMPUTE)
            .feature("a", "passthrough")
            .feature("b", "passthrough")
            .feature("genre", "one_hot");
    return Profile.of(study.load(), study.folds());
  }

  @Test
  void aColumnOfNumbersHasItsDistribution() {
    ColumnProfile a = profile().columns().get(0);

    assertThat(a.count()).isEqualTo(4);
    assertThat(a.distinct()).isEqualTo(4);
    assertThat(a.numbers())
        .hasValueSatisfying(
            numbers -> {
              assertThat(numbers.min()).isEqualTo(1);
              assertThat(numbers.lowerQuartile()).isEqualTo(1.75);
              assertThat(numbers.median()).isEqualTo(2.5);
              assertThat(numbers.upperQuartile()).isEqualTo(3.25);
              assertThat(numbers.max()).isEqualTo(4);
              assertThat(numbers.mean()).isEqualTo(2.5);
              assertThat(numbers.standardDeviation()).isCloseTo(1.2909944, offset(1e-7));
            });
  }

  @Test
  void missingValuesAreCountedInTheFile() {
    Profile profile = profile();

    assertThat(profile.rows()).isEqualTo(4);
    assertThat(profile.columns()).extracting(ColumnProfile::missing).containsExactly(0, 1, 1, 1);
    assertThat(profile.columns()).extracting(ColumnProfile::count).containsExactly(4, 3, 3, 4);
    assertThat(profile.columns())
        .extracting(ColumnProfile::target)
        .containsExactly(false, false, false, true);
  }

  @Test
  void aColumnOfTextsHasItsMostFrequentTexts() {
    ColumnProfile genre = profile().columns().get(2);

    assertThat(genre.numbers()).isEmpty();
    assertThat(genre.frequentTexts())
        .containsExactly(
            new ColumnProfile.TextCount("Drama", 2), new ColumnProfile.TextCount("Comedy", 1));
  }

  @Test
  void correlationsAreThoseOfPearsonOverRowsThatHaveBothValues() {
    Correlations correlations = profile().correlations();

    assertThat(correlations.columns()).containsExactly("a", "b", "y");
    assertThat(correlations.at(0, 0)).isCloseTo(1, offset(1e-15));
    // numpy.corrcoef([1, 2, 3, 4], [2, 4, 5, 8])
    assertThat(correlations.at(0, 2)).isCloseTo(0.9811557810, offset(1e-10));
    assertThat(correlations.at(2, 0)).isEqualTo(correlations.at(0, 2));
    // numpy.corrcoef([1, 3, 4], [10, 20, 30])
    assertThat(correlations.at(0, 1)).isCloseTo(0.9819805061, offset(1e-10));
  }
}
