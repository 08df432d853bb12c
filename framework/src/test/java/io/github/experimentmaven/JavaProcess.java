package io.github.experimentmaven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the tests that runs in a process of its own. */
public final class JavaProcess {

  private JavaProcess() {}

  /**
   * Returns what starts a program with this machine's Java and the class path of the tests.
   *
   * @param program a class with a {@code main}
   * @param argument its argument
   * @param options options of the JVM
   */
  public static ProcessBuilder of(Class<?> program, Path argument, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(program.getName(), argument.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  /** Returns what a program prints until it ends, which it must do well. */
  public static List<String> lines(Process process) throws IOException, InterruptedException {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text.lines().toList();
  }
}
