package io.github.experimentmaven.model.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.onnx.OnnxDescription;
import io.github.experimentmaven.model.onnx.OnnxExport;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.RuntimeModel;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.SplitSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every step and every option of a model that changes its graph leaves Java unharmed. */
class OnnxContractTest {

  /** The step that has no form in ONNX. */
  private static final String WITHOUT = "hash";

  private static final OnnxDescription ABOUT =
      new OnnxDescription("m", "A model", "1", Map.of(), Map.of());

  @TempDir private Path folder;

  @Test
  void everyStepThatHasAFormIsInTheTable() {
    assertThat(StepTypes.builtIn().names())
        .filteredOn(step -> !step.equals(WITHOUT))
        .as("the steps that StepsTable lacks")
        .isSubsetOf(new StepsTable().steps());
  }

  @Test
  void everyStepThatCanBeUndoneIsOneOfATarget() {
    assertThat(StepTypes.builtIn().invertible())
        .allMatch(step -> OnnxChecks.TARGET_STEPS.toString().contains(step));
  }

  static Stream<String> models() {
    return Stream.concat(
        Promises.BITS.keySet().stream().sorted(),
        Stream.of(
            "{type: libsvm, kernel: sigmoid, coef0: 0.1}",
            "{type: factorization_machine, loss: mae, factors: 3}",
            "{type: gradient_boosting, loss: {type: quantile, q: 0.7}}"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void aModelPredictsTheSameInOnnx(String yaml) {
    OnnxChecks.hasTheSameOnnxForm(new Subject(Promise.of(yaml, 1), folder));
  }

  @Test
  void onlyDatesNeedALateVersionOfTheOperators() {
    assertThat(versions(new StepsTable().withoutDates())).containsExactly(13L, 3L);
    assertThat(versions(new StepsTable())).containsExactly(20L, 3L);
  }

  private List<Long> versions(StepsTable table) {
    return export("{type: mean}", table.prepare(folder)).getOpsetImportList().stream()
        .map(OperatorSetIdProto::getVersion)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hash | the step `hash` of the column 'c' cannot be written in ONNX, which has no operator"
            + " for the bytes of a text: one_hot and frequency can",
      })
  void aStepWithoutAFormSaysWhy(String step, String message) {
    PreparedFold fold =
        new Study(folder).csv("c,y", "a,1", "b,2", "a,3", "b,4").feature("c", step).prepare();

    assertThatExceptionOfType(NoOnnxFormException.class)
        .isThrownBy(() -> export("{type: mean}", fold))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "org.tribuo.regression.rtree.CARTRegressionTrainer, properties: {maxDepth: 2} | models of"
            + " the class org.tribuo.regression.rtree.IndependentRegressionTreeModel have no form in ONNX",
        "org.tribuo.regression.libsvm.LibSVMRegressionTrainer, properties: {svmType:"
            + " {class: org.tribuo.regression.libsvm.SVMRegressionType, properties: {type:"
            + " EPSILON_SVR}}, standardize: true} | support"
            + " vector machines that Tribuo standardises the targets of have none",
      })
  void aModelWithoutAFormSaysWhy(String trainer, String message) {
    PreparedFold fold = numbers("standardize");

    assertThatExceptionOfType(NoOnnxFormException.class)
        .isThrownBy(() -> export("{type: tribuo, class: " + trainer + "}", fold))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{type: cart}", "{type: mlp, layers: [2 relu], epochs: 1}"})
  void aNumberTooLargeForSinglePrecisionIsRefusedAsInJava(String yaml) {
    PreparedFold fold = numbers("passthrough");
    SavedModel saved = saved(yaml, fold);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> saved.predict(Map.of("c", "1e300")))
        .withMessageContaining("single precision");
    assertThat(runtime(saved, List.of("1e300", "3")))
        .satisfiesExactly(
            large -> assertThat(large).isNaN(), usual -> assertThat(usual).isFinite());
  }

  /** Each value is three times in the training rows, and lies between two others. */
  @ParameterizedTest
  @ValueSource(strings = {"euclidean", "manhattan", "cosine"})
  void ofNeighboursAtTheSameDistanceTheFirstIsTakenAsInJava(String metric) {
    PreparedFold fold =
        new Study(folder)
            .csv("c,y", "1,1", "2,2", "3,3", "1,5", "2,8", "3,13", "1,21", "2,34", "3,55", "5,89")
            .feature("c", "passthrough")
            .split(new SplitSpec.HoldOut(0, 0.1, new Arrangement.Shuffled(), 1))
            .prepare();
    SavedModel saved = saved("{type: knn, neighbors: 4, metric: " + metric + "}", fold);
    List<String> values = List.of("1", "1.5", "2", "2.5", "3", "9", "-1");

    assertThat(runtime(saved, values))
        .isEqualTo(values.stream().map(c -> saved.predict(Map.of("c", c)).get("y")).toList());
  }

  @Test
  void anEmptyTextIsACategoryWhereItStandsForNoValue() {
    PreparedFold fold =
        new Study(folder)
            .csv("c,y", "a,1", ",2", "a,3", ",4", "a,2", ",5", "a,1", ",4")
            .missing("none")
            .feature("c", "one_hot")
            .prepare();
    SavedModel saved = saved("{type: cart}", fold);

    for (String category : List.of("", "a", "b")) {
      assertThat(runtime(saved, List.of(category)).get(0))
          .isCloseTo(saved.predict(Map.of("c", category)).get("y"), within(1e-6));
    }
    assertThat(runtime(saved, List.of("none")).get(0)).isNaN();
  }

  private static SavedModel saved(String yaml, PreparedFold fold) {
    Examples examples = new Examples(fold.training(), fold.validation());
    return new SavedModel(ModelSpecs.train(yaml, examples, 1).model(), fold.preprocessing());
  }

  private static List<Double> runtime(SavedModel saved, List<String> cells) {
    ModelProto onnx = OnnxExport.of(saved.model(), saved.preprocessing(), ABOUT);
    try (RuntimeModel graph = RuntimeModel.of(onnx)) {
      return graph.predict(cells.stream().map(cell -> Map.of("c", cell)).toList()).stream()
          .map(row -> row.get("y"))
          .toList();
    }
  }

  private PreparedFold numbers(String step) {
    return new Study(folder)
        .csv("c,y", "1,1", "2,2", "3,3", "4,5", "6,4", "7,8", "9,9", "8,7")
        .feature("c", step)
        .prepare();
  }

  private static ModelProto export(String yaml, PreparedFold fold) {
    SavedModel saved = saved(yaml, fold);
    return OnnxExport.of(saved.model(), saved.preprocessing(), ABOUT);
  }
}
