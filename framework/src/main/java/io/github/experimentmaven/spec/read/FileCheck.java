package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.read.ModelExpansion.Expanded;
import io.github.experimentmaven.spec.schema.ExperimentSchema;
import io.github.experimentmaven.spec.schema.Misfit;
import io.github.experimentmaven.spec.schema.ProblemReport;
import io.github.experimentmaven.spec.schema.Rehearsal;
import io.github.experimentmaven.spec.schema.SchemaCheck;
import io.github.experimentmaven.spec.schema.Vocabulary;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the values of a file: by the schema first, then, as far as the schema has nothing against
 * them, by what a schema cannot say.
 */
final class FileCheck {

  private final ExperimentSchema schema;
  private final Vocabulary vocabulary;
  private final SchemaCheck fileCheck;
  private final SchemaCheck modelCheck;

  FileCheck(ExperimentSchema schema, Vocabulary vocabulary) {
    this.schema = schema;
    this.vocabulary = vocabulary;
    this.fileCheck = new SchemaCheck(schema.root());
    this.modelCheck = new SchemaCheck(schema.expandedModels());
  }

  /**
   * Checks a file.
   *
   * @param tree its values
   * @param report receives what is wrong
   * @return its models with defaults and grids written out
   */
  Expanded check(LocatedTree tree, ProblemReport report) {
    return check(
        tree, report, Rehearsal.of(tree.root(), changed -> count(tree.withRoot(changed), report)));
  }

  /** Returns how much is wrong with a file, without a thought of how to mend it. */
  private int count(LocatedTree tree, ProblemReport report) {
    ProblemReport other = report.anew(tree);
    check(tree, other, Rehearsal.unable());
    return other.sorted().size();
  }

  private Expanded check(LocatedTree tree, ProblemReport report, Rehearsal rehearsal) {
    List<Misfit> findings = fileCheck.check(tree.root());
    findings.forEach(finding -> report.finding(finding, rehearsal));
    Expanded expanded = ModelExpansion.expand(tree, schema.optionsByType(), report::key);
    LocatedTree models = expanded.models();
    Set<String> unsound = unsound(tree.root(), report);
    report.expandedFindings(findings(models, unsound), models);
    report.expandedFindings(findings(expanded.probes(), unsound), expanded.probes());
    ObjectNode root = SoundValues.of(tree.root(), findings);
    DataChecks.check(root.path("data"), report);
    SplitChecks.check(root.path("split"), report);
    NameChecks.check(root, report);
    checkSeeds(root.path("seeds"), report);
    checkSize(root.path("split").path("seed"), "/split/seed", report);
    DataRuleChecks.check(root.path("data_rules"), report);
    SliceChecks.check(root.path("slices"), report);
    IntervalChecks.check(root, report);
    SearchChecks.check(root, vocabulary, report);
    new BoundChecks(root, modelNames(tree, models), vocabulary, report).check();
    return expanded;
  }

  /** Returns the models with problems that those of the same model may only follow from. */
  private static Set<String> unsound(ObjectNode root, ProblemReport report) {
    Set<String> unsound = new HashSet<>();
    for (Map.Entry<String, JsonNode> model : root.path("models").properties()) {
      String type = model.getValue().path("type").asText();
      if (report.hasProblemBelow(Pointers.child("/models", model.getKey()))
          || report.hasProblemBelow(Pointers.child("/defaults", type))) {
        unsound.add(model.getKey());
      }
    }
    return unsound;
  }

  private List<Misfit> findings(LocatedTree models, Set<String> unsound) {
    return modelCheck.check(models.root()).stream()
        .filter(finding -> !finding.keyword().equals("required") || isSound(finding, unsound))
        .toList();
  }

  private static boolean isSound(Misfit finding, Set<String> unsound) {
    String name = Pointers.keys(finding.pointer()).get(0);
    return unsound.stream().noneMatch(m -> name.equals(m) || name.startsWith(m + "["));
  }

  /** Returns the names after expansion, and the written names of models that have none. */
  private static List<String> modelNames(LocatedTree tree, LocatedTree models) {
    List<String> names = new ArrayList<>();
    models.root().fieldNames().forEachRemaining(names::add);
    for (Map.Entry<String, JsonNode> written : tree.root().path("models").properties()) {
      boolean expanded =
          names.stream()
              .anyMatch(n -> n.equals(written.getKey()) || n.startsWith(written.getKey() + "["));
      if (!expanded) {
        names.add(written.getKey());
      }
    }
    return names;
  }

  private static void checkSeeds(JsonNode seeds, ProblemReport report) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < seeds.size(); i++) {
      String pointer = "/seeds/" + i;
      checkSize(seeds.path(i), pointer, report);
      if (!seen.add(seeds.path(i).asText())) {
        report.value(
            pointer,
            "the seed "
                + seeds.path(i).asText()
                + " is listed twice, and would train the same model twice; keep one");
      }
    }
  }

  private static void checkSize(JsonNode seed, String pointer, ProblemReport report) {
    if (seed.isNumber() && !seed.canConvertToLong()) {
      report.value(
          pointer,
          "found %s, expected at least %s and at most %s"
              .formatted(seed.asText(), Long.MIN_VALUE, Long.MAX_VALUE));
    }
  }
}
