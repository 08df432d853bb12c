package io.github.experimentmaven.data.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.experimentmaven.data.text.TextFile;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the names of the fields of rows. */
final class FieldNames {

  private FieldNames() {}

  /**
   * Returns the names in the order of their first appearance.
   *
   * @param file the text
   * @param rows how many rows are looked at
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the text is not of the
   *     format
   * @throws IOException if the source cannot be read
   */
  static List<String> of(TextFile file, int rows) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    try (JsonObjects objects = new JsonObjects(file)) {
      for (int row = 0; row < rows && objects.next(); row++) {
        while (objects.token() == JsonToken.FIELD_NAME) {
          names.add(objects.parser().currentName());
          objects.token();
          objects.skip();
        }
      }
    }
    return List.copyOf(names);
  }
}
