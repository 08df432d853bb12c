package io.github.experimentmaven.report.ci;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.drift.Drift;
import io.github.experimentmaven.gate.DataFinding;
import io.github.experimentmaven.gate.ExperimentFinding;
import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.ImportanceFinding;
import io.github.experimentmaven.gate.RegressionFinding;
import io.github.experimentmaven.gate.RivalFinding;
import io.github.experimentmaven.gate.ThresholdFinding;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.gate.change.Change;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.gate.change.Rivals.Contest;
import io.github.experimentmaven.result.json.JsonForm;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * A verdict for programs: {@code verdict.json}. Numbers are unrounded; a value that is not finite
 * is a string, since JSON has no such number.
 */
public final class VerdictJson {

  private static final JsonMapper MAPPER = JsonForm.indented(JsonForm.plain()).build();

  private VerdictJson() {}

  /** Returns the file's text. */
  public static String format(Verdict verdict) {
    ObjectNode json = object();
    json.put("experiment", verdict.experiment()).put("passed", verdict.passed());
    verdict.baseline().ifPresent(baseline -> json.put("baseline", baseline));
    ArrayNode findings = json.putArray("findings");
    verdict.findings().forEach(finding -> findings.add(finding(finding)));
    ArrayNode notes = json.putArray("notes");
    verdict.notes().forEach(notes::add);
    return text(json);
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode parse(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  static String text(JsonNode json) {
    try {
      return MAPPER.writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode json = object();
    json.put("rule", finding.title())
        .put("passed", finding.passed())
        .put("doubtful", finding.doubtful())
        .put("message", finding.describe())
        .put("file", finding.location().file())
        .put("line", finding.location().line())
        .put("model", finding.model())
        .put("part", finding.part())
        .put("metric", finding.metric());
    if (finding instanceof ThresholdFinding threshold) {
      json.put("kind", "threshold").put("bound", threshold.bound().label());
      number(json, "limit", threshold.limit());
      number(json, "value", threshold.value());
    } else if (finding instanceof ImportanceFinding importance) {
      json.put("kind", "importance");
      addImportance(json, importance);
    } else if (finding instanceof RegressionFinding regression) {
      json.put("kind", "regression");
      addRegression(json, regression);
    } else if (finding instanceof DataFinding data) {
      json.put("kind", "data").put("data_rule", data.outcome().rule());
      data.outcome().drift().ifPresent(drift -> addDrift(json, drift));
    } else if (finding instanceof RivalFinding rival) {
      json.put("kind", "model");
      addRival(json, rival);
    } else if (finding instanceof ExperimentFinding experiment) {
      json.put("kind", lower(experiment.kind()));
    }
    return json;
  }

  private static void addImportance(ObjectNode json, ImportanceFinding finding) {
    number(json, "limit", finding.limit().share());
    finding
        .largest()
        .ifPresent(
            row -> {
              row.share().ifPresent(share -> number(json, "value", share));
              row.columns().forEach(json.putArray("columns")::add);
            });
  }

  private static void addDrift(ObjectNode json, Drift drift) {
    number(json, "value", drift.effect());
    number(json, "interval_low", drift.low());
    number(json, "interval_high", drift.high());
  }

  private static void addRegression(ObjectNode json, RegressionFinding finding) {
    if (finding.judgement() instanceof Compared compared) {
      json.put("outcome", lower(compared.outcome()));
      addChange(json, compared.change());
      number(json, "tolerance", compared.terms().tolerance());
      number(json, "confidence", compared.terms().confidence());
      json.put("comparisons", compared.terms().comparisons());
    } else if (finding.judgement() instanceof NotComparable notComparable) {
      json.put("outcome", "not_comparable").put("reason", lower(notComparable.reason()));
    }
  }

  private static void addRival(ObjectNode json, RivalFinding finding) {
    json.put("demand", finding.rival().demand().label()).put("rival", finding.rival().model());
    number(json, "by", finding.rival().by());
    number(json, "confidence", finding.rival().confidence());
    json.put("outcome", lower(finding.verdict().outcome()));
    if (finding.verdict().contest() instanceof Contest.Held held) {
      number(json, "value", held.value());
      number(json, "rival_value", held.rival());
    } else if (finding.verdict().contest() instanceof Contest.Impossible impossible) {
      json.put("reason", lower(impossible.why().reason()));
    }
    finding
        .verdict()
        .change()
        .ifPresent(
            change -> {
              number(json, "difference", change.difference());
              addEvidence(json, change);
              json.put("comparisons", finding.verdict().comparisons());
            });
  }

  private static void addChange(ObjectNode json, Change change) {
    number(json, "before", change.before());
    number(json, "after", change.after());
    number(json, "difference", change.difference());
    number(json, "relative_difference", change.relative());
    addEvidence(json, change);
  }

  private static void addEvidence(ObjectNode json, Change change) {
    change
        .interval()
        .ifPresent(
            interval -> {
              number(json, "interval_low", interval.low());
              number(json, "interval_high", interval.high());
            });
    json.put("pairs", change.pairs()).put("observations", change.observations());
  }

  private static void number(ObjectNode json, String key, double value) {
    if (Double.isFinite(value)) {
      json.put(key, value);
    } else {
      json.put(key, Double.toString(value));
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
