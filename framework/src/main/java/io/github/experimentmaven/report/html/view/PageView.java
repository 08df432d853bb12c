package io.github.experimentmaven.report.html.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of one experiment.
 *
 * @param experiment its name
 * @param description one sentence; may be empty
 * @param facts the line below the title
 * @param verdict what the gate says
 * @param warnings what a reader should know before anything else
 * @param sentences the written summary
 * @param comparison the comparison table
 * @param legend what the values in short names of models stand for
 * @param models a section for each model where there are many; empty where there are few
 * @param odds how likely each model is better than each other
 * @param oddsNote which models that is told of
 * @param losses the loss curves
 * @param transformed which targets the loss curves are of, where models train on them after steps
 * @param predicted predictions against observed values
 * @param predictionNote which predictions are shown
 * @param residuals residuals
 * @param columns what columns are worth to the models
 * @param errors the rows with the largest errors, a table for each target
 * @param byFeature residuals of the best model by its features
 * @param spreads the spread of each metric
 * @param spreadNote what part they are of
 * @param metrics all metrics as a table
 * @param slices the slices of the experiment file
 * @param worstSlices where the best model does worst
 * @param profile what is in the data
 * @param times training times
 * @param searches what was tried for models
 * @param provenance what the results were made from
 * @param commands how to repeat the run
 * @param specification the experiment file
 */
public record PageView(
    String experiment,
    String description,
    List<String> facts,
    VerdictView verdict,
    List<VerdictView.Rule> warnings,
    List<String> sentences,
    TableView comparison,
    List<String> legend,
    List<ModelView> models,
    Optional<TableView> odds,
    String oddsNote,
    List<Picture> losses,
    Optional<String> transformed,
    List<Picture> predicted,
    String predictionNote,
    List<Picture> residuals,
    Optional<ColumnsView> columns,
    List<TableView> errors,
    List<Picture> byFeature,
    List<Picture> spreads,
    String spreadNote,
    TableView metrics,
    Optional<TableView> slices,
    Optional<TableView> worstSlices,
    Optional<ProfileView> profile,
    Optional<Picture> times,
    List<SearchView> searches,
    List<Fact> provenance,
    List<String> commands,
    Optional<String> specification) {

  /** Copies the lists. */
  public PageView {
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
    sentences = List.copyOf(sentences);
    legend = List.copyOf(legend);
    models = List.copyOf(models);
    losses = List.copyOf(losses);
    predicted = List.copyOf(predicted);
    residuals = List.copyOf(residuals);
    errors = List.copyOf(errors);
    byFeature = List.copyOf(byFeature);
    spreads = List.copyOf(spreads);
    searches = List.copyOf(searches);
    provenance = List.copyOf(provenance);
    commands = List.copyOf(commands);
  }
}
