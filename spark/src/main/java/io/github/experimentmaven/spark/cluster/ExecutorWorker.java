package io.github.experimentmaven.spark.cluster;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.spark.SparkFiles;

/**
 * The worker of this process, which all its tasks use: its classes are in a loader of their own,
 * which sees none of Spark's, and it reads the data once.
 */
final class ExecutorWorker {

  /** The one of this process: an executor works for one driver, and a driver for one experiment. */
  private static Optional<ExecutorWorker> only = Optional.empty();

  private static final String WORKER = "io.github.experimentmaven.run.worker.Worker";

  private final IntFunction<?> worker;
  private final ClassLoader loader;

  private ExecutorWorker(IntFunction<?> worker, ClassLoader loader) {
    this.worker = Objects.requireNonNull(worker, "worker");
    this.loader = Objects.requireNonNull(loader, "loader");
  }

  /**
   * Returns the worker of this process, after opening the parcel where it is not.
   *
   * @param parcel the name of the parcel among Spark's files, or a path that every machine sees
   * @throws IOException if the parcel is not the one that was sent, or cannot be opened
   */
  static synchronized ExecutorWorker of(String parcel, String sha256) throws IOException {
    if (only.isEmpty()) {
      Path path = Path.of(parcel);
      only = Optional.of(open(path.isAbsolute() ? path : Path.of(SparkFiles.get(parcel)), sha256));
    }
    return only.get();
  }

  /** Opens a parcel and loads its data. */
  static ExecutorWorker open(Path zip, String sha256) throws IOException {
    UnpackedParcel parcel = UnpackedParcel.of(zip, sha256);
    ClassLoader loader =
        new URLClassLoader(parcel.code().toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    try {
      Object worker =
          loader
              .loadClass(WORKER)
              .getConstructor(Path.class, Path.class)
              .newInstance(parcel.folder(), Files.createTempDirectory(parcel.folder(), "answers-"));
      return new ExecutorWorker((IntFunction<?>) worker, loader);
    } catch (InvocationTargetException e) {
      throw new IOException(String.valueOf(e.getCause().getMessage()), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IOException("the parcel has no worker: " + e, e);
    }
  }

  /** Trains a trial. */
  Answer train(int index) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return Answer.take((Path) worker.apply(index));
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
