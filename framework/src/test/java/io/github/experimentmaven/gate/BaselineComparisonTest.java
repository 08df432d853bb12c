package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.change.Judgement;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.gate.change.Reason;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Part;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BaselineComparisonTest {

  private final BaselineComparison comparison =
      BaselineComparison.of(
          new Baseline(
              new TableBuilder("1.0.0")
                  .seeds("network-1", "mse", 1, 2, 3)
                  .seeds("network-2", "mse", 1, 2, 3)
                  .value("network-1", 1, 0, 0, "train", "mse", 0.5)
                  .build(),
              "release 1.0.0"),
          new Baseline(
              new TableBuilder("1.1.0")
                  .seeds("network-1", "mse", 1.5, 2.5, 3.5)
                  .seeds("network-3", "mse", 1, 2, 3)
                  .build(),
              "current"),
          Metrics.builtIn(),
          0.9,
          30);

  @Test
  void namesWhatItCompares() {
    assertThat(comparison.from()).isEqualTo("release 1.0.0");
    assertThat(comparison.to()).isEqualTo("current (version 1.1.0)");
    assertThat(comparison.confidence()).isEqualTo(0.9);
  }

  @Test
  void hasARowForWhateverOneOfTheTablesHas() {
    assertThat(comparison.rows())
        .extracting(row -> row.model() + "." + row.part())
        .containsExactly("network-1.train", "network-1.test", "network-3.test", "network-2.test");
    assertThat(comparison.part(Part.TEST)).hasSize(3);
  }

  @Test
  void toleratesNothingAndTakesEachIntervalByItself() {
    Compared compared = (Compared) comparison.part(Part.TEST).get(0).judgement();

    assertThat(compared.outcome()).isEqualTo(Outcome.WORSE);
    assertThat(compared.terms()).isEqualTo(new Judgement.Terms(0, 0.9, 1));
    assertThat(compared.change().difference()).isEqualTo(0.5);
  }

  @Test
  void hasTheMeansOfBothTables() {
    BaselineComparison.Row both = comparison.part(Part.TEST).get(0);
    BaselineComparison.Row added = comparison.part(Part.TEST).get(1);
    BaselineComparison.Row removed = comparison.part(Part.TEST).get(2);

    assertThat(both.before()).isEqualTo(OptionalDouble.of(2));
    assertThat(both.after()).isEqualTo(OptionalDouble.of(2.5));
    assertThat(added.before()).isEmpty();
    assertThat(((NotComparable) added.judgement()).reason()).isEqualTo(Reason.NEW);
    assertThat(removed.after()).isEmpty();
    assertThat(((NotComparable) removed.judgement()).reason()).isEqualTo(Reason.REMOVED);
  }

  private static BaselineComparison sliced(SlicedResults now, int leastRows) {
    return BaselineComparison.of(
        SlicedResults.of(1).baseline(), now.baseline(), Metrics.builtIn(), 0.95, leastRows);
  }

  @Test
  void hasTheSlicesThatChangedJudgedByTheirOwnRows() {
    BaselineComparison compared = sliced(SlicedResults.of(1.5), 30);

    assertThat(compared.slices(Part.TEST))
        .extracting(row -> row.slice().orElseThrow() + "." + row.metric())
        .containsExactly("kind=odd.loss", "kind=odd.mse");
    Compared odd = (Compared) compared.slices(Part.TEST).get(0).judgement();
    assertThat(odd.outcome()).isEqualTo(Outcome.WORSE);
    assertThat(odd.change().rows().orElseThrow().rows()).isEqualTo(50);
  }

  @Test
  void leavesOutSlicesWithFewRowsAndThoseOfAnotherCondition() {
    assertThat(sliced(SlicedResults.of(1.5), 51).slices(Part.TEST)).isEmpty();
    assertThat(sliced(SlicedResults.of(1.5).odd("kind != even"), 30).slices(Part.TEST)).isEmpty();
  }
}
