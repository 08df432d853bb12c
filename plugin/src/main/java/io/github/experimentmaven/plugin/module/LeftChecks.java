package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What {@code validate} leaves of experiment files until a module's classes are there: the files,
 * and what of each. The goals of a module tell each other by Maven's context of the plugin, in
 * types of the Java platform.
 */
public final class LeftChecks {

  private static final String NOTE = "left ";
  private static final String SEPARATOR = "; ";

  private final Map<Path, Set<String>> left = new TreeMap<>();

  /** Returns what was left when a goal last did the same. */
  public static LeftChecks of(GoalMemory.Recalled recalled) {
    LeftChecks checks = new LeftChecks();
    recalled
        .notes()
        .forEach(
            (key, value) -> {
              if (key.startsWith(NOTE)) {
                Path file = Path.of(key.substring(NOTE.length()));
                for (String what : value.split(SEPARATOR, -1)) {
                  checks.leave(file, what);
                }
              }
            });
    return checks;
  }

  /** Leaves something of a file. */
  public void leave(Path file, String what) {
    left.computeIfAbsent(file, absent -> new TreeSet<>()).add(what);
  }

  /** Returns whether something of a file is left. */
  public boolean isLeft(Path file) {
    return left.containsKey(file);
  }

  /** Notes what is left, for {@link #of}. */
  public void note(GoalMemory memory) {
    left.forEach((file, what) -> memory.note(NOTE + file, String.join(SEPARATOR, what)));
  }

  /** Returns a line for each file that has something left. */
  public List<String> describe(Function<Path, String> shown) {
    List<String> lines = new ArrayList<>();
    left.forEach(
        (file, what) ->
            lines.add(
                shown.apply(file)
                    + ": left until the module is built: "
                    + String.join(", ", what)));
    return lines;
  }

  /**
   * Tells later goals of the module.
   *
   * @param context what the goals of the module share
   * @param key tells executions with other parameters apart
   */
  public void publish(Map<Object, Object> context, String key) {
    context.put(key, left.keySet().stream().map(Path::toString).toList());
  }

  /** Returns the files that an earlier goal of the module left; empty where there was none. */
  public static Optional<List<Path>> published(Map<?, ?> context, String key) {
    return context.get(key) instanceof Collection<?> files
        ? Optional.of(files.stream().map(file -> Path.of(String.valueOf(file))).toList())
        : Optional.empty();
  }
}
