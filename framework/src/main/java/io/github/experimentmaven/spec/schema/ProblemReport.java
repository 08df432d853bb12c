package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.yaml.KeyPath;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.Pointers;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what is wrong with a file, at the places where it is written. */
public final class ProblemReport {

  /** Texts up to this length are shown with the blanks and line breaks that they have. */
  private static final int MOST_QUOTED = 60;

  private final LocatedTree file;
  private final Location start;
  private final List<Problem> soFar;
  private final List<Problem> problems;
  private final Set<Location> unreadable;

  public ProblemReport(LocatedTree file, String displayName, List<Problem> soFar) {
    this.file = file;
    this.start = new Location(displayName, 1, 1);
    this.soFar = List.copyOf(soFar);
    this.problems = new ArrayList<>(soFar);
    this.unreadable = soFar.stream().map(Problem::location).collect(Collectors.toSet());
  }

  /** Returns a report on other values of the same file, from before anything was found. */
  public ProblemReport anew(LocatedTree values) {
    return new ProblemReport(values, start.file(), soFar);
  }

  /** Reports a value. */
  public void value(String pointer, String message) {
    add(nearest(file.values(), pointer), pointer, message);
  }

  /** Reports a key. */
  public void key(String pointer, String message) {
    Location place = file.keys().get(pointer);
    add(place == null ? nearest(file.values(), pointer) : place, pointer, message);
  }

  private void add(Location place, String pointer, String message) {
    problems.add(new Problem(place, KeyPath.of(pointer), message.replaceAll("[\\r\\n]+", " ")));
  }

  /**
   * Reports what a schema found in the file, unless that value could not even be read.
   *
   * @param finding what it found
   * @param rehearsal tries hints on the file
   */
  public void finding(Misfit finding, Rehearsal rehearsal) {
    if (unreadable.contains(nearest(file.values(), finding.pointer()))) {
      return;
    }
    boolean ofFile = nearest(file.keys(), subject(finding)).file().equals(start.file());
    String message =
        SchemaMessages.of(
            finding, writtenAs(file, finding), ofFile ? rehearsal : Rehearsal.unable());
    if (isAboutKey(finding)) {
      key(subject(finding), message);
    } else {
      value(finding.pointer(), message);
    }
  }

  /**
   * Reports what a schema found in the models after expansion, at the place in the file the value
   * came from. A place that has a problem already needs no second one.
   *
   * @param findings what it found
   * @param expanded the models after expansion
   */
  public void expandedFindings(List<Misfit> findings, LocatedTree expanded) {
    Set<Location> known = new HashSet<>();
    problems.forEach(problem -> known.add(problem.location()));
    for (Misfit finding : findings) {
      Map<String, Location> places = isAboutKey(finding) ? expanded.keys() : expanded.values();
      Location location = nearest(places, subject(finding));
      if (!known.contains(location)) {
        String message =
            SchemaMessages.of(finding, writtenAs(expanded, finding), Rehearsal.unable());
        add(location, pointerTo(location, finding), message);
      }
    }
  }

  private String pointerTo(Location location, Misfit finding) {
    return file.values().entrySet().stream()
        .filter(place -> place.getValue().equals(location))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("/models" + subject(finding));
  }

  public boolean hasProblemBelow(String pointer) {
    String path = KeyPath.of(pointer);
    return problems.stream()
        .anyMatch(
            problem ->
                problem.path().equals(path)
                    || problem.path().startsWith(path + ".")
                    || problem.path().startsWith(path + "["));
  }

  /** Returns the problems in the order of the file, each once; the command line's come last. */
  public List<Problem> sorted() {
    Set<Object> seen = new HashSet<>();
    return problems.stream()
        .filter(problem -> seen.add(List.of(problem.location(), problem.message())))
        .sorted(
            Comparator.comparing((Problem p) -> !p.location().file().equals(start.file()))
                .thenComparing(p -> p.location().line())
                .thenComparing(p -> p.location().column()))
        .toList();
  }

  private static boolean isAboutKey(Misfit finding) {
    return finding.keyword().equals("additionalProperties")
        || SchemaMessages.isForbiddenKey(finding);
  }

  private static String subject(Misfit finding) {
    return finding.keyword().equals("additionalProperties")
        ? Pointers.child(finding.pointer(), finding.property())
        : finding.pointer();
  }

  private static String writtenAs(LocatedTree tree, Misfit finding) {
    JsonNode value = finding.value();
    String text = value.isTextual() ? value.asText() : SchemaMessages.flow(value);
    boolean visible = !text.isEmpty() && text.equals(YamlText.shown(text));
    if (value.isTextual() && text.length() <= MOST_QUOTED && !visible) {
      return YamlText.quoted(text);
    }
    if (value.isNull()) {
      return tree.texts().getOrDefault(finding.pointer(), "");
    }
    return YamlText.shown(tree.texts().getOrDefault(finding.pointer(), text));
  }

  private Location nearest(Map<String, Location> places, String pointer) {
    String current = pointer;
    while (!current.isEmpty() && !places.containsKey(current)) {
      current = Pointers.parent(current);
    }
    return places.getOrDefault(current, start);
  }
}
