package io.github.experimentmaven.report.markdown;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.Discussion;
import io.github.experimentmaven.report.text.MarkdownText;
import io.github.experimentmaven.report.text.Measure;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code summary.md}: the comparison of an experiment's models for people. */
public final class SummaryMarkdown {

  private SummaryMarkdown() {}

  /**
   * Returns the comparison as a Markdown document: the table with the best value of every column in
   * bold, and what it says in words.
   *
   * @param experiment the experiment's name
   * @param version the project's version
   * @param comparison the results
   * @param further what else there is to say, in sentences
   */
  public static String render(
      String experiment, String version, Comparison comparison, List<String> further) {
    List<Column> columns = columns(comparison);
    StringBuilder text = new StringBuilder();
    text.append("# ")
        .append(MarkdownText.escape(experiment))
        .append(' ')
        .append(MarkdownText.escape(version))
        .append("\n\n");
    text.append("| model | loss |");
    columns.forEach(
        column -> text.append(' ').append(MarkdownText.escape(column.title())).append(" |"));
    text.append("\n|:--|:--|");
    columns.forEach(column -> text.append("--:|"));
    text.append('\n');
    List<Map<String, Measure>> measures =
        columns.stream()
            .map(column -> comparison.measures(column.part(), column.metric()))
            .toList();
    for (String model : comparison.models()) {
      text.append("| ").append(MarkdownText.escape(model)).append(" | ");
      text.append(MarkdownText.escape(comparison.lossName(model))).append(" |");
      for (int index = 0; index < columns.size(); index++) {
        Optional<Measure> measure = Optional.ofNullable(measures.get(index).get(model));
        text.append(' ').append(columns.get(index).cell(comparison, model, measure)).append(" |");
      }
      text.append('\n');
    }
    text.append("\n*").append(MarkdownText.escape(comparison.caption())).append("*\n");
    List<String> sentences = new ArrayList<>(Discussion.of(comparison));
    sentences.addAll(further);
    if (!sentences.isEmpty()) {
      text.append('\n');
      text.append(
          sentences.stream()
              .map(sentence -> "- " + MarkdownText.escape(sentence) + "\n")
              .collect(Collectors.joining()));
    }
    return text.toString();
  }

  private static List<Column> columns(Comparison comparison) {
    List<Column> columns = new ArrayList<>();
    for (Part part : Part.values()) {
      if (comparison.hasPart(part)) {
        columns.add(new Column(part + " loss", part, Metrics.LOSS, comparison.sameLoss()));
      }
    }
    if (!comparison.sameLoss()) {
      for (Part part : List.of(Part.VALIDATION, Part.TEST)) {
        if (comparison.hasPart(part)) {
          columns.add(
              new Column(
                  part + " " + comparison.rankedByName(), part, comparison.rankedBy(), true));
        }
      }
    }
    return columns;
  }

  private record Column(String title, Part part, String metric, boolean comparable) {

    String cell(Comparison comparison, String model, Optional<Measure> measure) {
      if (measure.isEmpty()) {
        return "failed";
      }
      boolean best = comparable && comparison.best(part, metric).filter(model::equals).isPresent();
      return best ? "**" + measure.get() + "**" : measure.get().toString();
    }
  }
}
