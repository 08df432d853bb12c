package io.github.experimentmaven.plugin.unchanged;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.io.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Remembers that a goal went well, what it read and wrote and what it said, so that a build in
 * which none of that changed need not load the libraries to find the same again. A file that does
 * not say so in every detail is as good as none. Must load no library.
 */
public final class GoalMemory {

  private static final String FORMAT = "experiment-goal-3";

  private final Path file;
  private final String key;
  private final Map<Path, String> files = new LinkedHashMap<>();
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final Map<String, String> claims = new LinkedHashMap<>();
  private final Map<String, String> notes = new LinkedHashMap<>();
  private boolean unknown;

  /** Returns a memory that takes notes and is never kept. */
  public static GoalMemory none() {
    return new GoalMemory(Path.of(""), "");
  }

  /**
   * Creates the memory of one goal.
   *
   * @param file where it is kept
   * @param key the digest of what the goal's outcome depends on, see {@link GoalInputs}
   */
  public GoalMemory(Path file, String key) {
    this.file = file;
    this.key = key;
  }

  /**
   * What is known of the last time.
   *
   * @param said what the goal said
   * @param files the files whose bytes counted, in the order they were noted in
   * @param claims what was claimed with {@link GoalMemory#claim}
   * @param notes what was noted with {@link GoalMemory#note}
   */
  public record Recalled(
      List<KeptLog.Line> said,
      List<Path> files,
      Map<String, String> claims,
      Map<String, String> notes) {}

  /** Answers what no file of the build can: what the build's repositories have. */
  @FunctionalInterface
  public interface Repositories {

    /**
     * Answers a question that was noted with {@link GoalMemory#answer}.
     *
     * @throws MojoExecutionException if a repository does not answer
     */
    String answer(String question) throws IOException, MojoExecutionException;
  }

  /**
   * Returns what is known of when the goal last did the same; empty where something changed.
   *
   * @throws MojoExecutionException if a repository does not answer
   */
  public Optional<Recalled> recall(Repositories repositories)
      throws IOException, MojoExecutionException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2 || !lines.get(0).equals(FORMAT) || !lines.get(1).equals(key)) {
      return Optional.empty();
    }
    List<KeptLog.Line> said = new ArrayList<>();
    List<Path> unchanged = new ArrayList<>();
    Map<String, String> claimed = new LinkedHashMap<>();
    Map<String, String> noted = new LinkedHashMap<>();
    for (String line : lines.subList(2, lines.size())) {
      String[] parts = line.split("[ \t]", 3);
      switch (parts[0]) {
        case "info", "warn" ->
            said.add(
                new KeptLog.Line(parts[0].equals("warn"), line.substring(parts[0].length() + 1)));
        case "content" -> {
          if (!FileState.content(Path.of(parts[2])).equals(parts[1])) {
            return Optional.empty();
          }
          unchanged.add(Path.of(parts[2]));
        }
        case "presence" -> {
          if (!FileState.presence(Path.of(parts[2])).equals(parts[1])) {
            return Optional.empty();
          }
        }
        case "answer" -> {
          if (!digest(repositories.answer(parts[2])).equals(parts[1])) {
            return Optional.empty();
          }
        }
        case "claim", "note" -> {
          String[] pair = line.split("\t", 3);
          (parts[0].equals("claim") ? claimed : noted).put(pair[1], pair[2]);
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Recalled(said, unchanged, claimed, noted));
  }

  /** Notes a file whose bytes the outcome depends on, or are it. */
  public void content(Path path) throws IOException {
    files.put(path.toAbsolutePath(), "content " + FileState.content(path));
  }

  /** Notes a file that must be there, whatever is in it. */
  public void presence(Path path) {
    files.put(path.toAbsolutePath(), "presence " + FileState.presence(path));
  }

  /** Notes what the repositories answered to a question. */
  public void answer(String question, String answer) {
    answers.put(question, "answer " + digest(answer));
  }

  /** Notes that something is this goal's alone in a build, and who claims it. */
  public void claim(String what, String who) {
    claims.put(what, who);
  }

  /**
   * Notes what the goal's next execution should know, in one line.
   *
   * @param what without tabs
   */
  public void note(String what, String value) {
    notes.put(what, value);
  }

  private static String digest(String answer) {
    return new Sha256().add(answer).hex();
  }

  /** Notes that the outcome depends on something that only doing it again can tell. */
  public void unknown() {
    unknown = true;
  }

  /** Keeps what was noted, unless something is unknown. */
  public void keep(List<KeptLog.Line> said) throws IOException {
    if (unknown) {
      Files.deleteIfExists(file);
      return;
    }
    StringBuilder text = new StringBuilder(FORMAT + "\n" + key + "\n");
    files.forEach((path, state) -> text.append(state).append(' ').append(path).append('\n'));
    answers.forEach((asked, state) -> text.append(state).append(' ').append(asked).append('\n'));
    append("claim", claims, text);
    append("note", notes, text);
    said.forEach(
        line -> text.append(line.warning() ? "warn " : "info ").append(line.text()).append('\n'));
    WholeFile.write(file, text.toString());
  }

  private static void append(String kind, Map<String, String> pairs, StringBuilder text) {
    pairs.forEach((key, value) -> text.append("%s\t%s\t%s\n".formatted(kind, key, value)));
  }
}
