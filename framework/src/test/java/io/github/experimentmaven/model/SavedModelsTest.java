package io.github.experimentmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

class SavedModelsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: mean}",
        "{type: linear_sgd, optimizer: adam, batch_size: 8, epochs: 2}",
        "{type: factorization_machine, epochs: 2}",
        "{type: random_forest, trees: 3}",
        "{type: cart, joint_outputs: true}",
        "{type: least_squares}",
        "{type: gradient_boosting, trees: 5}",
        "{type: elastic_net, alpha: 0.05}",
        "{type: lars}",
        "{type: knn}",
        "{type: libsvm}",
        "{type: liblinear}",
        "{type: xgboost, trees: 3}",
        "{type: mlp, layers: [4 relu], epochs: 2}",
        "{type: bagging, members: 3, model: {type: cart}}",
        "{type: seed_average, members: 2, model: {type: mlp, layers: [4 relu], epochs: 2}}",
        "{type: tribuo, class: org.tribuo.regression.rtree.CARTRegressionTrainer}"
      })
  void aModelThatTribuoSavesAndReadsBackPredictsTheSame(String yaml) throws IOException {
    Examples examples = Tables.bent();
    TrainedModel trained = ModelSpecs.train(yaml, examples, 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    trained.model().serializeToStream(bytes);
    Model<Regressor> read =
        Model.deserializeFromStream(new ByteArrayInputStream(bytes.toByteArray()))
            .castModel(Regressor.class);

    assertThat(Tables.predicted(TrainedModel.withoutEpochs(read), examples.validation(), 0))
        .isEqualTo(Tables.predicted(trained, examples.validation(), 0));
  }
}
