package io.github.experimentmaven.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.run.PlannedModel;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.TrialOrigin;
import io.github.experimentmaven.run.trial.Scores;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialOutcome;
import io.github.experimentmaven.spec.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final List<String> written = new ArrayList<>();
  private final AtomicLong clock = new AtomicLong();
  private final Plan plan = PlanFixture.plan(List.of("network-1", "forest"), 3);

  @Nested
  class InALog {

    private final RunListener progress = new PlainProgress(written::add, clock::get, true);

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
    void aTrialThatTakesLongSaysEveryHalfMinuteHowItGoes() {
      progress.onPlan(plan);
      Trial trial = plan.trials().get(3);
      progress.onTrialStarted(trial);
      for (int tree = 1; tree <= 18; tree++) {
        seconds(5);
        progress.onProgress(trial, new Progress(tree, 18, "tree"));
      }

      assertThat(written)
          .containsExactly(
              "trial 4 of 6  forest     seed 1  tree 6 of 18  about 1 min 00 s left",
              "trial 4 of 6  forest     seed 1  tree 12 of 18  about 30 s left",
              "trial 4 of 6  forest     seed 1  tree 18 of 18");
    }

    @Test
    void aRunThatWillTakeLongSaysSoOnceAfterItsFirstTrial() {
      progress.onPlan(plan);
      seconds(30);
      progress.onTrialEnded(completed(plan.trials().get(0), 1));
      seconds(30);
      progress.onTrialEnded(completed(plan.trials().get(1), 1));

      assertThat(written)
          .hasSize(3)
          .element(1)
          .isEqualTo("1 trial ended after 30 s; the other 5 trials will take about 2 min 30 s");
    }

    @Test
    void aStudyOfManyMinutesSaysWhatOtherMachinesWouldMakeOfIt() {
      Plan large = exact(PlanFixture.plan(List.of("network-1", "forest"), 5));
      progress.onPlan(large);
      seconds(80);
      progress.onTrialEnded(completed(large.trials().get(0), 1));

      assertThat(written)
          .last()
          .asString()
          .endsWith(
              "the other 9 trials will take about 12 min 00 s, or about 1 min 30 s on 8 machines (-Dexperiment.shard=1/8)");
    }

    @Test
    void trialsThatAreHalfDoneShortenWhatARunWillTake() {
      progress.onPlan(plan);
      progress.onTrialStarted(plan.trials().get(1));
      seconds(90);
      progress.onProgress(plan.trials().get(1), new Progress(1, 2, "epoch"));
      progress.onTrialEnded(completed(plan.trials().get(0), 1));

      assertThat(written)
          .last()
          .asString()
          .endsWith("the other 5 trials will take about 4 min 30 s");
    }

    @Test
    void trialsFromTheStoreLookSoAndForetellNothing() {
      progress.onPlan(plan);
      seconds(30);
      TrialResult trained = completed(plan.trials().get(0), 1);
      progress.onTrialEnded(
          new TrialResult(
              trained.trial(),
              trained.outcome(),
              trained.duration(),
              new TrialOrigin.Cached(),
              Optional.empty()));

      assertThat(written)
          .containsExactly(
              "trial 1 of 6  network-1  seed 1  loss 0.01235  1 epoch  from the store");
    }

    @Test
    void aFailedTrialSaysWhy() {
      progress.onPlan(plan);
      progress.onTrialEnded(failed(plan.trials().get(1), "the loss is\nnot a number"));

      assertThat(written)
          .containsExactly("trial 2 of 6  network-1  seed 2  failed: the loss is not a number");
    }
  }

  /** A plan whose models are the same on every machine. */
  private static Plan exact(Plan plan) {
    Map<String, PlannedModel> models = new TreeMap<>();
    plan.trials()
        .forEach(
            trial ->
                models.put(
                    trial.model().name(), new PlannedModel(new MeanSquaredError(), true, true)));
    return new Plan(plan.experiment(), models, plan.trials());
  }

  @Nested
  class InATerminal {

    private final RunListener progress = new LiveProgress(written::add, clock::get, true);

    @Test
    void aStudyOfManyMinutesLeavesALineWithWhatOtherMachinesWouldMakeOfIt() {
      Plan large = exact(PlanFixture.plan(List.of("network-1", "forest"), 5));
      progress.onPlan(large);
      seconds(80);
      progress.onTrialEnded(completed(large.trials().get(0), 1));
      progress.onTrialEnded(completed(large.trials().get(1), 1));

      assertThat(written)
          .containsExactly(
              "\r\u001b[Kthe other trials will take about 12 min 00 s, or about 1 min 30 s on 8 machines (-Dexperiment.shard=1/8)"
                  + System.lineSeparator());
    }

    @Test
    void aLineIsRewrittenInPlace() {
      progress.onPlan(plan);
      progress.onEpoch(plan.trials().get(0), new Epoch(7, 0.5, 0.25));

      assertThat(written)
          .containsExactly("\rtrial 1 of 6  network-1  seed 1  epoch 7  loss 0.25\u001b[K");
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
    void aModelWithoutEpochsSaysHowFarItIsAndHowMuchTimeIsLeft() {
      progress.onPlan(PlanFixture.plan(List.of("forest"), 1));
      Trial trial = PlanFixture.plan(List.of("forest"), 1).trials().get(0);
      progress.onTrialStarted(trial);
      seconds(10);
      progress.onProgress(trial, new Progress(20, 100, "tree"));

      assertThat(written)
          .last()
          .isEqualTo("\rtrial 1 of 1  forest  seed 1  tree 20 of 100  40 s left\u001b[K");
    }

    @Test
    void anEpochSaysOfHowMany() {
      progress.onPlan(plan);
      for (int epoch = 1; epoch <= 2; epoch++) {
        seconds(1);
        progress.onProgress(plan.trials().get(0), new Progress(epoch, 100, "epoch"));
        progress.onEpoch(plan.trials().get(0), new Epoch(epoch, 0.5, 0.25));
      }

      assertThat(written)
          .last()
          .asString()
          .startsWith("\rtrial 1 of 6  network-1  seed 1  epoch 2 of 100  loss 0.25  ")
          .contains(" left");
    }

    @Test
    void epochsWithoutValidationShowTheTrainingLoss() {
      progress.onPlan(plan);
      progress.onEpoch(plan.trials().get(0), new Epoch(7, 0.5, Double.NaN));

      assertThat(written).last().asString().contains("loss 0.5");
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
