package io.github.experimentmaven.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.prepare.FittedPreprocessing;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.spec.ModelSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;

/** What a model must do in another form than the one the result table is made of. */
final class FileChecks {

  private static final int THREADS = 3;

  private FileChecks() {}

  static void isTheSameAgainInAnyThread(Subject subject) throws Exception {
    PreparedFold fold = severalTargets().prepare(subject.directory());
    double[][] expected = all(subject.train(fold, Subject.SEED).model(), fold);
    Learner learner = subject.learner();
    Examples shared = new Examples(fold.training(), fold.validation());
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<double[][]> run =
          () -> all(learner.train(shared, Subject.SEED, epoch -> {}).model(), fold);
      for (Future<double[][]> again : pool.invokeAll(Collections.nCopies(2 * THREADS, run))) {
        assertThat(again.get()).isDeepEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  static void usesTheDefaultsThatItsSchemaShows(Subject subject) {
    PreparedFold fold = severalTargets().prepare(subject.directory());
    ModelSpec whole = ModelSpecs.withDefaults(ModelSpecs.of(subject.promise().yaml()));
    Learner written = ModelSpecs.types().find(whole.type()).orElseThrow().learner(whole);

    assertThat(all(Subject.train(written, fold, Subject.SEED).model(), fold))
        .isDeepEqualTo(all(subject.train(fold, Subject.SEED).model(), fold));
  }

  static void predictsOneRowAsAll(Subject subject) {
    requireSameAlone(subject, severalTargets());
    requireSameAlone(subject, severalTargets().only("colour", "city"));
  }

  private static void requireSameAlone(Subject subject, ContractTable table) {
    PreparedFold fold = table.prepare(subject.directory());
    Model<Regressor> model = subject.train(fold, Subject.SEED).model();

    double[][] alone =
        fold.test().getData().stream()
            .map(row -> model.predict(row).getOutput().getValues())
            .toArray(double[][]::new);

    assertThat(alone).isDeepEqualTo(all(model, fold));
  }

  static void isTheSameReadBack(Subject subject) throws IOException {
    requireSameReadBack(subject, severalTargets());
    requireSameReadBack(subject, severalTargets().target(value -> 5).withTarget("z", v -> 0.3));
  }

  private static void requireSameReadBack(Subject subject, ContractTable table) throws IOException {
    PreparedFold fold = table.prepare(subject.directory());
    Model<Regressor> model = subject.train(fold, Subject.SEED).model();

    assertThat(all(readBack(model), fold)).isDeepEqualTo(all(model, fold));
  }

  private static Model<Regressor> readBack(Model<Regressor> model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.serializeToStream(bytes);
    return Model.deserializeFromStream(new ByteArrayInputStream(bytes.toByteArray()))
        .castModel(Regressor.class);
  }

  static void predictsTheSameInSeveralThreads(Subject subject) throws Exception {
    ContractTable table = severalTargets();
    PreparedFold fold = table.prepare(subject.directory());
    Model<Regressor> model = subject.train(fold, Subject.SEED).model();
    List<Map<String, Double>> expected = new ArrayList<>();
    for (Prediction<Regressor> row : model.predict(fold.test())) {
      expected.add(Map.of("y", Subject.value(row, "y"), "z", Subject.value(row, "z")));
    }
    SavedModel saved =
        new SavedModel(
            readBack(model),
            FittedPreprocessing.fromJson(fold.preprocessing().toJson(), StepTypes.builtIn()));
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<List<Map<String, Double>>> together = () -> saved.predict(table.testRows());
      Callable<List<Map<String, Double>>> alone =
          () -> table.testRows().stream().map(saved::predict).toList();
      for (Future<List<Map<String, Double>>> predicted :
          pool.invokeAll(List.of(together, alone, together, alone, alone, together))) {
        assertThat(predicted.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static ContractTable severalTargets() {
    return ContractTable.easy().withTarget("z", value -> 40 - 0.5 * value);
  }

  private static double[][] all(Model<Regressor> model, PreparedFold fold) {
    return model.predict(fold.test()).stream()
        .map(prediction -> prediction.getOutput().getValues())
        .toArray(double[][]::new);
  }
}
