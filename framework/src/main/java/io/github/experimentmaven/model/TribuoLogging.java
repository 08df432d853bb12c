package io.github.experimentmaven.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import libsvm.svm;

/**
 * While it is open, what Tribuo, OLCUT, XGBoost and LIBSVM say goes to one place rather than to
 * standard error and standard output. Their logs are global to the Java virtual machine, so one
 * instance is open at a time.
 */
public final class TribuoLogging implements AutoCloseable {

  private static final List<String> LOGGERS =
      List.of("org.tribuo", "com.oracle.labs.mlrg.olcut", "ml.dmlc.xgboost4j");

  private final List<Route> routes;

  private TribuoLogging(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /**
   * Begins to forward messages, each without its line end.
   *
   * @param messages takes the messages, from any thread
   */
  public static TribuoLogging to(Consumer<String> messages) {
    Objects.requireNonNull(messages, "messages");
    List<Route> routes = new ArrayList<>();
    for (String name : LOGGERS) {
      Logger logger = Logger.getLogger(name);
      Route route = new Route(logger, new Forwarder(messages), logger.getUseParentHandlers());
      logger.setUseParentHandlers(false);
      logger.addHandler(route.handler());
      routes.add(route);
    }
    svm.svm_set_print_string_function(text -> forwardLines(text, messages));
    return new TribuoLogging(routes);
  }

  /** Restores the loggers as they were, and LIBSVM's printing to standard output. */
  @Override
  public void close() {
    for (Route route : routes) {
      route.logger().removeHandler(route.handler());
      route.logger().setUseParentHandlers(route.usedParentHandlers());
    }
    svm.svm_set_print_string_function(null);
  }

  private static void forwardLines(String text, Consumer<String> messages) {
    text.lines().filter(line -> !line.isBlank()).forEach(messages);
  }

  /** Holds the logger, which the virtual machine would otherwise forget. */
  private record Route(Logger logger, Handler handler, boolean usedParentHandlers) {}

  private static final class Forwarder extends Handler {

    private final Consumer<String> messages;

    Forwarder(Consumer<String> messages) {
      this.messages = messages;
      setFormatter(new SimpleFormatter());
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord logRecord) {
      if (isLoggable(logRecord)) {
        forwardLines(getFormatter().formatMessage(logRecord), messages);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
