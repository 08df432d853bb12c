package io.github.experimentmaven.model.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

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
        "hash | the step `hash` of the column 'c' has no form in ONNX: ONNX has no operator that"
            + " reads the bytes of a text: one_hot or frequency have one",
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
    PreparedFold fold = numbers();

    assertThatExceptionOfType(NoOnnxFormException.class)
        .isThrownBy(() -> export("{type: tribuo, class: " + trainer + "}", fold))
        .withMessage(message);
  }

  private PreparedFold numbers() {
    return new Study(folder)
        .csv("c,y", "1,1", "2,2", "3,3", "4,5", "6,4", "7,8", "9,9", "8,7")
        .feature("c", "standardize")
        .prepare();
  }

  private static ModelProto export(String yaml, PreparedFold fold) {
    Model<Regressor> model =
        ModelSpecs.train(yaml, new Examples(fold.training(), fold.validation()), 1).model();
    return OnnxExport.of(model, fold.preprocessing(), ABOUT);
  }
}
