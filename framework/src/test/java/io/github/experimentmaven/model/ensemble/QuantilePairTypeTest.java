package io.github.experimentmaven.model.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.model.BoundedModel;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.PartSizes;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.model.Tables;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.train.DenseRowsModel;
import io.github.experimentmaven.model.transformed.BoundModels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

class QuantilePairTypeTest {

  private static final String PAIR =
      "{type: quantile_pair, lower: {type: cart, max_depth: 2}, upper: {type: ridge}}";

  @ParameterizedTest
  @CsvSource({"ridge, ridge, false", "random_forest, ridge, true", "ridge, random_forest, true"})
  void isRandomIfOneOfItsModelsIs(String lower, String upper, boolean random) {
    assertThat(
            ModelSpecs.random(
                "{type: quantile_pair, lower: {type: %s}, upper: {type: %s}}"
                    .formatted(lower, upper)))
        .isEqualTo(random);
  }

  @Test
  void whatDoesNotFitTheRowsIsSaidOfEachOfThem() {
    assertThat(
            ModelSpecs.learner(
                    "{type: quantile_pair, lower: {type: knn, neighbors: 50}, upper: {type: mean},"
                        + " middle: {type: knn, neighbors: 60}}")
                .unfit(new PartSizes(30, 10)))
        .extracting(problem -> problem.path())
        .containsExactly("models.m.lower.neighbors", "models.m.middle.neighbors");
  }

  @Test
  void tellsHowManyOfItsModelsAreTrained() {
    List<Progress> told = new ArrayList<>();

    ModelSpecs.learner(PAIR)
        .train(
            Tables.bent(),
            1,
            new EpochListener() {
              @Override
              public void onEpoch(Epoch epoch) {}

              @Override
              public void onProgress(Progress progress) {
                told.add(progress);
              }
            });

    assertThat(told).containsExactly(new Progress(1, 2, "member"), new Progress(2, 2, "member"));
  }

  @Test
  void itsModelsHaveSeedsOfTheirOwn() {
    String forests = "{type: quantile_pair, lower: %1$s, upper: %1$s}";
    BoundedModel pair =
        (BoundedModel)
            ModelSpecs.train(forests.formatted("{type: random_forest, trees: 3}"), Tables.bent(), 1)
                .model();

    assertThat(predicted(pair.lower())).isNotEqualTo(predicted(pair.upper()));
  }

  @Test
  void aCopyPredictsTheSame() {
    Model<Regressor> pair = ModelSpecs.train(PAIR, Tables.bent(), 1).model();
    Model<Regressor> copy = pair.copy();

    assertThat(predicted(copy)).isEqualTo(predicted(pair));
    assertThat(predicted(((BoundedModel) copy).lower()))
        .isEqualTo(predicted(((BoundedModel) pair).lower()));
    assertThat(copy.getTopFeatures(2)).isEqualTo(((BoundedModel) pair).lower().getTopFeatures(2));
  }

  @Test
  void itsBoundsAreSeenThroughWhatIsAroundIt() {
    Model<Regressor> pair = ModelSpecs.train(PAIR, Tables.bent(), 1).model();
    BoundModels bounds = BoundModels.of(DenseRowsModel.around(pair)).orElseThrow();

    assertThat(bounds.lower()).isInstanceOf(DenseRowsModel.class);
    assertThat(predicted(bounds.lower())).isEqualTo(predicted(((BoundedModel) pair).lower()));
    assertThat(predicted(bounds.upper())).isEqualTo(predicted(((BoundedModel) pair).upper()));
    assertThat(BoundModels.of(bounds.lower())).isEmpty();
  }

  private static double[] predicted(Model<Regressor> model) {
    Examples examples = Tables.bent();
    return Tables.predicted(TrainedModel.withoutEpochs(model), examples.validation(), 0);
  }
}
