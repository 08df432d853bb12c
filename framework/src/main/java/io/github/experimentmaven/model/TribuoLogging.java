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
import java.util.stream.Stream;
import libsvm.svm;

/**
 * While it is open, what Tribuo, OLCUT, XGBoost and LIBSVM say goes to one place rather than to
 * standard error and standard output. Their logs are global to the Java virtual machine: where
 * several are open at a time, each hears everything, and the last to close restores the loggers.
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
    synchronized (TribuoLogging.class) {
      List<Route> routes = new ArrayList<>();
      for (String name : LOGGERS) {
        Logger logger = Logger.getLogger(name);
        boolean usedParents =
            forwarders(logger)
                .findFirst()
                .map(Forwarder::usedParentHandlers)
                .orElseGet(logger::getUseParentHandlers);
        Route route = new Route(logger, new Forwarder(messages, usedParents));
        logger.setUseParentHandlers(false);
        logger.addHandler(route.forwarder());
        routes.add(route);
      }
      svm.svm_set_print_string_function(text -> forwardLines(text, messages));
      return new TribuoLogging(routes);
    }
  }

  /** Restores the loggers as they were, and LIBSVM's printing to standard output. */
  @Override
  public void close() {
    synchronized (TribuoLogging.class) {
      boolean last = true;
      for (Route route : routes) {
        route.logger().removeHandler(route.forwarder());
        last = forwarders(route.logger()).findFirst().isEmpty();
        if (last) {
          route.logger().setUseParentHandlers(route.forwarder().usedParentHandlers());
        }
      }
      if (last) {
        svm.svm_set_print_string_function(null);
      }
    }
  }

  private static Stream<Forwarder> forwarders(Logger logger) {
    return Stream.of(logger.getHandlers())
        .filter(Forwarder.class::isInstance)
        .map(Forwarder.class::cast);
  }

  private static void forwardLines(String text, Consumer<String> messages) {
    text.lines().filter(line -> !line.isBlank()).forEach(messages);
  }

  /** Holds the logger, which the virtual machine would otherwise forget. */
  private record Route(Logger logger, Forwarder forwarder) {}

  private static final class Forwarder extends Handler {

    private final Consumer<String> messages;
    private final boolean usedParentHandlers;

    Forwarder(Consumer<String> messages, boolean usedParentHandlers) {
      this.messages = messages;
      this.usedParentHandlers = usedParentHandlers;
      setFormatter(new SimpleFormatter());
      setLevel(Level.ALL);
    }

    /** Returns whether the logger used its parents' handlers before any forwarder. */
    boolean usedParentHandlers() {
      return usedParentHandlers;
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
