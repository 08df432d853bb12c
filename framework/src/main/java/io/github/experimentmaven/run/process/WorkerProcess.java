package io.github.experimentmaven.run.process;

import io.github.experimentmaven.run.worker.WorkerMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A process that trains one trial after another. */
final class WorkerProcess {

  /** What Java says last where it does not start, after the reason. */
  private static final Set<String> JAVA_ENDS =
      Set.of(
          "Error: Could not create the Java Virtual Machine.",
          "Error: A fatal exception has occurred. Program will exit.");

  private final Process process;
  private final Path answers;
  private final Path said;
  private final OutputStream requests;
  private final BufferedReader lines;

  /**
   * Takes a process that was started.
   *
   * @param answers the folder of its answers
   * @param said the file of its error output
   */
  WorkerProcess(Process process, Path answers, Path said) {
    this.process = process;
    this.answers = answers;
    this.said = said;
    this.requests = process.getOutputStream();
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Has a trial trained; returns the file of the answer, or nothing if the process ended. */
  Optional<Path> train(int index) {
    try {
      requests.write((index + "\n").getBytes(StandardCharsets.US_ASCII));
      requests.flush();
      return Optional.ofNullable(lines.readLine()).map(answers::resolve);
    } catch (IOException e) {
      // Nobody reads or writes at the other end.
      return Optional.empty();
    }
  }

  /** Ends it and waits until it has ended. */
  void end() {
    process.destroyForcibly();
    boolean interrupted = false;
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns how a process that ended did so: its exit code and the last line it said. */
  String lastWords() throws IOException, InterruptedException {
    int code = process.waitFor();
    // What ran in it may have used any charset.
    List<String> all =
        new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !JAVA_ENDS.contains(line))
            .toList();
    List<String> words = all.subList(1 + all.indexOf(WorkerMain.READY), all.size());
    return "its process ended with exit code "
        + code
        + (words.isEmpty() ? "" : " and the words: " + words.get(words.size() - 1).strip());
  }
}
