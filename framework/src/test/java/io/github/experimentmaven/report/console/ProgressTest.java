package io.github.experimentmaven.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.trial.Scores;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialOutcome;
import io.github.experimentmaven.spec.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final List<String> written = new ArrayList<>();
  private final AtomicLong clock = new AtomicLong();
  private final Plan plan = PlanFixture.plan(List.of("network-1", "forest"), 3);

  @Nested
  class InALog {

    private final RunListener progress = new PlainProgress(written::add);

    @Test
    void eachTrialThatEndedIsALine() {
      progress.onPlan(plan);
      progress.onTrialStarted(plan.trials().get(0));
      progress.onEpoch(plan.trials().get(0), new Epoch(1, 0.5, 0.6));
      progress.onTrialEnded(completed(plan.trials().get(0), 2));
      progress.onTrialEnded(completed(plan.trials().get(3), 0));

      assertThat(written)
          .containsExactly(
              "trial 1 of 6  network-1  seed 1  loss 0.01235  2 epochs (stopped early)  1.3 s",
              "trial 4 of 6  forest     seed 1  loss 0.01235  1.3 s");
    }

    @Test
    void aFailedTrialSaysWhy() {
      progress.onPlan(plan);
      progress.onTrialEnded(failed(plan.trials().get(1), "the loss is\nnot a number"));

      assertThat(written)
          .containsExactly("trial 2 of 6  network-1  seed 2  failed: the loss is not a number");
    }
  }

  @Nested
  class InATerminal {

    private final RunListener progress = new LiveProgress(written::add, clock::get);

    @Test
    void aLineIsRewrittenInPlace() {
      progress.onPlan(plan);
      progress.onEpoch(plan.trials().get(0), new Epoch(7, 0.5, 0.25));

      assertThat(written)
          .containsExactly("\rtrial 1 of 6  network-1  seed 1  epoch 7  loss 0.2500\u001b[K");
    }

    @Test
    void saysHowMuchTimeIsLeft() {
      progress.onPlan(plan);
      seconds(4);
      progress.onTrialEnded(completed(plan.trials().get(0), 2));
      progress.onTrialStarted(plan.trials().get(1));

      assertThat(written).last().asString().contains("20 s left");
    }

    @Test
    void epochsWithoutValidationShowTheTrainingLoss() {
      progress.onPlan(plan);
      progress.onEpoch(plan.trials().get(0), new Epoch(7, 0.5, Double.NaN));

      assertThat(written).last().asString().contains("loss 0.5000");
    }

    @Test
    void isWrittenTenTimesASecondAtMost() {
      progress.onPlan(plan);
      for (int epoch = 1; epoch <= 1000; epoch++) {
        clock.addAndGet(1_000_000);
        progress.onEpoch(plan.trials().get(0), new Epoch(epoch, 0.5, 0.25));
      }

      assertThat(written).hasSizeBetween(9, 11);
    }

    @Test
    void neverReachesTheTerminalsEdge() {
      Plan wide = PlanFixture.plan(List.of("n".repeat(300)), 1);
      progress.onPlan(wide);
      progress.onEpoch(wide.trials().get(0), new Epoch(1_000_000, 1e300, 1e300));

      assertThat(written.get(0).replace("\r", "").replace("\u001b[K", ""))
          .hasSizeLessThanOrEqualTo(79);
    }

    @Test
    void aFailedTrialLeavesALine() {
      progress.onPlan(plan);
      progress.onTrialEnded(failed(plan.trials().get(1), "the loss is not a number"));

      assertThat(written)
          .containsExactly(
              "\r\u001b[Ktrial 2 of 6  network-1  seed 2  failed: the loss is not a number"
                  + System.lineSeparator());
    }

    @Test
    void theLineIsClearedAtTheEnd() {
      progress.onPlan(plan);
      plan.trials().forEach(trial -> progress.onTrialEnded(completed(trial, 1)));

      assertThat(written).containsExactly("\r\u001b[K");
    }
  }

  private void seconds(int count) {
    clock.addAndGet(count * 1_000_000_000L);
  }

  private static TrialResult completed(Trial trial, int epochs) {
    List<Epoch> curve = new ArrayList<>();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      curve.add(new Epoch(epoch, 0.5, 0.25));
    }
    return new TrialResult(
        trial,
        new TrialOutcome.Completed(
            Map.of(Part.VALIDATION, new Scores(10, Map.of("loss", 0.0123456))),
            curve,
            OptionalInt.empty(),
            epochs == 2),
        Duration.ofMillis(1250));
  }

  private static TrialResult failed(Trial trial, String reason) {
    return new TrialResult(trial, new TrialOutcome.Failed(reason), Duration.ofMillis(10));
  }
}
