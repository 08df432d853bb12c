package io.github.experimentmaven.run.executor;

import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.run.TestType;
import io.github.experimentmaven.spec.ModelSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A mean whose training goes wrong in the way that its seed says. */
public final class FaultyType implements ModelType, Learner {

  static final long WELL = 1;
  static final long THROWS = 2;
  static final long HANGS = 3;
  static final long LACKS_MEMORY = 4;
  public static final long HALTS_ONCE = 5;
  public static final long HALTS = 6;

  /** A file of the class path, beside which a process that halts once leaves a mark. */
  static final String PLACE = "faulty.place";

  private static final int EXIT_CODE = 7;

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
    if (seed == THROWS) {
      throw new IllegalStateException("the first line\nthe second");
    } else if (seed == HANGS) {
      hang();
    } else if (seed == LACKS_MEMORY) {
      throw new OutOfMemoryError("Java heap space");
    } else if (seed == HALTS || (seed == HALTS_ONCE && isFirst())) {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
    return TrainedModel.withoutEpochs(TestType.mean(examples));
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isFirst() {
    URL place = ClassLoader.getSystemResource(PLACE);
    try {
      Path mark = Path.of(place.toURI()).resolveSibling("halted");
      if (Files.exists(mark)) {
        return false;
      }
      Files.createFile(mark);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
