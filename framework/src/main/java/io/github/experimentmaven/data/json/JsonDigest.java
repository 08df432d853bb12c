package io.github.experimentmaven.data.json;

import io.github.experimentmaven.data.format.CellKind;
import io.github.experimentmaven.data.format.ContentDigest;
import java.util.List;
import java.util.stream.Stream;

/** The digest of all rows in the making. */
final class JsonDigest {

  private final List<String> names;
  private final List<ContentDigest> columns;

  JsonDigest(List<String> names) {
    this.names = names;
    this.columns = Stream.generate(ContentDigest::new).limit(names.size()).toList();
  }

  void add(JsonCells cells) {
    for (int i = 0; i < cells.size(); i++) {
      ContentDigest column = columns.get(i);
      CellKind kind = cells.kind(i);
      boolean number = kind == CellKind.NUMBER || kind == CellKind.SWITCH;
      if (kind == CellKind.TEXT || (number && ContentDigest.isWritten(cells.value(i)))) {
        column.add(kind, cells.characters(), cells.start(i), cells.length(i));
      } else {
        column.add(kind, number ? cells.value(i) : 0);
      }
    }
  }

  String hex() {
    return ContentDigest.of(names, columns);
  }
}
