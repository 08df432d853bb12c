package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.linear.solver.Column;
import io.github.experimentmaven.linear.solver.ColumnBuilder;
import io.github.experimentmaven.linear.solver.ElasticNet;
import io.github.experimentmaven.linear.solver.ForwardSelection;
import io.github.experimentmaven.linear.solver.LeastAngleRegression;
import io.github.experimentmaven.linear.solver.LeastSquares;
import io.github.experimentmaven.linear.solver.LinearProblem;
import io.github.experimentmaven.linear.solver.PathVariant;
import io.github.experimentmaven.linear.solver.Ridge;
import io.github.experimentmaven.linear.solver.Selection;
import io.github.experimentmaven.linear.solver.Solver;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Fits each linear model to a long table, to one of a thousand indicators, and to one with more
 * features than rows, and prints the best of a few times; {@code scikit-learn.py} does the same
 * there. Reading Tribuo's examples is left out.
 */
public final class LinearBenchmark {

  private static final int RUNS = 3;

  private LinearBenchmark() {}

  /** Takes the number of runs of each fit, {@value #RUNS} if left out. */
  public static void main(String[] arguments) {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RUNS;
    System.out.printf(Locale.ROOT, "JVM %s%n", Runtime.version());
    tables()
        .forEach(
            (title, table) ->
                solvers().forEach((name, solver) -> print(title, table, name, solver, runs)));
  }

  private static void print(
      String title, LinearProblem table, String name, Solver solver, int runs) {
    Stopwatch.Reading best = null;
    int used = 0;
    for (int run = 0; run < runs; run++) {
      Stopwatch stopwatch = new Stopwatch();
      double[] coefficients = solver.solve(table)[0];
      Stopwatch.Reading time = stopwatch.read();
      best = best == null ? time : best.min(time);
      used = (int) Arrays.stream(coefficients).filter(weight -> weight != 0).count();
    }
    System.out.printf(Locale.ROOT, "%s, %s: %s, %d coefficients%n", title, name, best, used);
  }

  private static Map<String, LinearProblem> tables() {
    Map<String, LinearProblem> tables = new LinkedHashMap<>();
    tables.put("100,000 x 30", numbers(100_000, 30));
    tables.put("20,000 x 1,000 indicators", indicators(20_000, 1000));
    tables.put("500 x 2,000", numbers(500, 2000));
    return tables;
  }

  private static Map<String, Solver> solvers() {
    Map<String, Solver> solvers = new LinkedHashMap<>();
    solvers.put("least_squares", new LeastSquares(LeastSquares.DEFAULT_TOLERANCE));
    solvers.put("ridge", new Ridge(1));
    for (double alpha : new double[] {0.1, 0.01}) {
      solvers.put("lasso " + alpha, elasticNet(alpha, 1));
      solvers.put("elastic_net " + alpha, elasticNet(alpha, 0.5));
    }
    solvers.put("lars", new LeastAngleRegression(PathVariant.LARS, OptionalInt.empty()));
    solvers.put("lasso_lars", new LeastAngleRegression(PathVariant.LASSO, OptionalInt.empty()));
    solvers.put("forward_selection", new ForwardSelection(OptionalInt.empty()));
    return solvers;
  }

  private static Solver elasticNet(double alpha, double l1Ratio) {
    return new ElasticNet(
        alpha, l1Ratio, OptionalInt.empty(), ElasticNet.DEFAULT_TOLERANCE, Selection.CYCLIC, 1);
  }

  /** Numbers that correlate by a half, a target that is linear but for noise. */
  private static LinearProblem numbers(int rows, int features) {
    Random random = new Random(1);
    ColumnBuilder[] columns = columns(features, rows);
    ColumnBuilder target = new ColumnBuilder(rows);
    double[] law = random.doubles(features, -0.5, 0.5).toArray();
    for (int r = 0; r < rows; r++) {
      double common = random.nextGaussian();
      double y = 3 * random.nextGaussian();
      for (int f = 0; f < features; f++) {
        double x = common + random.nextGaussian();
        columns[f].add(r, x);
        y += law[f] * x;
      }
      target.add(r, y);
    }
    return problem(rows, columns, target);
  }

  /** One category of so many, the first ones frequent, and the target that is its effect. */
  private static LinearProblem indicators(int rows, int categories) {
    Random random = new Random(2);
    ColumnBuilder[] columns = columns(categories, rows);
    ColumnBuilder target = new ColumnBuilder(rows);
    double[] effects = random.doubles(categories).toArray();
    for (int r = 0; r < rows; r++) {
      int category = (int) (categories * random.nextDouble() * random.nextDouble());
      columns[category].add(r, 1);
      target.add(r, effects[category] + random.nextGaussian());
    }
    return problem(rows, columns, target);
  }

  private static ColumnBuilder[] columns(int count, int rows) {
    ColumnBuilder[] columns = new ColumnBuilder[count];
    Arrays.setAll(columns, c -> new ColumnBuilder(rows));
    return columns;
  }

  private static LinearProblem problem(int rows, ColumnBuilder[] columns, ColumnBuilder target) {
    List<Column> features = Arrays.stream(columns).map(ColumnBuilder::build).toList();
    return new LinearProblem(rows, features, List.of(target.build()));
  }
}
