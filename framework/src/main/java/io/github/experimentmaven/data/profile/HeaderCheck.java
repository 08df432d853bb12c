package io.github.experimentmaven.data.profile;

import io.github.experimentmaven.data.load.ColumnNames;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.text.StrictNumbers;
import java.util.List;

/** Looks for a row of values that was taken for a header. */
final class HeaderCheck {

  private HeaderCheck() {}

  static List<Suspicion> of(LoadedData data) {
    List<String> names = data.table().columns().stream().map(Column::name).toList();
    if (!ColumnNames.areNumbers(names, new StrictNumbers('.'))) {
      return List.of();
    }
    return List.of(
        new Suspicion(
            Suspicion.Kind.NUMBERS_AS_NAMES,
            names,
            "every column has a number for a name, as if the first line of %s were a row: if it is, set data.format.header to false"
                .formatted(data.table().name())));
  }
}
