package io.github.experimentmaven.report.card;

import static io.github.experimentmaven.report.text.MarkdownText.escape;

import io.github.experimentmaven.data.split.Period;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.MarkdownText;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.report.text.RuleCount;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.spec.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A model's card for people, as Markdown. */
final class ModelCardText {

  private static final int COMMIT_DIGITS = 8;

  private final ModelCard card;
  private final StringBuilder text = new StringBuilder();

  private ModelCardText(ModelCard card) {
    this.card = card;
  }

  static String of(ModelCard card) {
    ModelCardText text = new ModelCardText(card);
    text.head();
    text.input();
    text.data();
    text.section("How good it is");
    CardScores.of(card).forEach(text::line);
    text.gate();
    text.limits();
    text.use();
    return text.text.toString();
  }

  private void head() {
    ModelCard.Origin origin = card.origin();
    line("# " + escape(card.model()));
    line("");
    line(
        "Predicts %s from %s: a model of the type %s, trained on the loss %s by the experiment %s of %s %s%s."
            .formatted(
                names(card.targets().stream().map(ModelCard.Target::column).toList()),
                Figures.count(card.columns().size(), "column"),
                code(card.type()),
                escape(card.lossFunction()),
                code(origin.experiment()),
                escape(origin.project()),
                escape(origin.version()),
                origin
                    .commit()
                    .map(commit -> ", commit " + commit.substring(0, digits(commit)))
                    .orElse("")));
    if (!origin.description().isEmpty()) {
      line("");
      line("> " + escape(origin.description()));
    }
    for (String warning : card.warnings()) {
      line("");
      line("**" + escape(warning) + "**");
    }
  }

  private static int digits(String commit) {
    return Math.min(COMMIT_DIGITS, commit.length());
  }

  private void input() {
    section("What it takes");
    line("| column | in the training rows | without a value | steps |");
    line("|:--|:--|--:|:--|");
    for (ModelCard.Column column : card.columns()) {
      line(
          "| %s | %s | %s | %s |"
              .formatted(
                  escape(column.column()),
                  values(column),
                  column.missing() == 0
                      ? column.mayMiss() ? "none; a row may lack it" : "none"
                      : Figures.rough(100.0 * column.missing() / column.rows()) + " %",
                  column.steps().stream()
                      .map(MarkdownText::escape)
                      .collect(Collectors.joining(", "))));
    }
    for (ModelCard.Target target : card.targets()) {
      line("");
      line(
          "It predicts %s, which is %s to %s in the training rows%s."
              .formatted(
                  code(target.column()),
                  Figures.grouped(target.min()),
                  Figures.grouped(target.max()),
                  target.steps().isEmpty()
                      ? ""
                      : "; it learnt it after " + escape(String.join(", ", target.steps()))));
    }
  }

  private static String values(ModelCard.Column column) {
    if (column.min().isPresent()) {
      return Figures.grouped(column.min().get())
          + " to "
          + Figures.grouped(column.max().orElseThrow());
    }
    if (column.earliest().isPresent()) {
      return escape(column.earliest().get()) + " to " + escape(column.latest().orElseThrow());
    }
    return column
        .categories()
        .map(count -> count == 1 ? "1 category" : Figures.grouped(count) + " categories")
        .orElse("no value");
  }

  private void data() {
    ModelCard.Origin origin = card.origin();
    section("What it was trained on");
    line(
        "%s, SHA-256 `%s`: %s read, %s left out; %s."
            .formatted(
                code(origin.source()),
                origin.sha256(),
                Figures.count(origin.rowsRead(), "row"),
                Figures.grouped(origin.rowsDropped()),
                card.rows().entrySet().stream()
                    .map(part -> "%s %s".formatted(Figures.grouped(part.getValue()), part(part)))
                    .collect(Collectors.joining(", "))));
    origin
        .period()
        .ifPresent(
            period ->
                line(
                    "By %s the rows are %s; those it was trained on %s."
                        .formatted(
                            code(period.column()),
                            range(period),
                            range(origin.trainingPeriod().orElse(period)))));
    if (card.metrics().stream().anyMatch(value -> value.trials() > 1)) {
      line(
          "Of its trainings this is the one with the median loss: seed %d%s."
              .formatted(origin.seed(), fold(origin)));
    }
  }

  private static String part(Map.Entry<String, Integer> part) {
    return part.getKey().equals(Part.TRAIN.toString()) ? "to train" : "to " + verb(part.getKey());
  }

  private static String verb(String part) {
    return part.equals(Part.VALIDATION.toString()) ? "validate" : part;
  }

  private static String range(Period period) {
    return escape(period.earliest()) + " to " + escape(period.latest());
  }

  private static String fold(ModelCard.Origin origin) {
    return origin.repeat() == 0 && origin.fold() == 0
        ? ""
        : ", repeat %d, fold %d".formatted(origin.repeat(), origin.fold());
  }

  private void gate() {
    CardGate gate = card.gate();
    section("What the gate says");
    switch (gate.state()) {
      case OPEN ->
          line("Not judged yet: `mvn verify`, or `experiment:check`, does that and says so here.");
      case REFUSED -> line("The results could not be judged:");
      case KEPT ->
          line(
              sentence(RuleCount.kept(gate.rules()))
                  + (gate.own() == 0 ? "" : ", %d of them on this model".formatted(gate.own()))
                  + gate.baseline().map(it -> "; compared with " + escape(it)).orElse("")
                  + ".");
      case BROKEN ->
          line(
              sentence(RuleCount.broken(gate.broken().size() + gate.others(), gate.rules()))
                  + (gate.broken().isEmpty() ? ", none on this model." : ":"));
    }
    if (!gate.broken().isEmpty()) {
      line("");
      gate.broken().forEach(message -> line("- " + escape(message)));
    }
    if (gate.others() > 0 && !gate.broken().isEmpty()) {
      line("- and %s more, on other models".formatted(gate.others()));
    }
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void limits() {
    section("Its limits");
    line(
        "- Nothing vouches for a prediction from values outside of those above; `outside(row)` names"
            + " them.");
    List<String> needed =
        card.columns().stream()
            .filter(column -> !column.mayMiss())
            .map(ModelCard.Column::column)
            .toList();
    if (!needed.isEmpty()) {
      line(
          needed.size() == card.columns().size()
              ? "- A row must have a value in every column."
              : "- A row must have a value in " + names(needed) + "; the others may lack one.");
    }
    line(
        card.bitExact()
            ? "- Its predictions have the same bits on every machine."
            : "- Its predictions may differ in their last bits between machines.");
  }

  private void use() {
    section("How to use it");
    line("```java");
    line(
        "SavedModel model = SavedModel.load(Path.of(\"%s\"), %s);"
            .formatted(ResultNames.MODELS, literal(card.model())));
    line("Map<String, Double> prediction = model.predict(row);");
    line("List<OutsideValue> outside = model.outside(row);");
    line("```");
    if (card.onnx()) {
      line("");
      line("```python");
      line("session = onnxruntime.InferenceSession(%s)".formatted(literal(card.model() + ".onnx")));
      line("kind = lambda value: object if isinstance(value, str) else numpy.float64");
      line("inputs = {name: numpy.array([[value]], kind(value)) for name, value in row.items()}");
      line(
          "prediction = session.run([%s], inputs)"
              .formatted(
                  card.targets().stream()
                      .map(target -> literal(target.column()))
                      .collect(Collectors.joining(", "))));
      line("```");
    }
  }

  /** Returns a text as Java and Python write it. */
  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void section(String title) {
    line("");
    line("## " + title);
    line("");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String names(List<String> names) {
    return names.stream().map(ModelCardText::code).collect(Collectors.joining(", "));
  }

  private static String code(String text) {
    String line = Names.singleLine(text);
    return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
  }
}
