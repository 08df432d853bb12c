package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.override.OverrideApplication;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.schema.Vocabulary;
import io.github.experimentmaven.spec.schema.Vocabulary.Term;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.SourceText;
import io.github.experimentmaven.spec.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names in a file that a vocabulary lacks, where extensions are named: those of a project's own
 * classes before they are compiled, and slips of the pen.
 *
 * @param models model types
 * @param steps preprocessing steps
 * @param metrics metrics of thresholds and of the section {@code regression}
 */
public record UnknownNames(Set<String> models, Set<String> steps, Set<String> metrics) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /** Copies the names, in alphabetical order. */
  public UnknownNames {
    models = new TreeSet<>(models);
    steps = new TreeSet<>(steps);
    metrics = new TreeSet<>(metrics);
  }

  /** Returns the unknown names of a file; none of one that cannot be read, which reading says. */
  public static UnknownNames of(Path file, Overrides overrides, Vocabulary vocabulary) {
    Finder finder = new Finder();
    try {
      String name = file.toString();
      LocatedTree tree =
          YamlReader.read(name, SourceText.read(file, name).text(), new ArrayList<>());
      OverrideApplication.apply(overrides, tree, name, new ArrayList<>());
      finder.find(tree.root());
    } catch (InvalidInputException unreadable) {
      return new UnknownNames(Set.of(), Set.of(), Set.of());
    }
    return new UnknownNames(
        without(finder.models, vocabulary.models()),
        without(finder.steps, vocabulary.steps()),
        without(finder.metrics, vocabulary.metrics()));
  }

  /** Returns whether all names are known. */
  public boolean isEmpty() {
    return models.isEmpty() && steps.isEmpty() && metrics.isEmpty();
  }

  private static Set<String> without(Set<String> found, List<Term> known) {
    Set<String> unknown = new TreeSet<>(found);
    known.forEach(term -> unknown.remove(term.name()));
    unknown.removeIf(name -> !NAME.matcher(name).matches());
    return unknown;
  }

  private static final class Finder {

    private final Set<String> models = new TreeSet<>();
    private final Set<String> steps = new TreeSet<>();
    private final Set<String> metrics = new TreeSet<>();

    void find(JsonNode root) {
      for (JsonNode model : root.path("models")) {
        models.add(model.path("type").asText());
      }
      root.path("defaults").fieldNames().forEachRemaining(models::add);
      root.path("data").path("features").forEach(this::chain);
      if (root.path("data").path("target").isObject()) {
        root.path("data").path("target").forEach(this::chain);
      }
      for (Map.Entry<String, JsonNode> threshold : root.path("thresholds").properties()) {
        metric(threshold.getKey());
      }
      root.path("regression").path("metrics").forEach(pattern -> metric(pattern.asText()));
    }

    private void metric(String path) {
      MetricPath.of(path).ifPresent(found -> metrics.add(found.metric()));
    }

    private void chain(JsonNode chain) {
      if (chain.isArray()) {
        chain.forEach(this::step);
      } else {
        step(chain);
      }
    }

    private void step(JsonNode step) {
      if (step.isTextual()) {
        steps.add(step.asText());
      } else if (step.isObject() && step.size() == 1) {
        steps.add(step.fieldNames().next());
      }
    }
  }
}
