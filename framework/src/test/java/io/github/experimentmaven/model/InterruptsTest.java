package io.github.experimentmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.tree.SharedWorkers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupt, as a trial's time limit sends one, ends the training of every type of ours. */
class InterruptsTest {

  private static final long LONG_ENOUGH_SECONDS = 30;

  /** Each would take hours, and is interrupted when it has said how it goes on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: mlp, layers: [64 relu, 64 relu], epochs: 100000000}",
        "{type: random_forest, trees: 10000000}",
        "{type: random_forest, trees: 1000000, criterion: absolute_error}",
        "{type: extra_trees, trees: 10000000}",
        "{type: gradient_boosting, trees: 100000000}",
        "{type: bagging, members: 1000000, model: {type: cart}}",
        "{type: seed_average, members: 1000000, model: {type: mlp, layers: [2 relu], epochs: 2}}"
      })
  void endsATrainingThatGoesOn(String yaml) throws InterruptedException {
    Learner learner = ModelSpecs.learner(yaml);
    Examples examples = Tables.bent();
    SharedWorkers workers = new SharedWorkers();
    Thread helper = new Thread(workers::help);
    helper.start();
    CountDownLatch goesOn = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread trainer =
        new Thread(
            () -> thrown.set(thrownBy(() -> learner.train(examples, 1, told(goesOn), workers))));
    trainer.start();
    try {
      assertThat(goesOn.await(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)).isTrue();
      trainer.interrupt();
      trainer.join(TimeUnit.SECONDS.toMillis(LONG_ENOUGH_SECONDS));

      assertThat(trainer.isAlive()).isFalse();
      assertThat(thrown.get()).isNotNull();
    } finally {
      helper.interrupt();
    }
  }

  private static EpochListener told(CountDownLatch goesOn) {
    return new EpochListener() {
      @Override
      public void onEpoch(Epoch epoch) {}

      @Override
      public void onProgress(Progress progress) {
        goesOn.countDown();
      }
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: least_squares}",
        "{type: ridge}",
        "{type: lasso, alpha: 0.001}",
        "{type: elastic_net, alpha: 0.001}",
        "{type: lars}",
        "{type: lasso_lars}",
        "{type: forward_selection}",
        "{type: cart}",
        "{type: cart, criterion: absolute_error}",
        "{type: random_forest, trees: 2}",
        "{type: extra_trees, trees: 2}",
        "{type: gradient_boosting, trees: 2}",
        "{type: mlp, layers: [2 relu], epochs: 1}",
        "{type: bagging, members: 2, model: {type: ridge}}",
        "{type: seed_average, members: 2, model: {type: extra_trees, trees: 2}}"
      })
  void endsATrainingBeforeItGivesAModel(String yaml) {
    Learner learner = ModelSpecs.learner(yaml);
    Examples examples = Tables.bent();
    Thread.currentThread().interrupt();

    Throwable thrown = thrownBy(() -> learner.train(examples, 1, epoch -> {}));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown).isNotNull();
    assertThat(List.of(thrown.toString(), String.valueOf(thrown.getCause())))
        .anySatisfy(text -> assertThat(text).contains("interrupted"));
  }

  private static Throwable thrownBy(Runnable training) {
    try {
      training.run();
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }
}
