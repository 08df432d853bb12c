package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.plugin.module.FileSelection.Wish;
import io.github.experimentmaven.plugin.project.ShownPath;
import io.github.experimentmaven.spec.problem.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Fails a build whose command line chooses experiments that no module has: a build that checks
 * nothing because of a slip of the pen must not look like one in which all is well.
 *
 * <p>A build of one module fails at once. Of several, one without a match is fine where another has
 * it, in whatever order and however many at a time they are built, so that is known at the end.
 */
public final class EmptySelections {

  private static final String FOUND = "found";
  private static final String MISSED = "missed";
  private static final String MODULES = "modules";

  private EmptySelections() {}

  /**
   * Returns the files of a module that are chosen, and notes what it has of what the command line
   * wants.
   *
   * @param directory their folder
   * @param includes patterns of names, of which a file must match one
   * @param excludes patterns of names, of which it must match none
   * @throws MojoFailureException if it lacks something and is all that is built
   */
  public static List<Path> files(
      MavenSession session,
      MavenProject project,
      Path directory,
      List<String> includes,
      List<String> excludes)
      throws IOException, MojoFailureException {
    FileSelection selection = new FileSelection(directory, includes, excludes);
    List<Wish> wishes = selection.wishes(session.getUserProperties());
    if (!wishes.isEmpty()) {
      check(session, project, wishes, selection.names());
    }
    return selection.files();
  }

  /**
   * Returns what to say where the POM of the one module that is built names a folder that is not
   * there. Of several modules, those without experiments may have it from their parent.
   *
   * @param directory the folder of experiment files
   */
  public static Optional<String> slip(MavenSession session, MavenProject project, Path directory)
      throws IOException {
    if (session.getProjects().size() > 1
        || Files.isDirectory(directory)
        || directory.equals(project.getBasedir().toPath().resolve("src/experiments"))) {
      return Optional.empty();
    }
    return Optional.of(
        "There are no experiments: "
            + new FileSelection(directory, List.of(), List.of())
                .missingFolder(ShownPath.of(project, directory))
            + ".");
  }

  private static void check(
      MavenSession session, MavenProject project, List<Wish> wishes, List<String> names)
      throws MojoFailureException {
    boolean alone = session.getProjects().size() == 1;
    Map<String, Queue<String>> notes =
        alone
            ? new ConcurrentHashMap<>()
            : BuildEnd.shared(session, EmptySelections.class, gathered -> end(session, gathered));
    add(notes, project.getArtifactId(), wishes, names);
    String complaint = complaint(notes);
    if (alone && !complaint.isEmpty()) {
      throw new MojoFailureException(complaint);
    }
  }

  private static void end(MavenSession session, Map<String, Queue<String>> notes) {
    String complaint = complaint(notes);
    // Modules that a failure kept from being built may have what the others lack.
    if (!complaint.isEmpty() && !session.getResult().hasExceptions()) {
      session.getResult().addException(new MojoFailureException(complaint));
    }
  }

  /**
   * Adds what a module has.
   *
   * @param notes what was noted of the modules before it
   * @param names the names of its experiment files
   */
  static void add(
      Map<String, Queue<String>> notes, String module, List<Wish> wishes, List<String> names) {
    for (Wish wish : wishes) {
      queue(notes, wish.found() ? FOUND : MISSED).add(wish.key());
      queue(notes, wish.key()).add(wish.complaint());
    }
    Queue<String> modules = queue(notes, MODULES);
    if (!names.isEmpty() && !modules.contains(module)) {
      modules.add(module);
      queue(notes, MODULES + module).addAll(names);
    }
  }

  /** Returns what to say of what no module has; empty where nothing is missing. */
  static String complaint(Map<String, Queue<String>> notes) {
    Map<String, List<String>> there = new TreeMap<>();
    for (String module : queue(notes, MODULES)) {
      there.put(module, queue(notes, MODULES + module).stream().distinct().toList());
    }
    List<String> all = there.values().stream().flatMap(Collection::stream).toList();
    List<String> complaints = new ArrayList<>();
    StringBuilder hints = new StringBuilder();
    for (String key : new TreeSet<>(queue(notes, MISSED))) {
      if (!queue(notes, FOUND).contains(key)) {
        // A module may know better what was meant than another.
        complaints.add(Collections.max(queue(notes, key), Comparator.comparing(String::length)));
        hints.append(NearestName.hint(key.substring(key.indexOf('=') + 1), all));
      }
    }
    if (complaints.isEmpty()) {
      return "";
    }
    return "The experiments that were chosen are not there: "
        + String.join("; ", complaints)
        + (all.isEmpty() ? "" : "; there " + listed(there))
        + hints;
  }

  private static String listed(Map<String, List<String>> there) {
    long count = there.values().stream().mapToLong(List::size).sum();
    return there.entrySet().stream()
        .map(
            module ->
                String.join(", ", module.getValue())
                    + (there.size() == 1 ? "" : " in " + module.getKey()))
        .collect(Collectors.joining(", ", count == 1 ? "is " : "are ", ""));
  }

  private static Queue<String> queue(Map<String, Queue<String>> notes, String key) {
    return notes.computeIfAbsent(key, absent -> new ConcurrentLinkedQueue<>());
  }
}
