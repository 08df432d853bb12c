package io.github.experimentmaven.result.dependence;

import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.explain.DependenceCurves;
import io.github.experimentmaven.explain.Explainer;
import io.github.experimentmaven.explain.ValueGrid;
import io.github.experimentmaven.result.csv.Numbers;
import io.github.experimentmaven.result.dependence.Dependence.Point;
import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.spec.DependenceSpec;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes of what single trainings predict with other values of a column how the model's predictions
 * depend on it: means over rows, seeds and folds.
 */
public final class DependenceOfRun {

  private final Run run;
  private final DependenceSpec asked;
  private final Optional<ImportanceTable> importance;
  private final List<ValueGrid> grids;

  private DependenceOfRun(Run run, DependenceSpec asked, Optional<ImportanceTable> importance) {
    this.run = run;
    this.asked = asked;
    this.importance = importance;
    this.grids = ValueGrid.of(run.data());
  }

  /**
   * Returns how predictions depend on the columns that matter most; a model whose trials all failed
   * has no rows.
   *
   * @param run the run, whose store is open
   * @param importance what columns are worth, which says what matters; empty where nobody asked
   * @return the table; empty where the experiment does not ask
   * @throws IOException if the store cannot be read
   */
  public static Optional<DependenceTable> of(Run run, Optional<ImportanceTable> importance)
      throws IOException {
    Optional<DependenceSpec> asked = run.plan().experiment().explanations().dependence();
    Optional<Part> part = run.folds().stream().findFirst().flatMap(Explainer::part);
    if (asked.isEmpty() || part.isEmpty()) {
      return asked.map(spec -> new DependenceTable(List.of()));
    }
    DependenceOfRun dependence = new DependenceOfRun(run, asked.get(), importance);
    List<Dependence> rows = new ArrayList<>();
    for (ModelSpec model : run.plan().experiment().models()) {
      rows.addAll(dependence.of(model.name(), part.get()));
    }
    return Optional.of(new DependenceTable(rows));
  }

  private List<Dependence> of(String model, Part part) throws IOException {
    CurveSums sums = new CurveSums();
    for (TrialResult result : run.results()) {
      if (result.trial().model().name().equals(model) && result.stored().isPresent()) {
        Optional<DependenceCurves> curves = result.stored().get().dependence();
        if (curves.isPresent()) {
          add(result, part, curves.get(), sums);
        }
      }
    }
    List<Dependence> rows = new ArrayList<>();
    if (!sums.isEmpty()) {
      for (int target = 0; target < run.data().targets().size(); target++) {
        rows.addAll(mattering(model, part, columns(model, part, target, sums)));
      }
    }
    return rows;
  }

  private void add(TrialResult result, Part part, DependenceCurves curves, CurveSums sums) {
    Fold fold = run.folds().get(result.trial().fold());
    int[] rows = fold.rows(part);
    int[] places = curves.places();
    int[] numbers = new int[places.length];
    int[] measured = new int[places.length];
    for (int row = 0; row < places.length; row++) {
      measured[row] = rows[places[row]];
      numbers[row] = run.data().table().id(measured[row]);
    }
    sums.add(curves, numbers, run.data().weights(measured));
  }

  private List<Dependence> columns(String model, Part part, int target, CurveSums sums) {
    List<Integer> curves = sums.evenlySpaced(asked.curves());
    List<Dependence> columns = new ArrayList<>();
    int value = 0;
    for (ValueGrid grid : grids) {
      List<Point> points = new ArrayList<>();
      for (int place = 0; place < grid.size(); place++) {
        int all = value++;
        points.add(
            new Point(
                grid.ofNumbers() ? Numbers.shortest(grid.number(place)) : grid.text(place),
                grid.rows(place),
                sums.average(all, target),
                curves.stream().map(row -> sums.of(row, all, target)).toList()));
      }
      if (!points.isEmpty()) {
        columns.add(
            new Dependence(
                model,
                part,
                run.data().targets().get(target),
                columns.size() + 1,
                grid.name(),
                grid.ofNumbers(),
                points,
                curves));
      }
    }
    return columns;
  }

  /** Returns those that matter most: by what they are worth, or by how far their averages move. */
  private List<Dependence> mattering(String model, Part part, List<Dependence> columns) {
    List<Importance> worth = importance.map(table -> table.of(model, part)).orElse(List.of());
    Comparator<Dependence> order =
        worth.isEmpty()
            ? Comparator.comparingDouble(column -> -variance(column))
            : Comparator.comparingInt(column -> rank(column, worth));
    List<Dependence> sorted = columns.stream().sorted(order).limit(asked.columns()).toList();
    return IntStream.range(0, sorted.size())
        .mapToObj(place -> ranked(sorted.get(place), place + 1))
        .toList();
  }

  private static int rank(Dependence column, List<Importance> worth) {
    return worth.stream()
        .filter(row -> row.columns().contains(column.column()))
        .mapToInt(Importance::rank)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  /** Greenwell, Boehmke and McCarthy, A Simple and Effective Model-Based Measure, 2018. */
  private static double variance(Dependence column) {
    double mean = 0;
    for (Point point : column.points()) {
      mean += point.average() / column.points().size();
    }
    double squares = 0;
    for (Point point : column.points()) {
      squares += (point.average() - mean) * (point.average() - mean) / column.points().size();
    }
    return squares;
  }

  private static Dependence ranked(Dependence of, int rank) {
    return new Dependence(
        of.model(),
        of.part(),
        of.target(),
        rank,
        of.column(),
        of.numbers(),
        of.points(),
        of.curves());
  }
}
