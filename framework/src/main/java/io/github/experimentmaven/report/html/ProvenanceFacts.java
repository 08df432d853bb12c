package io.github.experimentmaven.report.html;

import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.html.view.Fact;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.spec.override.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What results were made from, and how to make them again. */
final class ProvenanceFacts {

  private ProvenanceFacts() {}

  static List<Fact> facts(ReportInput input) {
    List<Fact> facts = new ArrayList<>();
    input.provenance().ifPresent(provenance -> add(facts, provenance));
    List<String> inexact =
        input.comparison().table().rows().stream()
            .filter(row -> !row.bitExact())
            .map(ResultRow::model)
            .distinct()
            .toList();
    facts.add(
        new Fact(
            "Same bits on every machine",
            inexact.isEmpty() ? "yes, all models" : "all but " + String.join(", ", inexact)));
    return facts;
  }

  private static void add(List<Fact> facts, Provenance provenance) {
    Provenance.Project project = provenance.project();
    facts.add(new Fact("Project", project.name() + " " + project.version()));
    project.commit().ifPresent(commit -> facts.add(new Fact("Commit", commit)));
    Provenance.Specification specification = provenance.specification();
    facts.add(
        new Fact("Experiment file", specification.file() + ", SHA-256 " + specification.sha256()));
    if (!specification.overrides().isEmpty()) {
      facts.add(new Fact("Changed for this run", overrides(specification)));
    }
    if (!specification.selection().coversAll()) {
      facts.add(new Fact("Run for", specification.selection().describe() + " only"));
    }
    Provenance.Data data = provenance.data();
    facts.add(
        new Fact(
            "Data",
            "%s, %s read, %s left out, SHA-256 %s"
                .formatted(
                    data.source(),
                    Figures.count(data.rowsRead(), "row"),
                    Figures.grouped(data.rowsDropped()),
                    data.sha256())));
    Provenance.Run run = provenance.run();
    facts.add(
        new Fact(
            "Run",
            "%s, %s, %s"
                .formatted(
                    started(provenance),
                    Figures.duration(run.seconds()),
                    Figures.count(run.threads(), "thread"))));
    Provenance.Environment environment = provenance.environment();
    facts.add(
        new Fact(
            "Environment",
            "Experiment %s, Tribuo %s, %s, %s"
                .formatted(
                    environment.framework(),
                    environment.tribuo(),
                    environment.jvm(),
                    environment.os())));
  }

  /** Returns when a run began, to the second. */
  static String started(Provenance provenance) {
    return provenance.run().startedAt().replaceFirst("\\.\\d+Z$", "Z");
  }

  static List<String> commands(ReportInput input) {
    List<String> commands = new ArrayList<>();
    input
        .provenance()
        .flatMap(provenance -> provenance.project().commit())
        .ifPresent(commit -> commands.add("git checkout " + quote(commit)));
    String parameters =
        " -Dexperiment.includes="
            + quote(file(input))
            + input
                .provenance()
                .map(Provenance::specification)
                .map(ProvenanceFacts::given)
                .orElse("");
    commands.add("mvn verify" + parameters);
    commands.add("mvn experiment:reproduce" + parameters);
    return commands;
  }

  /** Returns what the command line of the run gave: values, models and seeds. */
  private static String given(Provenance.Specification specification) {
    StringBuilder parameters = new StringBuilder();
    if (!specification.overrides().isEmpty()) {
      parameters.append(" -Dexperiment.set=").append(quote(overrides(specification)));
    }
    Selection selection = specification.selection();
    if (!selection.models().isEmpty()) {
      parameters
          .append(" -Dexperiment.models=")
          .append(quote(String.join(",", selection.models())));
    }
    if (!selection.seeds().isEmpty()) {
      parameters
          .append(" -Dexperiment.seeds=")
          .append(selection.seeds().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
    return parameters.toString();
  }

  /** Returns the experiment file's name without its ending, which is what the goals select by. */
  private static String file(ReportInput input) {
    return input
        .provenance()
        .map(provenance -> provenance.specification().file())
        .map(path -> path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", ""))
        .orElse(input.experiment());
  }

  private static String overrides(Provenance.Specification specification) {
    return specification.overrides().entrySet().stream()
        .map((Map.Entry<String, String> entry) -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(","));
  }

  private static String quote(String word) {
    return word.matches("[A-Za-z0-9._=,:/@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
