package io.github.experimentmaven.report.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The part of GitLab's API that writes notes on one merge request, for the owner of a token. */
final class StandInGitLab implements AutoCloseable {

  private static final String NOTES = "/api/v4/projects/3/merge_requests/7/notes";
  private static final int OWNER = 5;
  private static final int PAGE = 100;

  private record Note(int author, String body) {}

  private final List<Note> notes = new ArrayList<>();
  private final HttpServer server;

  /** Starts it with so many notes of somebody else. */
  StandInGitLab(String note, int count) throws IOException {
    IntStream.range(0, count).forEach(number -> notes.add(new Note(OWNER + 1, note)));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  Map<String, String> environment() {
    return Map.of(
        "CI_API_V4_URL",
        "http://%s:%d/api/v4"
            .formatted(
                server.getAddress().getAddress().getHostAddress(), server.getAddress().getPort()),
        "CI_PROJECT_ID",
        "3",
        "CI_MERGE_REQUEST_IID",
        "7",
        "CI_COMMIT_SHA",
        "c0ffee",
        "EXPERIMENT_TOKEN",
        "secret",
        "no_proxy",
        "*");
  }

  List<String> notes() {
    return notes.stream().map(Note::body).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean known = "secret".equals(exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN"));
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String asked = exchange.getRequestMethod() + " " + path;
    if (!known) {
      send(exchange, 401, Map.of());
    } else if (asked.equals("GET /api/v4/user")) {
      send(exchange, 200, Map.of("id", OWNER));
    } else if (asked.equals("GET " + NOTES)) {
      send(exchange, 200, page(exchange.getRequestURI().getQuery()));
    } else if (asked.equals("POST " + NOTES)) {
      notes.add(new Note(OWNER, body(form)));
      send(exchange, 201, Map.of());
    } else if (asked.startsWith("PUT " + NOTES + "/")) {
      int id = Integer.parseInt(path.substring(NOTES.length() + 1));
      send(exchange, notes.get(id - 1).author() == OWNER ? 200 : 403, Map.of());
      notes.set(id - 1, new Note(OWNER, body(form)));
    } else {
      send(exchange, 404, Map.of());
    }
  }

  private List<Map<String, Object>> page(String query) {
    int page = Integer.parseInt(query.replaceFirst("per_page=" + PAGE + "&page=", ""));
    return IntStream.range(
            Math.min(notes.size(), PAGE * (page - 1)), Math.min(notes.size(), PAGE * page))
        .mapToObj(
            index ->
                Map.<String, Object>of(
                    "id",
                    index + 1,
                    "author",
                    Map.of("id", notes.get(index).author()),
                    "body",
                    notes.get(index).body()))
        .toList();
  }

  private static String body(String form) {
    return URLDecoder.decode(form.replaceFirst("^body=", ""), StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, Object content) throws IOException {
    byte[] bytes = new ObjectMapper().writeValueAsBytes(content);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
