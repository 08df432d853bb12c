package io.github.experimentmaven.benchmarks;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** Network 1 in DJL on PyTorch: the same table, batches, optimizer and evaluation each epoch. */
public final class DjlBenchmark {

  private static final int BATCH = 32;
  private static final int EPOCHS = 100;
  private static final int RUNS = 3;

  private DjlBenchmark() {}

  /** Needs no arguments. */
  public static void main(String[] arguments) throws IOException, TranslateException {
    Table table = Table.films();
    for (int run = 0; run < RUNS; run++) {
      Stopwatch stopwatch = new Stopwatch();
      train(table);
      System.out.printf(
          Locale.ROOT,
          "network-1, DJL with %s %s: %s%n",
          Engine.getInstance().getEngineName(),
          Engine.getInstance().getVersion(),
          stopwatch.read());
    }
  }

  private static void train(Table table) throws IOException, TranslateException {
    int end = Table.TRAINING + Table.VALIDATION;
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.l2Loss("L2Loss", 1))
            .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.001f)).build());
    try (Model model = Model.newInstance("network-1")) {
      model.setBlock(block());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(BATCH, Table.COLUMNS));
        NDManager manager = trainer.getManager();
        ArrayDataset training = dataset(manager, table, 0, Table.TRAINING, true);
        ArrayDataset validation = dataset(manager, table, Table.TRAINING, end, false);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
          for (Batch batch : trainer.iterateDataset(training)) {
            EasyTrain.trainBatch(trainer, batch);
            trainer.step();
            batch.close();
          }
          for (Batch batch : trainer.iterateDataset(validation)) {
            EasyTrain.validateBatch(trainer, batch);
            batch.close();
          }
        }
      }
    }
  }

  private static SequentialBlock block() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(16).build())
        .add(BatchNorm.builder().build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(128).build())
        .add(BatchNorm.builder().build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(64).build())
        .add(BatchNorm.builder().build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(64).build())
        .add(BatchNorm.builder().build())
        .add(DjlBenchmark::tanh)
        .add(Linear.builder().setUnits(1).build());
  }

  private static NDList tanh(NDList values) {
    return Activation.tanh(values);
  }

  private static ArrayDataset dataset(
      NDManager manager, Table table, int from, int to, boolean shuffle) {
    NDArray features = manager.create(Arrays.copyOfRange(table.features(), from, to));
    NDArray targets =
        manager.create(Arrays.copyOfRange(table.targets(), from, to)).reshape(to - from, 1);
    return new ArrayDataset.Builder()
        .setData(features)
        .optLabels(targets)
        .setSampling(BATCH, shuffle)
        .build();
  }
}
