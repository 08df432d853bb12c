package io.github.experimentmaven.result.rows;

import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.Numbers;
import io.github.experimentmaven.run.trial.Predictions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes {@code test-rows.csv}: a line for each test row and target, a column for each model and
 * seed. It holds what {@code predictions.csv} does, of a bounded number of rows, so that it can be
 * published with the results and committed with a baseline.
 */
public final class TestRowsTable {

  static final List<String> HEADER =
      List.of("repeat", "fold", "test_rows", "row", "unit", "target", "actual");

  /** The column after these where rows do not count alike. */
  static final String WEIGHT = "weight";

  /** Stands between a model's name and the seed in the name of a column. */
  static final char SEED = '#';

  /** Begins the name of a column of slices; no model's name has such a sign. */
  static final String SLICES = "slice:";

  private TestRowsTable() {}

  /**
   * Writes test rows; trials whose predictions nobody kept leave empty cells.
   *
   * @param rows the rows
   * @param out takes the bytes; stays open
   * @throws IOException if they cannot be written
   */
  public static void write(TestRows rows, OutputStream out) throws IOException {
    List<Training> trainings =
        rows.folds().stream().flatMap(fold -> fold.trainings().stream()).distinct().toList();
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter printer = new CSVPrinter(writer, CsvText.FORMAT);
    List<String> slicings =
        rows.folds().stream().flatMap(fold -> fold.slicings().stream()).distinct().toList();
    printer.printRecord(header(rows.isWeighted(), slicings, trainings));
    for (FoldRows fold : rows.folds()) {
      write(fold, slicings, trainings, printer);
    }
    printer.flush();
  }

  private static List<String> header(
      boolean weighted, List<String> slicings, List<Training> trainings) {
    List<String> header = new ArrayList<>(HEADER);
    if (weighted) {
      header.add(WEIGHT);
    }
    slicings.forEach(slicing -> header.add(SLICES + slicing));
    trainings.forEach(
        training -> header.add(CsvText.text(training.model()) + SEED + training.seed()));
    return header;
  }

  private static void write(
      FoldRows rows, List<String> slicings, List<Training> trainings, CSVPrinter printer)
      throws IOException {
    Predictions any = rows.of(rows.trainings().iterator().next()).orElseThrow();
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < rows.rows(); row++) {
      for (int target = 0; target < any.targets().size(); target++) {
        cells.clear();
        cells.add(Integer.toString(rows.repeat()));
        cells.add(Integer.toString(rows.fold()));
        cells.add(Integer.toString(rows.tested()));
        cells.add(Integer.toString(rows.number(row)));
        cells.add(Integer.toString(rows.unit(row)));
        cells.add(CsvText.text(any.targets().get(target)));
        cells.add(Numbers.shortest(any.actual(target, row)));
        if (any.weights().isPresent()) {
          cells.add(Numbers.shortest(any.weights().get()[row]));
        }
        for (String slicing : slicings) {
          cells.add(CsvText.text(rows.slice(slicing, row)));
        }
        for (Training training : trainings) {
          cells.add(cell(rows, training, target, row));
        }
        printer.printRecord(cells);
      }
    }
  }

  private static String cell(FoldRows rows, Training training, int target, int row) {
    return rows.of(training)
        .map(predictions -> Numbers.shortest(predictions.predicted(target, row)))
        .orElse("");
  }
}
