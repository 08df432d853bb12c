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
import io.github.experimentmaven.spec.schema.ProblemReport;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads experiment files: YAML into a tree that knows its places, the command line's values into
 * the tree, the tree against the schema, then against what a schema cannot say, and last into
 * records. May be used for many files, also by several threads.
 */
public final class ExperimentReader {

  private final Vocabulary vocabulary;
  private final ExperimentSchema schema;
  private final FileCheck check;

  /**
   * Creates a reader.
   *
   * @param vocabulary the model types, steps and metrics files may name
   */
  public ExperimentReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.schema = ExperimentSchema.of(vocabulary);
    this.check = new FileCheck(schema, vocabulary);
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
    return read(file, displayName, SourceText.read(file, displayName), overrides);
  }

  /**
   * Reads a text as if it were that of a file.
   *
   * @param file the file
   * @param displayName the file's name as messages show it
   * @param source the text
   * @param overrides values in place of the text's
   * @throws InvalidInputException with every problem found, in the order of the text
   */
  public Experiment read(Path file, String displayName, SourceText source, Overrides overrides) {
    List<Problem> problems = new ArrayList<>();
    LocatedTree tree = YamlReader.read(displayName, source.text(), problems);
    OverrideApplication.apply(overrides, tree, displayName, problems);
    ProblemReport report = new ProblemReport(tree, displayName, problems);
    ModelExpansion.Expanded expanded = check.check(tree, report);
    if (!report.sorted().isEmpty()) {
      throw new InvalidInputException(report.sorted());
    }
    return bind(
        tree, expanded, origin(file, displayName, source, tree, expanded.models()), overrides);
  }

  private static Origin origin(
      Path file, String displayName, SourceText source, LocatedTree tree, LocatedTree models) {
    Map<String, Location> locations = new TreeMap<>(tree.values());
    models.values().forEach((pointer, place) -> locations.put("/models" + pointer, place));
    return new Origin(file, displayName, source.sha256(), locations);
  }

  private Experiment bind(
      LocatedTree tree, ModelExpansion.Expanded expanded, Origin origin, Overrides overrides) {
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
        models(expanded, origin),
        Bindings.thresholds(root.get("thresholds"), tree),
        regression,
        rules,
        slices,
        Bindings.explanations(root, tree),
        overrides.values(),
        Selection.all(),
        origin);
  }

  private static List<ModelSpec> models(ModelExpansion.Expanded expanded, Origin origin) {
    List<ModelSpec> specs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> model : expanded.models().root().properties()) {
      ObjectNode options = model.getValue().deepCopy();
      String type = options.remove("type").asText();
      String pointer = Pointers.child("/models", model.getKey());
      specs.add(
          new ModelSpec(
              model.getKey(),
              type,
              new Options(options, origin, pointer),
              origin.locate(pointer),
              Optional.ofNullable(expanded.searches().get(model.getKey()))));
    }
    return specs;
  }
}
