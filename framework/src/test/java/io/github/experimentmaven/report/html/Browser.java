package io.github.experimentmaven.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless Chromium, steered by the Chrome DevTools Protocol. */
final class Browser implements AutoCloseable {

  private static final long SECONDS = 30;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  private Browser(Process process, URI page) throws Exception {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(page, new Listener())
            .get(SECONDS, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", JSON.createObjectNode());
    }
  }

  /** Returns the browser of this machine; empty where there is none. */
  static Optional<Path> find() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path executable, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                executable.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    try {
      String port = devToolsPort(process);
      JsonNode pages = pages(port);
      for (JsonNode page : pages) {
        if (page.path("type").asText().equals("page")) {
          return new Browser(process, URI.create(page.path("webSocketDebuggerUrl").asText()));
        }
      }
      throw new IOException("the browser has no page: " + pages);
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static JsonNode pages(String port) throws IOException {
    try (InputStream list =
        URI.create("http://127.0.0.1:" + port + "/json/list").toURL().openStream()) {
      return JSON.readTree(list);
    }
  }

  private static String devToolsPort(Process process) throws IOException {
    StringBuilder output = new StringBuilder();
    BufferedReader reader = process.inputReader();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      output.append(line).append('\n');
      if (line.startsWith("DevTools listening on ")) {
        return String.valueOf(URI.create(line.substring(22).strip()).getPort());
      }
    }
    throw new IOException("the browser did not start:\n" + output);
  }

  /** Opens a page and waits until it has loaded. */
  void open(Path page) throws Exception {
    loaded = new CompletableFuture<>();
    problems.clear();
    requests.clear();
    call("Page.navigate", JSON.createObjectNode().put("url", page.toUri().toString()));
    loaded.get(SECONDS, TimeUnit.SECONDS);
  }

  /** Returns the value of a JavaScript expression. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", expression)
                .put("returnByValue", true)
                .put("userGesture", true)
                .put("awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException(answer.toString());
    }
    return answer.path("result").path("value");
  }

  /** Sets the size of the window and the colours the reader prefers. */
  void look(int width, String scheme) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", 900)
            .put("deviceScaleFactor", 1)
            .put("mobile", width < 600));
    ObjectNode media = JSON.createObjectNode().put("media", "");
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    call("Emulation.setEmulatedMedia", media);
  }

  /** Says whether pages that are opened from now on may run scripts. */
  void scripts(boolean allowed) throws Exception {
    call("Emulation.setScriptExecutionDisabled", JSON.createObjectNode().put("value", !allowed));
  }

  /** Presses the Enter key where the focus is. */
  void pressEnter() throws Exception {
    for (String type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          JSON.createObjectNode()
              .put("type", type)
              .put("key", "Enter")
              .put("code", "Enter")
              .put("windowsVirtualKeyCode", 13)
              .put("text", type.equals("keyDown") ? "\r" : ""));
    }
  }

  /** Lays the page out as for paper between its margins, for a reader who prefers dark colours. */
  void print(int width) throws Exception {
    look(width, "dark");
    ObjectNode media = JSON.createObjectNode().put("media", "print");
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", "dark");
    call("Emulation.setEmulatedMedia", media);
  }

  /** Returns a picture of the whole page as PNG. */
  byte[] screenshot() throws Exception {
    JsonNode answer =
        call(
            "Page.captureScreenshot",
            JSON.createObjectNode().put("format", "png").put("captureBeyondViewport", true));
    return Base64.getDecoder().decode(answer.path("data").asText());
  }

  /** Returns errors of scripts and messages on the console since the page was opened. */
  List<String> problems() {
    return new ArrayList<>(problems);
  }

  /** Returns the addresses that the page asked for, itself included. */
  List<String> requests() {
    return new ArrayList<>(requests);
  }

  private JsonNode call(String method, ObjectNode parameters) throws Exception {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
    JsonNode result = answer.get(SECONDS, TimeUnit.SECONDS);
    if (result.has("error")) {
      throw new IOException(method + ": " + result.path("error"));
    }
    return result.path("result");
  }

  @Override
  public void close() {
    socket.abort();
    // They still write to the profile when the browser itself is gone.
    List<ProcessHandle> helpers = process.descendants().toList();
    process.destroy();
    process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    helpers.forEach(helper -> helper.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join());
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        receive(text.toString());
        text.setLength(0);
      }
      return WebSocket.Listener.super.onText(webSocket, data, last);
    }

    private void receive(String message) {
      JsonNode json;
      try {
        json = JSON.readTree(message);
      } catch (IOException e) {
        problems.add("not JSON: " + message);
        return;
      }
      if (json.has("id")) {
        answers.remove(json.path("id").asInt()).complete(json);
        return;
      }
      switch (json.path("method").asText()) {
        case "Page.loadEventFired" -> loaded.complete(null);
        case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" ->
            problems.add(json.path("params").toString());
        case "Network.requestWillBeSent" ->
            requests.add(json.path("params").path("request").path("url").asText());
        default -> {
          // Events nobody asked about.
        }
      }
    }
  }
}
