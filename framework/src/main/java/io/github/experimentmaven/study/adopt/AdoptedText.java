package io.github.experimentmaven.study.adopt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.edit.FoundModel;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.read.ExperimentReader;
import io.github.experimentmaven.spec.yaml.SourceText;
import io.github.experimentmaven.spec.yaml.YamlReader;
import io.github.experimentmaven.study.Study;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an experiment file with options in place of searches, read again.
 *
 * @param study the study as its file is
 * @param models the models whose options were put into the text
 */
record AdoptedText(Study study, List<FoundModel> models) {

  private static final String SAYS_ELSE =
      "with these options it would not say what was found: others are merged with them, by"
          + " `defaults` or `<<`";

  /**
   * Checks that a text says what was found, and the same as before of everything else.
   *
   * @throws InvalidInputException if it does not
   */
  void check(String before, String after) {
    Origin origin = study.experiment().origin();
    List<Problem> problems = new ArrayList<>();
    try {
      Experiment experiment =
          new ExperimentReader(study.extensions().vocabulary())
              .read(
                  origin.file(),
                  origin.displayName(),
                  new SourceText(after, origin.sha256()),
                  Overrides.none());
      for (FoundModel found : models) {
        if (experiment.models().stream().noneMatch(model -> isAs(found, model))) {
          problems.add(Adoption.byHand(origin, found, SAYS_ELSE));
        }
      }
    } catch (InvalidInputException e) {
      String reason = "with these options it could not be read: " + e.problems().get(0).message();
      models.forEach(found -> problems.add(Adoption.byHand(origin, found, reason)));
    }
    if (problems.isEmpty() && !others(before).equals(others(after))) {
      models.forEach(
          found ->
              problems.add(
                  Adoption.byHand(
                      origin, found, "another part of it is written with the same anchor")));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private static boolean isAs(FoundModel found, ModelSpec model) {
    return model.name().equals(found.model().name())
        && model.type().equals(found.model().type())
        && model.search().isEmpty()
        && found.options().equals(AdoptedText::compare, model.options().values());
  }

  /** Whole numbers of different widths are the same; a whole number and a decimal are not. */
  private static int compare(JsonNode one, JsonNode other) {
    boolean whole = one.isIntegralNumber() && other.isIntegralNumber();
    boolean same =
        whole ? one.bigIntegerValue().equals(other.bigIntegerValue()) : one.equals(other);
    return same ? 0 : 1;
  }

  /** Returns what a text says beside the models. */
  private ObjectNode others(String text) {
    ObjectNode root =
        YamlReader.read(study.experiment().origin().displayName(), text, new ArrayList<>()).root();
    models.forEach(found -> ((ObjectNode) root.get("models")).remove(found.model().name()));
    return root;
  }
}
