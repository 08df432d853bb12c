package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.RegressionSpec;
import io.github.experimentmaven.spec.override.OverrideApplication;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.rule.DataRule;
import io.github.experimentmaven.spec.schema.ExperimentSchema;
import io.github.experimentmaven.spec.schema.Misfit;
import io.github.experimentmaven.spec.schema.ProblemReport;
import io.github.experimentmaven.spec.schema.SchemaCheck;
import io.github.experimentmaven.spec.schema.SchemaDefaults;
import io.github.experimentmaven.spec.schema.SchemaFragments;
import io.github.experimentmaven.spec.schema.Vocabulary;
import io.github.experimentmaven.spec.slice.SlicesSpec;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.Pointers;
import io.github.experimentmaven.spec.yaml.SourceText;
import io.github.experimentmaven.spec.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads experiment files: YAML into a tree that knows its places, the command line's values into
 * the tree, the tree against the schema, then against what a schema cannot say, and last into
 * records. May be used for many files, also by several threads.
 */
public final class ExperimentReader {

  private final Vocabulary vocabulary;
  private final ExperimentSchema schema;
  private final SchemaCheck fileCheck;
  private final SchemaCheck modelCheck;

  /**
   * Creates a reader.
   *
   * @param vocabulary the model types, steps and metrics files may name
   */
  public ExperimentReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.schema = ExperimentSchema.of(vocabulary);
    this.fileCheck = new SchemaCheck(schema.root());
    this.modelCheck = new SchemaCheck(schema.expandedModels());
  }

  /**
   * Reads a file, shown in messages as the path given.
   *
   * @param file the file
   * @param overrides values in place of the file's
   * @throws InvalidInputException with every problem found, in the order of the file
   */
  public Experiment read(Path file, Overrides overrides) {
    return read(file, file.toString(), overrides);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param displayName the file's name as messages show it
   * @param overrides values in place of the file's
   * @throws InvalidInputException with every problem found, in the order of the file
   */
  public Experiment read(Path file, String displayName, Overrides overrides) {
    SourceText source = SourceText.read(file, displayName);
    List<Problem> problems = new ArrayList<>();
    LocatedTree tree = YamlReader.read(displayName, source.text(), problems);
    OverrideApplication.apply(overrides, tree, displayName, problems);
    ProblemReport report = new ProblemReport(tree, displayName, problems);
    LocatedTree models = check(tree, report);
    if (!report.sorted().isEmpty()) {
      throw new InvalidInputException(report.sorted());
    }
    return bind(tree, models, origin(file, displayName, source, tree, models), overrides);
  }

  private LocatedTree check(LocatedTree tree, ProblemReport report) {
    fileCheck.check(tree.root()).forEach(report::finding);
    LocatedTree models = ModelExpansion.expand(tree, schema.optionsByType(), report::key);
    Set<String> unsound = new HashSet<>();
    for (String model :
        tree.root().path("models").properties().stream().map(Map.Entry::getKey).toList()) {
      String type = tree.root().path("models").path(model).path("type").asText();
      if (report.hasProblemBelow(Pointers.child("/models", model))
          || report.hasProblemBelow(Pointers.child("/defaults", type))) {
        unsound.add(model);
      }
    }
    report.expandedFindings(
        modelCheck.check(models.root()).stream()
            .filter(finding -> !finding.keyword().equals("required") || isSound(finding, unsound))
            .toList(),
        models);
    JsonNode root = tree.root();
    DataChecks.check(root.path("data"), report);
    SplitChecks.check(root.path("split"), report);
    NameChecks.check(tree, models, report);
    checkSeeds(root.path("seeds"), report);
    DataRuleChecks.check(root.path("data_rules"), report);
    SliceChecks.check(root.path("slices"), report);
    new BoundChecks(root, modelNames(tree, models), vocabulary, report).check();
    return models;
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
      if (!seen.add(seeds.path(i).asText())) {
        report.value(
            "/seeds/" + i,
            "the seed "
                + seeds.path(i).asText()
                + " is listed twice, and would train the same model twice; keep one");
      }
    }
  }

  private static Origin origin(
      Path file, String displayName, SourceText source, LocatedTree tree, LocatedTree models) {
    Map<String, Location> locations = new TreeMap<>(tree.values());
    models.values().forEach((pointer, place) -> locations.put("/models" + pointer, place));
    return new Origin(file, displayName, source.sha256(), locations);
  }

  private Experiment bind(
      LocatedTree tree, LocatedTree models, Origin origin, Overrides overrides) {
    ObjectNode root = tree.root();
    SchemaDefaults.fill(root, schema.root(), schema.root());
    List<Long> seeds = new ArrayList<>();
    root.get("seeds").forEach(seed -> seeds.add(seed.asLong()));
    List<DataRule> rules = new DataRuleBinder(tree).bind(root.path("data_rules"));
    SlicesSpec slices = Bindings.slices(root.get("slices"));
    if (vocabulary.steps().stream().anyMatch(step -> SchemaFragments.isOpen(step.schema()))) {
      // Whether a column holds numbers or texts hangs on its steps.
      rules = List.of();
      slices = SlicesSpec.none();
    }
    Optional<RegressionSpec> regression =
        Optional.ofNullable(root.get("regression")).map(node -> Bindings.regression(node, tree));
    return new Experiment(
        root.get("experiment").asText(),
        root.get("description").asText(),
        new DataBinder(tree, origin, vocabulary).bind(root.get("data")),
        Bindings.split(root.get("split")),
        seeds,
        models(models, origin),
        Bindings.thresholds(root.get("thresholds"), tree),
        regression,
        rules,
        slices,
        overrides.values(),
        Selection.all(),
        origin);
  }

  private static List<ModelSpec> models(LocatedTree models, Origin origin) {
    List<ModelSpec> specs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> model : models.root().properties()) {
      ObjectNode options = model.getValue().deepCopy();
      String type = options.remove("type").asText();
      String pointer = Pointers.child("/models", model.getKey());
      specs.add(
          new ModelSpec(
              model.getKey(), type, new Options(options, origin, pointer), origin.locate(pointer)));
    }
    return specs;
  }
}
