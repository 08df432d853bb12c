package io.github.experimentmaven.report.console;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.Standing;
import io.github.experimentmaven.report.ranking.Standing.Place;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Measure;
import io.github.experimentmaven.report.text.ModelLabels;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The comparison of an experiment's models as a table that fits a console of 80 columns. */
public final class ConsoleTable {

  private static final String MARK = "*";
  private static final String BESIDE = "~";
  private static final String AHEAD = "+";
  private static final int LONGEST_REASON = 300;

  private final Comparison comparison;
  private final TextStyle style;
  private final ShownModels shown;
  private final ModelLabels labels;
  private final List<MeasureColumn> columns = new ArrayList<>();

  private ConsoleTable(Comparison comparison, TextStyle style) {
    this.comparison = comparison;
    this.style = style;
    this.shown = ShownModels.of(comparison);
    this.labels = new ModelLabels(comparison.models());
    addColumn(Part.VALIDATION, Metrics.LOSS, Part.VALIDATION.label());
    addColumn(Part.TEST, Metrics.LOSS, Part.TEST.label());
    if (!comparison.sameLoss()) {
      Part part = comparison.rankedOn();
      addColumn(part, comparison.rankedBy(), part + " " + comparison.rankedByName());
    }
  }

  /**
   * Returns the table, its best model marked, and below it what the numbers are and which trials
   * failed.
   *
   * @param comparison the results
   * @param style how emphasis looks
   * @return lines ended by {@code \n}, none longer than {@link TextTable#WIDTH} characters without
   *     the emphasis
   */
  public static String render(Comparison comparison, TextStyle style) {
    return new ConsoleTable(comparison, style).render();
  }

  private void addColumn(Part part, String metric, String title) {
    if (comparison.hasPart(part)) {
      Map<String, Measure> measures = comparison.measures(part, metric);
      List<Optional<Measure>> cells =
          shown.models().stream().map(model -> Optional.ofNullable(measures.get(model))).toList();
      columns.add(new MeasureColumn(title, cells));
    }
  }

  private String render() {
    List<String> models = shown.models();
    Optional<String> best = comparison.best();
    List<TextTable.Column> table = new ArrayList<>();
    table.add(
        column(
            "model",
            TextTable.Kind.NAME,
            models.stream().map(model -> marked(model, best)).toList()));
    table.add(
        column("loss", TextTable.Kind.NAME, models.stream().map(comparison::lossName).toList()));
    for (MeasureColumn column : columns) {
      List<String> cells = IntStream.range(0, models.size()).mapToObj(column::cell).toList();
      table.add(column(column.title(), TextTable.Kind.NUMBER, cells));
    }
    StringBuilder text = new StringBuilder();
    text.append(
        new TextTable(table, TextTable.WIDTH)
            .render(row -> isBest(models.get(row), best) ? style::best : line -> line));
    legend(text, best);
    return text.toString();
  }

  private String marked(String model, Optional<String> best) {
    String label = labels.of(model);
    if (isBest(model, best)) {
      return label + MARK;
    }
    return comparison
        .standing()
        .map(standing -> standing.places().get(model))
        .map(
            place ->
                switch (place) {
                  case BESIDE -> label + BESIDE;
                  case AHEAD -> label + AHEAD;
                  case BEHIND -> label;
                })
        .orElse(label);
  }

  private static boolean isBest(String model, Optional<String> best) {
    return best.filter(model::equals).isPresent();
  }

  private static TextTable.Column column(String title, TextTable.Kind kind, List<String> cells) {
    return new TextTable.Column(title, kind, cells);
  }

  private void legend(StringBuilder text, Optional<String> best) {
    labels.legend().forEach(names -> wrapped(text, names));
    shown.notes().forEach(note -> wrapped(text, note));
    String caption = comparison.caption();
    if (best.isPresent()) {
      String mark =
          "* %s %s %s"
              .formatted(
                  comparison.lowerIsBetter(comparison.rankedBy()) ? "lowest" : "highest",
                  comparison.rankedOn(),
                  comparison.rankedByName());
      if (Names.width(mark) + Names.width(caption) + 2 > TextTable.WIDTH) {
        line(text, mark);
        line(text, caption);
      } else {
        line(text, mark + "; " + caption);
      }
    } else {
      line(text, caption);
    }
    comparison.standing().ifPresent(standing -> standing(text, standing));
    comparison.summary().failures().forEach((model, count) -> failures(text, model, count));
  }

  private static void standing(StringBuilder text, Standing standing) {
    String evidence =
        "by the %s of %s".formatted(standing.metric(), Figures.count(standing.rows(), "test row"));
    if (!standing.at(Place.BESIDE).isEmpty()) {
      line(text, BESIDE + " cannot be told from * " + evidence);
    }
    if (!standing.at(Place.AHEAD).isEmpty()) {
      line(text, AHEAD + " better than * " + evidence);
    }
  }

  private void failures(StringBuilder text, String model, long count) {
    String reasons = String.join("; ", comparison.failureReasons(model));
    String sentence =
        "%s: %d of %s failed: %s"
            .formatted(
                model,
                count,
                Figures.count(comparison.trials(model), "trial"),
                Names.shorten(reasons, LONGEST_REASON));
    Names.wrap(sentence, TextTable.WIDTH).forEach(line -> line(text, style.failure(line)));
  }

  private static void wrapped(StringBuilder text, String sentence) {
    Names.wrap(sentence, TextTable.WIDTH).forEach(line -> line(text, line));
  }

  private static void line(StringBuilder text, String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
