package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.load.StrictNumbers;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rows of texts into a table of the columns that features need. */
record RawRows(List<FittedFeature> features) {

  private static final String NAME = "rows to predict";

  Table table(List<Map<String, String>> rows) {
    List<Column> columns = new ArrayList<>();
    for (FittedFeature feature : features) {
      List<Optional<String>> texts =
          rows.stream()
              .map(row -> Optional.ofNullable(row.get(feature.column())).map(String::strip))
              .map(text -> text.filter(present -> !present.isEmpty()))
              .toList();
      columns.add(
          feature.kind() == ValueKind.TEXT
              ? TextColumn.of(feature.column(), texts)
              : numbers(feature.column(), texts));
    }
    return Table.of(NAME, columns);
  }

  private static NumberColumn numbers(String column, List<Optional<String>> texts) {
    StrictNumbers parser = new StrictNumbers('.');
    double[] values = new double[texts.size()];
    for (int row = 0; row < values.length; row++) {
      String text = texts.get(row).orElse("");
      values[row] = text.isEmpty() ? Double.NaN : parser.parse(text);
      if (!text.isEmpty() && Double.isNaN(values[row])) {
        throw new InvalidInputException(
            new Problem(
                new Location(NAME, row + 1, 1), column, "\"" + text + "\" is not a number"));
      }
    }
    return NumberColumn.ofOwned(column, values);
  }
}
