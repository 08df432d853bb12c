package io.github.experimentmaven.spark.cluster;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The process that asks a cluster to train, on the cluster's own jars. Writes a line to its
 * standard output for each thing that happens; ends, and all its jobs with it, when its standard
 * input does.
 */
public final class Driver {

  /** Before the index of a trial that was begun. */
  public static final String STARTED = "started ";

  /** Before the name of the file of an answer. */
  public static final String ANSWER = "answer ";

  /** Before what people should know. */
  public static final String NOTE = "note ";

  /** Before the index of a trial that was lost for good, a blank, and why. */
  public static final String LOST = "lost ";

  /** Before why no trial can be trained. */
  public static final String FAILED = "failed ";

  private static final String SETTINGS_OF_SPARK = "spark.";
  private static final long MILLIS_TO_STOP = 8000;

  private Driver() {}

  /**
   * Runs the process.
   *
   * @param arguments the file of {@link DriverSettings}
   */
  public static void main(String[] arguments) {
    PrintStream lines =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // What Spark prints must not stand among the lines.
    System.setOut(System.err);
    AtomicReference<JavaSparkContext> context = new AtomicReference<>();
    Thread watch = new Thread(() -> endWithInput(context), "end of input");
    watch.setDaemon(true);
    watch.start();
    int code = 0;
    try {
      Properties settings = read(Path.of(arguments[0]));
      context.set(new JavaSparkContext(conf(settings)));
      new Jobs(context.get(), DriverSettings.of(settings), lines).train();
    } catch (Throwable e) {
      // Whatever it is, who started the process reads why.
      lines.println(FAILED + Reason.of(e));
      code = 1;
    }
    end(context, code);
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    return properties;
  }

  private static SparkConf conf(Properties settings) {
    SparkConf conf = new SparkConf();
    for (String name : settings.stringPropertyNames()) {
      if (name.startsWith(SETTINGS_OF_SPARK)) {
        conf.set(name, settings.getProperty(name));
      }
    }
    return conf;
  }

  private static void endWithInput(AtomicReference<JavaSparkContext> context) {
    try {
      // There is nothing to say to a driver but that it is over.
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The other end is gone, as at the end of the input.
      end(context, 1);
    }
    end(context, 0);
  }

  /** Ends this process, whatever Spark does, and its executors with it. */
  private static void end(AtomicReference<JavaSparkContext> context, int code) {
    Thread last = new Thread(() -> haltLater(code), "last resort");
    last.setDaemon(true);
    last.start();
    JavaSparkContext open = context.get();
    if (open != null) {
      open.cancelAllJobs();
      open.stop();
    }
    Runtime.getRuntime().halt(code);
  }

  private static void haltLater(int code) {
    try {
      Thread.sleep(MILLIS_TO_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(code);
  }
}
