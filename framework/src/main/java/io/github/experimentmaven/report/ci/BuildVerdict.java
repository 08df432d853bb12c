package io.github.experimentmaven.report.ci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.report.text.RuleCount;
import io.github.experimentmaven.spec.problem.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The verdicts on all experiments of a build of several modules, as their {@code verdict.json} say
 * them.
 *
 * @param entries the verdicts in the order of the modules
 */
public record BuildVerdict(List<Entry> entries) {

  /** Copies the verdicts. */
  public BuildVerdict {
    entries = List.copyOf(entries);
  }

  /**
   * The verdict on one experiment.
   *
   * @param module the module's name
   * @param verdict the content of its {@code verdict.json}
   */
  public record Entry(String module, JsonNode verdict) {

    /** Checks that both are present. */
    public Entry {
      Objects.requireNonNull(module, "module");
      Objects.requireNonNull(verdict, "verdict");
    }

    /**
     * Reads a verdict.
     *
     * @param module the module's name
     * @param file its {@code verdict.json}
     * @throws IOException if the file cannot be read
     */
    public static Entry read(String module, Path file) throws IOException {
      return new Entry(module, VerdictJson.parse(Files.readString(file)));
    }

    /** Returns whether every rule is kept. */
    public boolean passed() {
      return verdict.path("passed").asBoolean();
    }

    private String experiment() {
      return verdict.path("experiment").asText();
    }

    private List<JsonNode> broken() {
      List<JsonNode> broken = new ArrayList<>();
      for (JsonNode finding : verdict.path("findings")) {
        if (!finding.path("passed").asBoolean()) {
          broken.add(finding);
        }
      }
      return broken;
    }
  }

  /**
   * A line of the verdict.
   *
   * @param text what is said
   * @param passed whether it is good news
   */
  public record Line(String text, boolean passed) {}

  /** Returns whether every rule of every experiment is kept. */
  public boolean passed() {
    return entries.stream().allMatch(Entry::passed);
  }

  private String title() {
    long broken = entries.stream().filter(entry -> !entry.passed()).count();
    long modules = entries.stream().map(Entry::module).distinct().count();
    return "Experiments of the build: %s; %s in %s"
        .formatted(
            broken == 0 ? "all rules are kept" : broken + " of " + entries.size() + " broken",
            Count.of(entries.size(), "experiment"),
            Count.of(modules, "module"));
  }

  /** Returns a title, and a line for each experiment and each broken rule, aligned. */
  public List<Line> lines() {
    int modules = width(entries.stream().map(Entry::module).toList());
    int experiments = width(entries.stream().map(Entry::experiment).toList());
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(title(), passed()));
    for (Entry entry : entries) {
      int rules = entry.verdict().path("findings").size();
      List<JsonNode> broken = entry.broken();
      lines.add(
          new Line(
              "  %s  %s  %s"
                  .formatted(
                      Names.padRight(entry.module(), modules),
                      Names.padRight(entry.experiment(), experiments),
                      broken.isEmpty()
                          ? RuleCount.kept(rules)
                          : RuleCount.broken(broken.size(), rules)),
              entry.passed()));
      broken.forEach(
          finding ->
              lines.add(
                  new Line(
                      "    %s (%s:%s)"
                          .formatted(
                              finding.path("message").asText(),
                              finding.path("file").asText(),
                              finding.path("line").asText()),
                      false)));
    }
    return List.copyOf(lines);
  }

  /** Returns the text of the build's own {@code verdict.json}. */
  public String json() {
    ObjectNode json = VerdictJson.object();
    json.put("passed", passed());
    ArrayNode experiments = json.putArray("experiments");
    for (Entry entry : entries) {
      ObjectNode experiment = experiments.addObject();
      experiment.put("module", entry.module());
      entry.verdict().properties().forEach(it -> experiment.set(it.getKey(), it.getValue()));
    }
    return VerdictJson.text(json);
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(Names::width).max().orElse(0);
  }
}
