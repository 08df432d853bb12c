package io.github.experimentmaven.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.RegressionFinding;
import io.github.experimentmaven.gate.ThresholdFinding;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.gate.change.Change;
import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.gate.change.Judgement;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.spec.problem.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report of a {@link SampleStudy} shows. */
public final class SampleReport {

  private static final List<String> COLUMNS =
      List.of(
          "prod_budget",
          "domestic_gross",
          "worldwide_gross",
          "director",
          "runtime_minutes",
          "approval_index",
          "num_votes",
          "average_rating");

  private SampleReport() {}

  /** Returns the report of the lab's study. */
  public static ReportInput lab() {
    SampleStudy study = SampleStudy.lab();
    return of(
        study, "movie-ratings", "A film's average rating from its money, its people and its votes");
  }

  /** Returns the report of a study under another name. */
  public static ReportInput of(SampleStudy study, String experiment, String description) {
    return new ReportInput(
        experiment,
        "1.1.0",
        description,
        study.comparison(),
        study.curves(),
        List.of(),
        study.predictions(),
        Optional.of(verdict(experiment)),
        Optional.of(provenance(study, experiment)),
        Optional.of(profile()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        ExplainedModels.none(),
        Optional.of("experiment: " + experiment + "\nseeds: [1, 2, 3, 4, 5]\n"));
  }

  private static Verdict verdict(String experiment) {
    List<Finding> findings =
        List.of(
            finding("network-1", "mse", 0.0194, ThresholdFinding.Bound.MAX, 0.73),
            finding("network-3", "huber", 0.0131, ThresholdFinding.Bound.MAX, 0.27),
            finding("forest", "r2", 0.9821, ThresholdFinding.Bound.MIN, 0.985));
    return new Verdict(
        experiment,
        Stream.concat(
                findings.stream(),
                Stream.of(
                    change("network-1", 0.0194, 0.0179, Judgement.Outcome.IMPROVED),
                    change("network-3", 0.0127, 0.0127, Judgement.Outcome.UNCHANGED),
                    change("forest", 0.0199, 0.0204, Judgement.Outcome.INCONCLUSIVE)))
            .toList(),
        Optional.of("1.0.0"),
        List.of());
  }

  private static Finding change(
      String model, double before, double after, Judgement.Outcome outcome) {
    double difference = after - before;
    return new RegressionFinding(
        model,
        "test",
        "loss",
        new Judgement.Compared(
            outcome,
            new Change(
                before,
                after,
                difference,
                difference / before,
                Optional.of(new Interval(difference - 0.0009, difference + 0.0009)),
                5,
                5,
                difference / before,
                true,
                Optional.empty()),
            new Judgement.Terms(0.01, 0.95, 3)),
        "1.0.0",
        true,
        new Location("src/experiments/movie-ratings.yaml", 52, 3));
  }

  private static ThresholdFinding finding(
      String model, String metric, double value, ThresholdFinding.Bound bound, double limit) {
    return new ThresholdFinding(
        model,
        "test",
        metric,
        value,
        bound,
        limit,
        Optional.empty(),
        new Location("src/experiments/movie-ratings.yaml", 48, 3));
  }

  private static Provenance provenance(SampleStudy study, String experiment) {
    List<Provenance.Timing> timings = new ArrayList<>();
    study
        .table()
        .rows()
        .forEach(
            row -> {
              if (row.part() == Part.TRAIN && row.failure().isEmpty()) {
                double seconds =
                    row.type().equals("mlp") ? 0.7 + 0.011 * row.model().length() : 0.09;
                timings.add(new Provenance.Timing(row.model(), row.seed(), 0, 0, seconds));
              }
            });
    return new Provenance(
        experiment,
        new Provenance.Project(
            "org.example:films", "1.1.0", Optional.of("3f1c9a7e5b2d4c6f8a0b1c2d3e4f5a6b7c8d9e0f")),
        new Provenance.Specification(
            "src/experiments/movie-ratings.yaml", "9c1f".repeat(16), Map.of(), Selection.all()),
        new Provenance.Data("data/movies.csv", "4f1c".repeat(16), 4380, 12, Map.of()),
        List.of(new Provenance.Model("network-1", "mlp", JsonNodeFactory.instance.objectNode())),
        Map.of(),
        new Provenance.Environment(
            "0.1.0", "4.3.2", "OpenJDK 17.0.12", "Linux 6.1 amd64", Optional.empty()),
        new Provenance.Run("2026-11-23T14:02:11Z", 41.3, 2, timings));
  }

  /** Returns the profile of a table of films whose approval index contains the rating. */
  public static Profile profile() {
    return profile(COLUMNS);
  }

  /**
   * Returns the profile of such a table whose columns have other names.
   *
   * @param columns eight names; the fourth is that of a column of texts, the last that of the
   *     target
   */
  public static Profile profile(List<String> columns) {
    try {
      Path folder = Files.createTempDirectory("films");
      Random random = new Random(1);
      List<String> lines = new ArrayList<>();
      lines.add(
          columns.stream()
              .map(name -> '"' + name.replace("\"", "\"\"") + '"')
              .collect(Collectors.joining(",")));
      for (int row = 0; row < 400; row++) {
        double budget = 1e6 * StrictMath.exp(2 * random.nextGaussian());
        double gross = budget * StrictMath.exp(random.nextGaussian());
        double votes = 1000 + gross / 100 * random.nextDouble();
        double rating = Math.round(64 + 10 * random.nextGaussian()) / 10.0;
        double approval = 0.0736 * StrictMath.log(votes) * rating - 0.1318;
        lines.add(
            "%s,%s,%s,director %d,%d,%s,%s,%s"
                .formatted(
                    budget,
                    gross,
                    gross * 2.1,
                    random.nextInt(9),
                    80 + random.nextInt(70),
                    approval,
                    votes,
                    rating));
      }
      int last = columns.size() - 1;
      Study study = new Study(folder).csv(lines.toArray(String[]::new)).targets(columns.get(last));
      for (String column : columns.subList(0, last)) {
        study.feature(column, column.equals(columns.get(3)) ? "one_hot" : "passthrough");
      }
      Profile profile = Profile.of(study.load(), study.folds());
      Files.delete(folder.resolve("data.csv"));
      Files.delete(folder);
      return profile;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
