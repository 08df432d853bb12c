package io.github.experimentmaven.result.importance;

import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.split.RowUnits;
import io.github.experimentmaven.explain.AlikeColumns;
import io.github.experimentmaven.explain.PermutedLosses;
import io.github.experimentmaven.explain.RowLosses;
import io.github.experimentmaven.inference.Difference;
import io.github.experimentmaven.inference.Randomness;
import io.github.experimentmaven.inference.Units;
import io.github.experimentmaven.run.PlannedModel;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.spec.ImportanceSpec;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Makes of what single trainings lose without a column what the column is worth to the model: the
 * mean over seeds and folds with the interval of paired differences, the loss with the column's
 * values in another order against the loss as it is, which counts other rows and other seeds.
 */
public final class ImportanceOfRun {

  private final Run run;
  private final List<List<String>> groups;

  private ImportanceOfRun(Run run, List<List<String>> groups) {
    this.run = run;
    this.groups = groups;
  }

  /**
   * Returns what columns are worth; a model whose trials all failed has no rows.
   *
   * @param run the run, whose store is open
   * @return the table; empty where the experiment does not ask
   * @throws IOException if the store cannot be read
   */
  public static Optional<ImportanceTable> of(Run run) throws IOException {
    Optional<ImportanceSpec> asked = run.plan().experiment().explanations().importance();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    ImportanceOfRun importance =
        new ImportanceOfRun(run, AlikeColumns.groups(run.data(), asked.get().alike()));
    List<Importance> rows = new ArrayList<>();
    for (ModelSpec model : run.plan().experiment().models()) {
      for (Part part : List.of(Part.VALIDATION, Part.TEST)) {
        rows.addAll(importance.of(model.name(), part));
      }
    }
    return Optional.of(new ImportanceTable(rows));
  }

  private List<Importance> of(String model, Part part) throws IOException {
    List<FoldLosses> folds = folds(model, part);
    if (folds.isEmpty()) {
      return List.of();
    }
    Importance all = importance(model, part, folds, groups.size(), List.of());
    List<Importance> rows = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      rows.add(importance(model, part, folds, group, groups.get(group)).shareOf(all));
    }
    // No number comes last; of equal ones the first of the file is first.
    rows.sort(
        Comparator.comparingDouble(
            row -> Double.isNaN(row.rise()) ? Double.POSITIVE_INFINITY : -row.rise()));
    List<Importance> ranked = new ArrayList<>(List.of(all));
    for (Importance row : rows) {
      ranked.add(row.ranked(ranked.size()));
    }
    return ranked;
  }

  private List<FoldLosses> folds(String model, Part part) throws IOException {
    List<FoldLosses> folds = new ArrayList<>();
    for (int index = 0; index < run.folds().size(); index++) {
      List<PermutedLosses> trainings = new ArrayList<>();
      for (TrialResult result : run.results()) {
        if (result.trial().fold() == index
            && result.trial().model().name().equals(model)
            && result.stored().isPresent()) {
          result.stored().get().importance(part).ifPresent(trainings::add);
        }
      }
      if (!trainings.isEmpty()) {
        Fold fold = run.folds().get(index);
        folds.add(
            new FoldLosses(
                fold.repeat(),
                trainings,
                units(fold, part, trainings.get(0).places()),
                (double) fold.rows(part).length / fold.training().length));
      }
    }
    return folds;
  }

  private Units units(Fold fold, Part part, int[] places) {
    int[] all = RowUnits.of(run.plan().experiment().split(), run.data().table(), fold.rows(part));
    return Units.ofRows(Arrays.stream(places).map(place -> all[place]).toArray());
  }

  private Importance importance(
      String model, Part part, List<FoldLosses> folds, int group, List<String> columns) {
    PlannedModel planned = run.plan().models().get(model);
    Optional<Difference> rise =
        folds.stream().allMatch(fold -> fold.isFinite(group))
            ? Optional.of(
                FoldLosses.rise(
                    folds, group, planned.random() ? Randomness.SEEDS : Randomness.NONE))
            : Optional.empty();
    int first = folds.get(0).repeat();
    return new Importance(
        model,
        part,
        RowLosses.of(planned.loss()).name(),
        0,
        columns,
        folds.stream()
            .filter(fold -> fold.repeat() == first)
            .mapToInt(fold -> fold.units().rows())
            .sum(),
        folds.stream().mapToInt(fold -> fold.trainings().size()).sum(),
        rise.map(Difference::mean).orElse(Double.NaN),
        rise.flatMap(FoldLosses::interval),
        OptionalDouble.empty());
  }
}
