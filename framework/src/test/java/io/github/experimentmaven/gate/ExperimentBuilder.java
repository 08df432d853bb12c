package io.github.experimentmaven.gate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Explanations;
import io.github.experimentmaven.spec.ImportanceLimit;
import io.github.experimentmaven.spec.ImportanceSpec;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.RegressionSpec;
import io.github.experimentmaven.spec.RegressionSpec.Requirement;
import io.github.experimentmaven.spec.Rival;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.Threshold;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.rule.DataRule;
import io.github.experimentmaven.spec.slice.SlicesSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/** Experiments in a few words. */
public final class ExperimentBuilder {

  private static final String FILE = "src/experiments/movie-ratings.yaml";

  private final Origin origin =
      new Origin(
          Path.of(FILE),
          FILE,
          "0".repeat(64),
          Map.of("", new Location(FILE, 1, 1), "/regression/metrics/1", new Location(FILE, 42, 5)));
  private final List<ModelSpec> models = new ArrayList<>();
  private final List<Threshold> thresholds = new ArrayList<>();
  private Optional<RegressionSpec> regression = Optional.empty();
  private final List<DataRule> dataRules = new ArrayList<>();
  private SlicesSpec slices = SlicesSpec.none();
  private Explanations explanations = Explanations.none();
  private List<Long> seeds = List.of(1L, 2L, 3L, 4L, 5L);

  public ExperimentBuilder(String... names) {
    for (String name : names) {
      models.add(
          new ModelSpec(
              name,
              "mlp",
              new Options(JsonNodeFactory.instance.objectNode(), origin, "/models/" + name),
              at(20 + models.size())));
    }
  }

  public static Location at(int line) {
    return new Location(FILE, line, 3);
  }

  public ExperimentBuilder seeds(int count) {
    seeds = LongStream.rangeClosed(1, count).boxed().toList();
    return this;
  }

  public ExperimentBuilder max(String model, String part, String metric, double limit) {
    return threshold(model, part, metric, OptionalDouble.of(limit), OptionalDouble.empty());
  }

  public ExperimentBuilder maxOfSlice(String model, String slice, String metric, double limit) {
    thresholds.add(
        new Threshold(
            model,
            Part.TEST,
            Optional.of(slice),
            metric,
            OptionalDouble.of(limit),
            OptionalDouble.empty(),
            Optional.empty(),
            at(30 + thresholds.size())));
    return this;
  }

  /** Says how many rows a slice has at least to be judged. */
  public ExperimentBuilder leastRows(int rows) {
    slices = new SlicesSpec(rows, List.of());
    return this;
  }

  public ExperimentBuilder min(String model, String part, String metric, double limit) {
    return threshold(model, part, metric, OptionalDouble.empty(), OptionalDouble.of(limit));
  }

  private ExperimentBuilder threshold(
      String model, String part, String metric, OptionalDouble max, OptionalDouble min) {
    thresholds.add(
        new Threshold(
            model, Part.of(part).orElseThrow(), metric, max, min, at(30 + thresholds.size())));
    return this;
  }

  /** Says how much of what a model gains one column may give it. */
  public ExperimentBuilder noColumnAbove(String model, double share) {
    explanations =
        new Explanations(
            Optional.of(
                new ImportanceSpec(
                    5, 0.95, List.of(new ImportanceLimit(model, Part.TEST, share, at(50))))),
            Optional.empty(),
            Optional.empty());
    return this;
  }

  public ExperimentBuilder rival(
      Rival.Demand demand, String model, String metric, String other, double by) {
    thresholds.add(
        new Threshold(
            model,
            Part.TEST,
            Optional.empty(),
            metric,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.of(new Rival(demand, other, by, Rival.CONFIDENCE)),
            at(30 + thresholds.size())));
    return this;
  }

  public ExperimentBuilder regression(double tolerance, String... patterns) {
    return regression(tolerance, 0.95, Requirement.NO_REGRESSION, patterns);
  }

  public ExperimentBuilder regression(
      double tolerance, double confidence, Requirement requirement, String... patterns) {
    regression =
        Optional.of(
            new RegressionSpec(List.of(patterns), tolerance, confidence, requirement, at(40)));
    return this;
  }

  public ExperimentBuilder data(DataRule rule) {
    dataRules.add(rule);
    return this;
  }

  /** Builds the experiment as if only a part of it were meant. */
  public Experiment build(Selection part) {
    return build().only(part);
  }

  public Experiment build() {
    return new Experiment(
        "movie-ratings",
        "",
        new DataSpec(
            "movies.csv",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            CsvFormat.DEFAULT,
            List.of(""),
            Map.of(),
            OnMissing.DROP,
            List.of(TargetSpec.plain("average_rating", at(7))),
            List.of(),
            List.of()),
        new SplitSpec.HoldOut(0.16, 0.2, new Arrangement.Shuffled(), 42),
        seeds,
        models,
        thresholds,
        regression,
        dataRules,
        slices,
        explanations,
        Map.of(),
        Selection.all(),
        origin);
  }
}
