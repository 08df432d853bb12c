package io.github.experimentmaven.data.slice;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Quantiles;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.data.text.StrictNumbers;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.Shown;
import io.github.experimentmaven.spec.slice.SliceRule;
import io.github.experimentmaven.spec.slice.SliceRule.Comparison;
import io.github.experimentmaven.spec.slice.SlicesSpec.Slicing;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Divides the rows of a table as the section {@code slices} says. */
public final class Slicer {

  private static final int MOST_CATEGORIES = 1_000;
  private static final double EXACT_INTEGERS = 1L << 53;

  private final Table table;
  private final StrictNumbers decimals;

  private Slicer(Table table, char decimal) {
    this.table = table;
    this.decimals = new StrictNumbers(decimal);
  }

  /**
   * Divides rows. The edges of quantiles are those of all rows of the table, so that a row is in
   * the same slice in every fold; no model sees them.
   *
   * @param experiment the experiment
   * @param table its rows, with the columns that slices look at
   * @return the slices by slicing, in the file's order
   * @throws InvalidInputException if a column does not hold what a slicing needs, or no row is in
   *     any of its slices; it names every problem found
   */
  public static List<SlicedRows> of(Experiment experiment, Table table) {
    Slicer slicer = new Slicer(table, experiment.data().format().decimal());
    List<SlicedRows> all = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Slicing slicing : experiment.slices().slicings()) {
      try {
        SlicedRows rows = slicer.divide(slicing);
        if (rows.isEmpty()) {
          throw new IllegalArgumentException(
              "none of the %s rows is in the slice `%s`: correct the condition, or check the column's values"
                  .formatted(table.rows(), Shown.text(slicing.name())));
        }
        all.add(rows);
      } catch (IllegalArgumentException e) {
        problems.add(
            experiment.origin().problem(Pointers.child("/slices", slicing.name()), e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return List.copyOf(all);
  }

  private SlicedRows divide(Slicing slicing) {
    if (slicing.rule() instanceof SliceRule.Categories categories) {
      return categories(slicing.name(), table.column(categories.column()));
    }
    if (slicing.rule() instanceof SliceRule.Quantiles quantiles) {
      return quantiles(slicing.name(), quantiles);
    }
    return all(slicing.name(), (SliceRule.All) slicing.rule());
  }

  private SlicedRows categories(String name, Column column) {
    TreeSet<String> values = new TreeSet<>();
    for (int row = 0; row < table.rows(); row++) {
      if (!column.isMissing(row)) {
        values.add(text(column, row));
      }
    }
    if (values.size() > MOST_CATEGORIES) {
      throw new IllegalArgumentException(
          "the column `%s` has %s categories, more than %s: divide it by `quantiles 4` or conditions"
              .formatted(Shown.text(name), values.size(), MOST_CATEGORIES));
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Slice> slices = new ArrayList<>();
    for (String value : values) {
      places.put(value, slices.size());
      slices.add(new Slice(name, value, column.name() + " == " + value));
    }
    int[] slice = new int[table.rows()];
    for (int row = 0; row < slice.length; row++) {
      slice[row] = column.isMissing(row) ? -1 : places.get(text(column, row));
    }
    return new SlicedRows(name, slices, slice);
  }

  private SlicedRows quantiles(String name, SliceRule.Quantiles rule) {
    double[] values = numbers(table.column(rule.column()), "quantiles");
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException(
          "the column " + Shown.name(name) + " has no value in any row");
    }
    double[] edges = new double[rule.parts() - 1];
    for (int part = 1; part < rule.parts(); part++) {
      edges[part - 1] = Quantiles.at(sorted, (double) part / rule.parts());
    }
    int[] part = new int[values.length];
    for (int row = 0; row < part.length; row++) {
      double value = values[row];
      part[row] =
          Double.isNaN(value)
              ? -1
              : (int) Arrays.stream(edges).filter(edge -> value > edge).count();
    }
    // Equal values stay together, so a part may have no rows.
    int[] held = Arrays.stream(part).filter(index -> index >= 0).distinct().sorted().toArray();
    List<Slice> slices = new ArrayList<>();
    for (int index : held) {
      slices.add(new Slice(name, "q" + (index + 1), range(rule.column(), edges, index)));
    }
    return new SlicedRows(
        name,
        slices,
        Arrays.stream(part)
            .map(index -> index < 0 ? -1 : Arrays.binarySearch(held, index))
            .toArray());
  }

  private static String range(String column, double[] edges, int part) {
    String above = part == 0 ? "" : column + " > " + text(edges[part - 1]);
    String below = part == edges.length ? "" : column + " <= " + text(edges[part]);
    return above + (above.isEmpty() || below.isEmpty() ? "" : " and ") + below;
  }

  private SlicedRows all(String name, SliceRule.All rule) {
    int[] slice = new int[table.rows()];
    for (Comparison comparison : rule.comparisons()) {
      boolean[] holds = holds(comparison);
      for (int row = 0; row < slice.length; row++) {
        slice[row] = holds[row] ? slice[row] : -1;
      }
    }
    String condition =
        String.join(" and ", rule.comparisons().stream().map(Comparison::toString).toList());
    return new SlicedRows(name, List.of(new Slice(name, "", condition)), slice);
  }

  private boolean[] holds(Comparison comparison) {
    Column column = table.column(comparison.column());
    double wanted = new StrictNumbers('.').parse(comparison.value());
    boolean[] holds = new boolean[table.rows()];
    double[] values =
        comparison.operator().orders()
            ? numbers(column, comparison.operator().sign())
            : new double[0];
    for (int row = 0; row < holds.length; row++) {
      if (!column.isMissing(row)) {
        double value = comparison.operator().orders() ? values[row] : number(column, row);
        boolean numeric = !Double.isNaN(wanted) && !Double.isNaN(value);
        int compared =
            numeric
                ? (value < wanted ? -1 : value > wanted ? 1 : 0)
                : text(column, row).compareTo(comparison.value());
        holds[row] = comparison.operator().holds(compared);
      }
    }
    return holds;
  }

  /** Returns a column's numbers, NaN where one is missing. */
  private double[] numbers(Column column, String what) {
    double[] values = new double[column.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = column.isMissing(row) ? Double.NaN : number(column, row);
      if (Double.isNaN(values[row]) && !column.isMissing(row)) {
        throw new IllegalArgumentException(
            "`%s` takes numbers, and the column `%s` holds `%s` in %s"
                .formatted(
                    what,
                    Shown.text(column.name()),
                    Shown.text(text(column, row)),
                    table.where(row)));
      }
    }
    return values;
  }

  private double number(Column column, int row) {
    return column instanceof NumberColumn numbers
        ? numbers.at(row)
        : decimals.parse(((TextColumn) column).at(row).orElseThrow());
  }

  private static String text(Column column, int row) {
    return column instanceof TextColumn texts
        ? texts.at(row).orElseThrow()
        : text(((NumberColumn) column).at(row));
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS
        ? Long.toString((long) value)
        : NumberOutput.toString(value, true);
  }
}
