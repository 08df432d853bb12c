package io.github.experimentmaven.model.staged;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.model.Stage;
import io.github.experimentmaven.model.Tables;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.tree.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees grown in parts are those grown at once. */
class StagedTreesTest {

  private static final List<String> LOSSES =
      List.of(
          "squared_error", "absolute_error", "{type: huber, delta: 1}", "{type: quantile, q: 0.8}");

  private static final List<String> DRAWS =
      List.of(
          "subsample: 1",
          "subsample: 0.6",
          "max_features: 0.5, l2: 1",
          "subsample: 0.7, max_features: 0.5");

  private static final List<String> STOPPING =
      List.of(
          "max_depth: 3",
          "early_stopping: {patience: 2, min_delta: 1}",
          "early_stopping: {patience: 3, min_delta: 0.3, restore_best: false}",
          "learning_rate: 1, early_stopping: {patience: 8}");

  private static final List<String> FORESTS =
      List.of(
          "max_features: 0.5",
          "bootstrap: false, max_features: 0.5",
          "bootstrap: true, min_samples_leaf: 2",
          "max_depth: 4, joint_outputs: true",
          "criterion: absolute_error, max_features: 0.5");

  private static final Map<String, Examples> TABLES =
      Map.of(
          "one target",
          new Examples(Tables.rows(90, 1), Tables.rows(30, 2)),
          "no validation rows",
          Tables.withoutValidation(),
          "two targets",
          Tables.twoTargets(),
          "weighted rows",
          new Examples(Stages.weighted(Tables.rows(90, 1)), Tables.rows(30, 2)));

  static Stream<Arguments> boosted() {
    return LOSSES.stream()
        .flatMap(
            loss ->
                DRAWS.stream()
                    .flatMap(
                        draw ->
                            STOPPING.stream()
                                .flatMap(
                                    stopping ->
                                        TABLES.keySet().stream()
                                            .sorted()
                                            .filter(table -> fits(loss, stopping, table))
                                            .map(
                                                table ->
                                                    Arguments.of(
                                                        boosting(loss, draw, stopping), table)))));
  }

  private static boolean fits(String loss, String stopping, String table) {
    boolean watches = stopping.contains("early_stopping");
    boolean weighs = loss.equals("squared_error");
    return (weighs || !table.equals("weighted rows"))
        && (!watches || !table.equals("no validation rows"));
  }

  private static Stages boosting(String... options) {
    return new Stages(
        "{type: gradient_boosting, trees: 9, min_samples_leaf: 3, loss: %s, %s, %s}"
            .formatted((Object[]) options));
  }

  @ParameterizedTest
  @MethodSource("boosted")
  void boostedInPartsTheyAreThoseBoostedAtOnce(Stages stages, String table) {
    stages.requireSameAsAtOnce(TABLES.get(table), 1, 3, 7);
  }

  @Test
  void aStageOfBoostingHasTheTreesUpToTheBestSoFar() {
    Stages stages =
        new Stages(
            "{type: gradient_boosting, trees: 300, learning_rate: 0.5, min_samples_leaf: 3,"
                + " early_stopping: {patience: 5}}");
    Examples examples = Tables.bent();
    TrainedModel whole = stages.learner().train(examples, Stages.SEED, epoch -> {});
    int best = whole.bestEpoch().orElseThrow();

    Stage later = stages.train(examples, best + 3, Optional.empty());
    Stage ended = stages.train(examples, 299, Optional.of(later.checkpoint()));

    assertThat(whole.stoppedEarly()).isTrue();
    assertThat(later.ended()).isFalse();
    assertThat(Stages.learnt(later.trained().model())).isEqualTo(Stages.learnt(whole.model()));
    assertThat(ended.ended()).isTrue();
    Stages.requireSame(ended.trained(), whole);
  }

  static Stream<Arguments> forests() {
    return Stream.of("random_forest", "extra_trees")
        .flatMap(
            type ->
                FORESTS.stream()
                    .flatMap(
                        options ->
                            TABLES.keySet().stream()
                                .sorted()
                                .filter(table -> !unweighable(options, table))
                                .map(table -> Arguments.of(forest(type, 9, options), table))));
  }

  private static boolean unweighable(String options, String table) {
    return options.contains("absolute_error") && table.equals("weighted rows");
  }

  private static Stages forest(String type, int trees, String options) {
    return new Stages("{type: %s, trees: %s, %s}".formatted(type, trees, options));
  }

  @ParameterizedTest
  @MethodSource("forests")
  void aForestGrownInPartsIsThatGrownAtOnce(Stages stages, String table) {
    stages.requireSameAsAtOnce(TABLES.get(table), 1, 3, 7);
  }

  @ParameterizedTest
  @MethodSource("forests")
  void theFirstTreesOfAForestAreAForest(Stages stages, String table) {
    Examples examples = TABLES.get(table);
    Stages fewer = new Stages(stages.yaml().replace("trees: 9", "trees: 4"));

    Stage first = stages.train(examples, 4, Optional.empty());

    assertThat(Stages.learnt(first.trained().model()))
        .isEqualTo(
            Stages.learnt(fewer.learner().train(examples, Stages.SEED, epoch -> {}).model()));
  }

  @Test
  void theProgressOfAStageIsThatOfTheWholeForest() {
    Stages stages = forest("random_forest", 9, "max_depth: 2");
    Stage first = stages.train(TABLES.get("two targets"), 4, Optional.empty());
    List<Progress> heard = new ArrayList<>();
    EpochListener listener =
        new EpochListener() {
          @Override
          public void onEpoch(Epoch epoch) {}

          @Override
          public void onProgress(Progress progress) {
            heard.add(progress);
          }
        };

    stages
        .training()
        .train(
            TABLES.get("two targets"),
            Stages.SEED,
            listener,
            Workers.CALLER,
            5,
            Optional.of(first.checkpoint()));

    assertThat(heard).containsExactly(new Progress(9, 18, "tree"), new Progress(10, 18, "tree"));
  }
}
