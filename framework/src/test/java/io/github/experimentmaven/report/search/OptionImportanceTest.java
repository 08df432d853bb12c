package io.github.experimentmaven.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.result.search.SearchRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionImportanceTest {

  /** Best at a rate of 0.01, a bit better with two layers. */
  private static double value(Map<String, String> options) {
    double rate = StrictMath.log10(Double.parseDouble(options.get("learning_rate")));
    return Math.abs(rate + 2) + (options.get("layers").equals("[8 relu]") ? 0.3 : 0);
  }

  @Test
  void ranksOptionsByWhatTheySayOfUnseenTrials() {
    OptionImportance importance = of(Trials.of(80, OptionImportanceTest::value));

    assertThat(importance.sets()).isEqualTo(80);
    assertThat(importance.foretold()).isBetween(0.6, 1.0);
    assertThat(importance.shares())
        .extracting(OptionShare::option)
        .containsExactly("learning_rate", "layers", "luck");
    assertThat(importance.shares().get(0).share()).isBetween(0.7, 0.97);
    assertThat(importance.shares().get(2).share()).isLessThan(0.03);
    assertThat(importance.shares().stream().mapToDouble(OptionShare::share).sum())
        .isBetween(1 - 1e-12, 1 + 1e-12);
  }

  @Test
  void isTheSameHoweverBadABadTrialIs() {
    List<SearchRow> trials = new ArrayList<>(Trials.of(40, OptionImportanceTest::value));
    trials.set(3, Trials.trial(4, 1, 10, trials.get(3).options()));
    OptionImportance bad = of(trials);
    trials.set(3, Trials.trial(4, 1, 1e12, trials.get(3).options()));

    assertThat(of(trials)).isEqualTo(bad);
  }

  @Test
  void countsATrialThatFailedAsTheWorst() {
    OptionImportance importance =
        of(
            Trials.of(
                60,
                options ->
                    Double.parseDouble(options.get("learning_rate")) > 0.01 ? Double.NaN : 1));

    assertThat(importance.shares().get(0).option()).isEqualTo("learning_rate");
    assertThat(importance.shares().get(0).share()).isGreaterThan(0.9);
  }

  @Test
  void saysNothingOfOptionsThatDoNotForetellUnseenTrials() {
    OptionImportance importance =
        of(Trials.of(60, options -> options.get("learning_rate").hashCode()));

    assertThat(importance.foretold()).isLessThan(0.1);
    assertThat(importance.shares()).isEmpty();
  }

  @Test
  void saysNothingOfFewTrials() {
    assertThat(of(Trials.of(19, OptionImportanceTest::value)))
        .isEqualTo(new OptionImportance(19, 0, List.of()));
  }

  private static OptionImportance of(List<SearchRow> trials) {
    return OptionImportance.of(Trials.searched(trials));
  }
}
