package io.github.experimentmaven.spark;

import io.github.experimentmaven.io.TemporaryFolder;
import io.github.experimentmaven.run.executor.ExecutorException;
import io.github.experimentmaven.run.executor.Parcel;
import io.github.experimentmaven.run.executor.TrialAnswers;
import io.github.experimentmaven.run.executor.TrialBatch;
import io.github.experimentmaven.run.executor.TrialExecutor;
import io.github.experimentmaven.run.executor.TrialRequest;
import io.github.experimentmaven.run.trial.Thrown;
import io.github.experimentmaven.spark.cluster.DriverSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Trains trials on a cluster of Spark. */
public final class SparkExecutor implements TrialExecutor {

  private static final List<String> OPTIONS =
      List.of("master", "home", "version", "conf", "shared");

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public boolean elsewhere() {
    return true;
  }

  @Override
  public void execute(TrialBatch batch, TrialAnswers answers)
      throws IOException, InterruptedException {
    batch.options().requireKnown(OPTIONS);
    SparkHome home = SparkHome.of(batch.options(), System.getenv());
    SparkMaster master = SparkMaster.of(batch.options());
    Map<String, String> spark = SparkConfiguration.of(batch.options(), home, master);
    try (TemporaryFolder temporary =
        TemporaryFolder.in(Path.of(System.getProperty("java.io.tmpdir"), "experiment-spark"))) {
      Path folder = temporary.path();
      Packed parcel =
          Packed.parcel(
              Parcel.write(folder.resolve("parcel"), batch, Parcel.Sources.COPIED),
              batch.files().code(),
              folder);
      Optional<Path> shared = batch.options().find("shared").map(Path::of);
      DriverSettings settings =
          new DriverSettings(
              shared.isPresent() ? share(parcel, shared.get()) : parcel.file(),
              parcel.sha256(),
              shared.isPresent(),
              Files.createDirectory(folder.resolve("answers")),
              batch.byFold().stream().map(TrialRequest::index).toList());
      try (DriverProcess driver =
          DriverProcess.start(home, Packed.jar(ownCode(), folder), spark, settings, folder)) {
        listen(new DriverLines(driver, batch, answers, settings.answers()));
      } finally {
        if (shared.isPresent()) {
          Files.deleteIfExists(settings.parcel());
        }
      }
    }
  }

  private static Path share(Packed parcel, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ExecutorException(
          "experiment.spark.shared is %s, which is no folder; name one that this machine and all of the cluster see"
              .formatted(folder));
    }
    return Files.copy(
        parcel.file(),
        folder.toAbsolutePath().resolve(parcel.file().getFileName()),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Listens in a thread of its own, as nothing interrupts who reads from a process. */
  private static void listen(DriverLines lines) throws IOException, InterruptedException {
    FutureTask<Void> task = new FutureTask<>(lines);
    Thread thread = new Thread(task, "lines of the driver");
    thread.setDaemon(true);
    thread.start();
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw Thrown.by(e);
    }
  }

  private static Path ownCode() {
    try {
      return Path.of(
          SparkExecutor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
