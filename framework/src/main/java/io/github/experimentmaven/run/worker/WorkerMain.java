package io.github.experimentmaven.run.worker;

import io.github.experimentmaven.model.TribuoLogging;
import io.github.experimentmaven.run.trial.FailureText;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A process that trains trials: reads the index of one from each line of its standard input, and
 * writes a line with the name of the file of its answer when it is there. Ends at once when its
 * input does, so that none outlives who started it.
 */
public final class WorkerMain {

  /** The line of the error output after which it trains: what was said before is no reason. */
  public static final String READY = "ready";

  private static final int FAILED = 1;

  private WorkerMain() {}

  /**
   * Runs the process.
   *
   * @param arguments the folder of the parcel and that of the answers
   */
  public static void main(String[] arguments) {
    PrintStream answers = stream(FileDescriptor.out);
    PrintStream log = stream(FileDescriptor.err);
    // What libraries and users' classes print must not stand among the answers.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    BlockingQueue<Integer> wanted = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(wanted), "requests");
    reader.setDaemon(true);
    reader.start();
    TribuoLogging.to(line -> {});
    try {
      Worker worker = new Worker(Path.of(arguments[0]), Path.of(arguments[1]));
      log.println(READY);
      while (true) {
        answers.println(worker.apply(wanted.take()).getFileName());
      }
    } catch (Throwable e) {
      // Whatever it is, who started the process reads the last line.
      log.println(FailureText.of(e));
      Runtime.getRuntime().halt(FAILED);
    }
  }

  private static void read(BlockingQueue<Integer> wanted) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new FileInputStream(FileDescriptor.in), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        wanted.add(Integer.parseInt(line));
      }
    } catch (IOException e) {
      // The other end is gone, as at the end of the input.
      Runtime.getRuntime().halt(FAILED);
    }
    Runtime.getRuntime().halt(0);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
