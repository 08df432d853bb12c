package io.github.experimentmaven.report.card;

import io.github.experimentmaven.data.prepare.FittedPreprocessing;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.split.Period;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.gate.change.Rivals;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.metric.RowContributions;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.text.UnlearntText;
import io.github.experimentmaven.result.ModelFileNames;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.Summary;
import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.result.learning.Unlearnt;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.TargetSpec;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the cards of a run's models; what several models share is found out once. */
public final class ModelCards {

  private static final double CONFIDENCE = 0.95;

  private final Run run;
  private final Comparison comparison;
  private final List<Unlearnt> unlearnt;
  private final Provenance provenance;
  private final Rivals rivals;
  private final List<SummarizedSlice> slices;
  private final Optional<Period> period;
  private final Map<List<Integer>, TrainingRows> trainings = new HashMap<>();

  /**
   * Takes together what is known of a run.
   *
   * @param run the run
   * @param comparison its results
   * @param rows what was predicted for the test rows; empty where that is not known
   * @param slices the results on slices; empty where there are none
   * @param unlearnt the models that have not learnt
   * @param provenance what the results were made from
   */
  public ModelCards(
      Run run,
      Comparison comparison,
      Optional<TestRows> rows,
      Optional<SliceTable> slices,
      List<Unlearnt> unlearnt,
      Provenance provenance) {
    this.run = run;
    this.comparison = comparison;
    this.unlearnt = unlearnt;
    this.provenance = provenance;
    this.rivals = new Rivals(comparison.table(), comparison.metrics(), rows);
    this.slices =
        slices.stream()
            .flatMap(table -> table.slices().stream())
            .map(sliced -> new SummarizedSlice(sliced, Summary.of(sliced.table())))
            .toList();
    this.period = period(run.data().table());
  }

  private record SummarizedSlice(SliceTable.Sliced slice, Summary summary) {}

  /** What the training rows of a fold say of every model that is trained on them. */
  private record TrainingRows(Optional<Period> period, List<ModelCard.Target> targets) {}

  /**
   * Returns the card of a model, not judged yet.
   *
   * @param files the model's files, whose names tell in which forms it is saved
   * @param preprocessing its preprocessing
   * @return the card; empty where no trial of the model is saved
   */
  public Optional<ModelCard> of(ModelFileNames files, FittedPreprocessing preprocessing) {
    return provenance.models().stream()
        .filter(model -> model.name().equals(files.model()))
        .findFirst()
        .flatMap(model -> model.saved().map(trial -> card(model, trial, files, preprocessing)));
  }

  private ModelCard card(
      Provenance.Model model,
      Provenance.SavedTrial trial,
      ModelFileNames files,
      FittedPreprocessing preprocessing) {
    TrainingRows training =
        trainings.computeIfAbsent(List.of(trial.repeat(), trial.fold()), of -> training(trial));
    List<ResultRow> trials =
        comparison.table().rows().stream()
            .filter(row -> row.model().equals(model.name()) && isOf(row, trial))
            .toList();
    Map<String, Integer> parts = new LinkedHashMap<>();
    trials.forEach(row -> parts.put(row.part().toString(), row.rows()));
    return new ModelCard(
        ModelCard.FORMAT,
        model.name(),
        model.type(),
        model.options(),
        origin(trial, training),
        training.targets(),
        preprocessing.inputs().stream().map(CardColumns::of).toList(),
        parts,
        comparison.lossName(model.name()),
        trials.stream().allMatch(ResultRow::bitExact),
        metrics(model.name()),
        slices(model.name()),
        unlearnt.stream()
            .filter(found -> found.model().equals(model.name()))
            .map(UnlearntText::of)
            .toList(),
        Files.exists(files.onnx()),
        CardGate.OPEN);
  }

  private TrainingRows training(Provenance.SavedTrial trial) {
    Fold fold =
        run.folds().stream()
            .filter(some -> some.repeat() == trial.repeat() && some.index() == trial.fold())
            .findFirst()
            .orElseThrow();
    Table rows = run.data().table().select(fold.training());
    return new TrainingRows(
        period(rows),
        run.data().targetSpecs().stream().map(target -> target(target, rows)).toList());
  }

  private Optional<Period> period(Table rows) {
    return Period.of(rows, run.plan().experiment().split());
  }

  /** A model that needs no seed has one training a fold, of seed 0. */
  private static boolean isOf(ResultRow row, Provenance.SavedTrial trial) {
    return row.repeat() == trial.repeat()
        && row.fold() == trial.fold()
        && (!row.random() || row.seed() == trial.seed());
  }

  private ModelCard.Origin origin(Provenance.SavedTrial trial, TrainingRows training) {
    Provenance.Project project = provenance.project();
    Provenance.Data data = provenance.data();
    return new ModelCard.Origin(
        provenance.experiment(),
        run.plan().experiment().description(),
        project.name(),
        project.version(),
        project.commit(),
        provenance.environment().framework(),
        data.source(),
        data.sha256(),
        data.rowsRead(),
        data.rowsDropped(),
        period,
        training.period(),
        trial.seed(),
        trial.repeat(),
        trial.fold(),
        provenance.tables().getOrDefault(ResultNames.RESULTS, ""));
  }

  private static ModelCard.Target target(TargetSpec target, Table training) {
    NumberColumn values = training.numbers(target.column());
    return new ModelCard.Target(
        target.column(),
        values.min(),
        values.max(),
        target.steps().stream().map(StepSpec::type).toList());
  }

  private List<ModelCard.MetricValue> metrics(String model) {
    List<ModelCard.MetricValue> metrics = new ArrayList<>();
    for (SummaryRow row : comparison.summary().rows()) {
      if (row.model().equals(model) && Double.isFinite(row.statistics().mean())) {
        Optional<Interval> interval =
            row.part() == Part.TEST && isJudgedByRows(row.metric(), model)
                ? rivals.interval(model, Part.TEST, row.metric(), CONFIDENCE)
                : Optional.empty();
        metrics.add(
            new ModelCard.MetricValue(
                row.part().toString(),
                row.metric(),
                row.statistics().count(),
                row.statistics().mean(),
                row.statistics().standardDeviation(),
                interval.map(ends -> CONFIDENCE),
                interval.map(Interval::low),
                interval.map(Interval::high)));
      }
    }
    return metrics;
  }

  /** Drawing rows again, thousands of times for each metric, is not worth an interval here. */
  private boolean isJudgedByRows(String metric, String model) {
    String name = metric.equals(Metrics.LOSS) ? comparison.lossName(model) : metric;
    return comparison.metrics().find(name).filter(RowContributions::areOf).isPresent();
  }

  private List<ModelCard.SliceValue> slices(String model) {
    String metric = comparison.rankedBy();
    List<ModelCard.SliceValue> values = new ArrayList<>();
    for (SummarizedSlice sliced : slices) {
      sliced.summary().rows().stream()
          .filter(row -> row.model().equals(model) && row.part() == Part.TEST)
          .filter(row -> row.metric().equals(metric))
          .filter(row -> Double.isFinite(row.statistics().mean()))
          .forEach(
              row ->
                  values.add(
                      new ModelCard.SliceValue(
                          sliced.slice().slice().label(),
                          sliced.slice().rows(),
                          comparison.rankedByName(),
                          row.statistics().mean())));
    }
    return values;
  }
}
