package io.github.experimentmaven.spark;

import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.spec.ModelSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

/** A mean whose training goes wrong in the way that its seed says. */
public final class FaultyType implements ModelType, Learner {

  static final int HANGS = 3;
  static final int HALTS_ONCE = 5;
  static final int HALTS = 6;
  static final int WAITS = 7;

  /** The system property with a folder, where what happens once leaves a mark. */
  static final String MARKS = "marks.of.test";

  static final String HALTED = "halted";
  static final String GO = "go";

  private static final int THROWS = 2;
  private static final int LACKS_MEMORY = 4;
  private static final int EXIT_CODE = 7;
  private static final long MILLIS_BETWEEN_LOOKS = 20;

  @Override
  public String name() {
    return "faulty";
  }

  @Override
  public String description() {
    return "A model of a test.";
  }

  @Override
  public boolean bitExact() {
    return true;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return this;
  }

  @Override
  public Metric loss() {
    return new MeanSquaredError();
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    switch ((int) seed) {
      case THROWS -> throw new IllegalStateException("the first line\nthe second");
      case LACKS_MEMORY -> throw new OutOfMemoryError("Java heap space");
      case HANGS -> waitFor("nothing");
      case WAITS -> waitFor(GO);
      case HALTS -> Runtime.getRuntime().halt(EXIT_CODE);
      case HALTS_ONCE -> haltOnce();
      default -> {}
    }
    return TrainedModel.withoutEpochs(
        DummyRegressionTrainer.createMeanTrainer().train(examples.training()));
  }

  private static void haltOnce() {
    try {
      if (!Files.exists(mark(HALTED))) {
        Files.createFile(mark(HALTED));
        Runtime.getRuntime().halt(EXIT_CODE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void waitFor(String name) {
    while (!Files.exists(mark(name))) {
      try {
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static Path mark(String name) {
    return Path.of(System.getProperty(MARKS)).resolve(name);
  }
}
