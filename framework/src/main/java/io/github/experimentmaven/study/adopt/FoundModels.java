package io.github.experimentmaven.study.adopt;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.result.search.FoundOptions;
import io.github.experimentmaven.result.search.FoundOptionsFile;
import io.github.experimentmaven.result.search.SearchRow;
import io.github.experimentmaven.result.search.SearchTable;
import io.github.experimentmaven.result.search.SearchTables;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.edit.FoundModel;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.search.SearchSpec;
import io.github.experimentmaven.spec.yaml.Pointers;
import io.github.experimentmaven.spec.yaml.SourceText;
import io.github.experimentmaven.spec.yaml.YamlReader;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the results of a study say that its searches have found.
 *
 * @param study the study
 * @param results its results
 */
record FoundModels(Study study, StudyFolder results) {

  private static final String MODELS = "models";
  private static final String SEVERAL =
      "each model of the grid has found options of its own, which one model cannot hold; keep one"
          + " value of each option of the grid and run again, or adopt other models with"
          + " experiment.models";

  /** Returns what was found for models with a search, in their order. */
  List<FoundModel> of(List<ModelSpec> searched) throws IOException {
    refuseOverrides();
    refuseGrids(searched);
    List<String> reasons = results.staleness();
    if (!reasons.isEmpty()) {
      throw new AdoptionException(
          study.name(), String.join("; ", reasons) + "; run it again, then adopt");
    }
    FoundOptions found =
        FoundOptionsFile.find(results.files().found()).orElseGet(() -> new FoundOptions(Map.of()));
    SearchTable tried =
        SearchTables.find(results.files().search()).orElseGet(() -> new SearchTable(List.of()));
    List<FoundModel> models = new ArrayList<>();
    for (ModelSpec model : searched) {
      SearchSpec search = model.search().orElseThrow();
      List<JsonNode> values =
          found
              .of(model.name(), search.space())
              .orElseThrow(
                  () ->
                      new AdoptionException(
                          study.name(),
                          "its results hold nothing that a search for %s found; run it again without a choice of models, or adopt others with experiment.models"
                              .formatted(model.name())));
      models.add(new FoundModel(model, values, note(search, tried.of(model.name()))));
    }
    return models;
  }

  private void refuseOverrides() {
    Map<String, String> overrides = new TreeMap<>(study.experiment().overrides());
    if (!overrides.isEmpty()) {
      throw new AdoptionException(
          study.name(),
          "options that were found with other values than those of the file are not the best of the file; run it and adopt without %s"
              .formatted(overrides));
    }
  }

  private void refuseGrids(List<ModelSpec> searched) {
    Origin origin = study.experiment().origin();
    JsonNode models =
        YamlReader.read(
                origin.displayName(),
                SourceText.read(origin.file(), origin.displayName()).text(),
                new ArrayList<>())
            .root()
            .path(MODELS);
    Set<String> grids = new LinkedHashSet<>();
    for (ModelSpec model : searched) {
      if (!models.has(model.name())) {
        grids.add(gridOf(model.name(), models));
      }
    }
    List<Problem> problems =
        grids.stream()
            .map(name -> origin.problem(Pointers.child("/" + MODELS, name) + "/grid", SEVERAL))
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private static String gridOf(String model, JsonNode models) {
    return models.properties().stream()
        .filter(written -> written.getValue().has("grid"))
        .map(Map.Entry::getKey)
        .filter(name -> model.startsWith(name + "["))
        .findFirst()
        .orElse(model);
  }

  private static String note(SearchSpec search, List<SearchRow> rows) {
    int sets = rows.stream().mapToInt(SearchRow::trial).max().orElse(0);
    long folds = rows.stream().map(row -> List.of(row.repeat(), row.fold())).distinct().count();
    return "found by a search: %s, %s%s, by %s.%s"
        .formatted(
            search.method().label(),
            Count.of(sets, "set of options", "sets of options"),
            folds > 1 ? " on each of " + folds + " folds" : "",
            Part.VALIDATION.label(),
            search.metric());
  }
}
