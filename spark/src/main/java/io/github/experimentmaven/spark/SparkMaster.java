package io.github.experimentmaven.spark;

import io.github.experimentmaven.run.executor.ExecutorException;
import io.github.experimentmaven.run.executor.ExecutorOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a cluster.
 *
 * @param url the address, as Spark takes it
 */
record SparkMaster(String url) {

  private static final String MASTER = "master";
  private static final Pattern OTHERS =
      Pattern.compile("local(\\[.+])?|local-cluster\\[.+]|yarn|k8s://.+");
  private static final String STANDALONE = "spark://";
  private static final Pattern HOST = Pattern.compile("([^:,]+):(\\d{1,5})");
  private static final int MILLIS_TO_CONNECT = 5000;

  SparkMaster {
    Objects.requireNonNull(url, "url");
  }

  /**
   * Reads the address, and looks whether somebody answers there.
   *
   * @throws ExecutorException if there is none, or it is no address, or nobody answers
   */
  static SparkMaster of(ExecutorOptions options) throws ExecutorException {
    Optional<String> url = options.find(MASTER);
    if (url.isEmpty()) {
      throw new ExecutorException(
          "%s is not given; name the cluster's master, for example spark://host:7077"
              .formatted(options.property(MASTER)));
    }
    if (url.get().startsWith(STANDALONE)) {
      requireAnswer(url.get(), options);
    } else if (!OTHERS.matcher(url.get()).matches()) {
      throw wrong(url.get(), options);
    }
    return new SparkMaster(url.get());
  }

  private static void requireAnswer(String url, ExecutorOptions options) throws ExecutorException {
    String reason = "";
    for (String host : List.of(url.substring(STANDALONE.length()).split(",", -1))) {
      Matcher parts = HOST.matcher(host);
      if (!parts.matches()) {
        throw wrong(url, options);
      }
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))),
            MILLIS_TO_CONNECT);
        return;
      } catch (IOException | IllegalArgumentException e) {
        reason = e.getMessage();
      }
    }
    throw new ExecutorException(
        "%s is %s, where nobody answers (%s); start the cluster, or take the address from the master's page"
            .formatted(options.property(MASTER), url, reason));
  }

  private static ExecutorException wrong(String url, ExecutorOptions options) {
    return new ExecutorException(
        "%s is `%s`, which is no address of a master; give spark://host:port, yarn, k8s://… or local-cluster[workers,cores,MiB]"
            .formatted(options.property(MASTER), url));
  }
}
