package io.github.experimentmaven.study.adopt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.edit.Difference;
import io.github.experimentmaven.spec.edit.FoundModel;
import io.github.experimentmaven.spec.edit.Replacement;
import io.github.experimentmaven.spec.edit.SearchEdit;
import io.github.experimentmaven.spec.edit.UneditableException;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.yaml.Pointers;
import io.github.experimentmaven.spec.yaml.SourceText;
import io.github.experimentmaven.spec.yaml.YamlReader;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Options that searches have found, about to take the place of the searches in the experiment file:
 * made, read again and found to say just that, not yet written.
 */
public final class Adoption {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path file;
  private final String text;
  private final List<FoundModel> models;
  private final List<Replacement> changes;

  private Adoption(Path file, String text, List<FoundModel> models, List<Replacement> changes) {
    this.file = file;
    this.text = text;
    this.models = models;
    this.changes = changes;
  }

  /**
   * Prepares an adoption; changes nothing.
   *
   * @param study the study; models that are not of it keep their searches
   * @param results its results
   * @throws AdoptionException if the results are not those of the file as it is
   * @throws InvalidInputException if what was found cannot be put into the file, with every reason
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if a file is no result
   *     file
   * @throws IOException if a file cannot be read
   */
  public static Adoption of(Study study, StudyFolder results) throws IOException {
    List<ModelSpec> searched =
        study.experiment().models().stream().filter(model -> model.search().isPresent()).toList();
    return of(study, searched.isEmpty() ? List.of() : new FoundModels(study, results).of(searched));
  }

  /** Prepares the adoption of what is known to be found. */
  static Adoption of(Study study, List<FoundModel> models) {
    Origin origin = study.experiment().origin();
    String text = SourceText.read(origin.file(), origin.displayName()).text();
    List<Replacement> changes = changes(origin, text, models);
    new AdoptedText(study, models).check(text, Replacement.apply(changes, text));
    return new Adoption(origin.file(), text, models, changes);
  }

  private static List<Replacement> changes(Origin origin, String text, List<FoundModel> models) {
    ObjectNode file = YamlReader.read(origin.displayName(), text, new ArrayList<>()).root();
    List<Replacement> changes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (FoundModel found : models) {
      try {
        changes.addAll(SearchEdit.of(text, file, found));
      } catch (UneditableException e) {
        problems.add(byHand(origin, found, e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return changes;
  }

  /** Returns the problem of a model whose options are to be written by hand. */
  static Problem byHand(Origin origin, FoundModel found, String reason) {
    return origin.problem(
        Pointers.child("/models", found.model().name()) + "/search",
        "the file was left as it is, since %s; write in place of the search: %s"
            .formatted(reason, found.describe()));
  }

  /** Returns the models whose options are adopted; none where none has a search. */
  public List<FoundModel> models() {
    return models;
  }

  /** Returns the lines of the file that go, after a minus, and those that come, after a plus. */
  public List<String> difference() {
    return Difference.of(changes, text);
  }

  /** Returns the experiment file. */
  public Path file() {
    return file;
  }

  /**
   * Changes the experiment file.
   *
   * @throws IOException if it cannot be written; it is then as it was
   */
  public void write() throws IOException {
    boolean marked = Files.readString(file).startsWith(BYTE_ORDER_MARK);
    WholeFile.write(
        file.toRealPath(), (marked ? BYTE_ORDER_MARK : "") + Replacement.apply(changes, text));
  }
}
