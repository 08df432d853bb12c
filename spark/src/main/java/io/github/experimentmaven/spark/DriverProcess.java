package io.github.experimentmaven.spark;

import io.github.experimentmaven.spark.cluster.Driver;
import io.github.experimentmaven.spark.cluster.DriverSettings;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A driver, on the jars of the cluster's Spark; when this is closed, it has ended. */
final class DriverProcess implements AutoCloseable {

  private static final long SECONDS_TO_END = 15;

  /** What Spark's own scripts give a driver: later versions ask for less, and do not mind. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "--add-modules=jdk.incubator.vector",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.cs=ALL-UNNAMED",
          "--add-opens=java.base/sun.security.action=ALL-UNNAMED",
          "--add-opens=java.base/sun.util.calendar=ALL-UNNAMED",
          "-Dio.netty.tryReflectionSetAccessible=true");

  private final Process process;
  private final Path said;
  private final BufferedReader lines;

  private DriverProcess(Process process, Path said) {
    this.process = process;
    this.said = said;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts a driver.
   *
   * @param own the jar of this module
   * @param spark Spark's settings
   * @param folder where its files are put
   */
  static DriverProcess start(
      SparkHome home, Path own, Map<String, String> spark, DriverSettings settings, Path folder)
      throws IOException {
    Properties properties = new Properties();
    properties.putAll(spark);
    properties.setProperty("spark.jars", own.toString());
    settings.writeTo(properties);
    Path file = folder.resolve("driver.properties");
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add("-cp");
    command.add(home.folder().resolve("jars") + File.separator + "*" + File.pathSeparator + own);
    command.add(Driver.class.getName());
    command.add(file.toString());
    Path said = folder.resolve("driver.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(said.toFile()).directory(folder.toFile());
    builder.environment().put("SPARK_HOME", home.folder().toString());
    builder.environment().put("SPARK_SCALA_VERSION", home.scala());
    return new DriverProcess(builder.start(), said);
  }

  /** Returns the next thing that happened; nothing when the driver has ended. */
  Optional<String> next() {
    try {
      return Optional.ofNullable(lines.readLine());
    } catch (IOException e) {
      // It was ended while this waited.
      return Optional.empty();
    }
  }

  /** Returns how a driver that ended did so. */
  String lastWords() throws IOException, InterruptedException {
    int code = process.waitFor();
    List<String> words =
        new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    return "exit code "
        + code
        + (words.isEmpty() ? "" : " and the words: " + words.get(words.size() - 1).strip());
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already.
      process.destroy();
    }
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
