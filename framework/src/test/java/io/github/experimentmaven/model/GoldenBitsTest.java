package io.github.experimentmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bits that the bit-exact types predict, as recorded once: they must be the same with every
 * Java version and on every processor. A failure after a change of a library's version means that
 * its results have changed, and that results across the change cannot be compared.
 */
class GoldenBitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{type: mean} | -137812223",
        "{type: median} | 2026840321",
        "{type: quantile, quantile: 0.9} | 1238541313",
        "{type: constant, constant: 0.1} | -44940031",
        "{type: linear_sgd} | 1163296759",
        "{type: linear_sgd, optimizer: adam, batch_size: 7} | -1998840402",
        "{type: linear_sgd, optimizer: adadelta, loss: huber} | 1700554862",
        "{type: linear_sgd, optimizer: {type: sgd, momentum: 0.9}, loss: mae} | 361986724",
        "{type: cart, max_features: 0.5} | 1272831281",
        "{type: cart, joint_outputs: true, criterion: absolute_error, max_depth: 5} | -1826854883",
        "{type: random_forest, trees: 10} | 19211781",
        "{type: extra_trees, trees: 10, max_features: 0.5} | 1169591193",
        "{type: gradient_boosting} | -196950112",
        "{type: gradient_boosting, loss: huber, subsample: 0.7, max_features: 0.5, l2: 1} |"
            + " 1203720333",
        "{type: least_squares} | -442778458",
        "{type: ridge, alpha: 3} | -956013741",
        "{type: elastic_net, alpha: 0.05, selection: random} | -1583241321",
        "{type: lasso, alpha: 0.05} | -1977345440",
        "{type: lars, max_nonzero_coefficients: 2} | 892876368",
        "{type: lasso_lars, max_nonzero_coefficients: 2} | 892876368",
        "{type: forward_selection, max_nonzero_coefficients: 2} | -1003468408",
        "{type: knn} | 1341119156",
        "{type: knn, metric: cosine} | 664710579",
        "{type: knn, metric: manhattan, algorithm: kd_tree} | 1797749199",
        "{type: factorization_machine, epochs: 5} | -1722202704",
        "{type: libsvm, kernel: linear} | -2010123616",
        "{type: libsvm, kernel: poly} | 1007780466",
        "{type: liblinear} | -1987736711",
        "{type: liblinear, dual: true} | 520512639",
        "{type: liblinear, loss: epsilon_insensitive} | -1667236071",
        "{type: bagging, model: {type: cart}} | -145259287",
        "{type: seed_average, model: {type: mlp, layers: [4 gelu], epochs: 3}} | 1141732273",
        "{type: mlp, layers: [8 relu, 8 tanh], batch_norm: true, dropout: 0.1, epochs: 5} |"
            + " -92593295"
      })
  void thePredictionsHaveTheRecordedBits(String yaml, int expected) {
    Examples examples = Tables.bent();
    var spec = ModelSpecs.of(yaml);

    TrainedModel trained = ModelSpecs.train(yaml, examples, 11);

    assertThat(ModelSpecs.types().find(spec.type()).orElseThrow().bitExact(spec)).isTrue();
    assertThat(Arrays.hashCode(Tables.predicted(trained, examples.validation(), 0)))
        .isEqualTo(expected);
  }
}
