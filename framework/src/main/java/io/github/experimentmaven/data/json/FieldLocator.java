package io.github.experimentmaven.data.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.experimentmaven.data.text.TextFile;
import io.github.experimentmaven.spec.problem.Location;
import java.io.BufferedReader;
import java.io.IOException;

/** Finds the place of a value in the text, for the few that messages name. */
final class FieldLocator {

  private FieldLocator() {}

  /**
   * Returns the place of a field's value, or that of its object where it has no such field.
   *
   * @param file the text
   * @param line the line the object starts at, from 1
   * @param field the field's name
   * @throws IOException if the source cannot be read
   */
  static Location of(TextFile file, int line, String field) throws IOException {
    String name = file.source().name();
    try (BufferedReader text = file.open()) {
      for (int skipped = 1; skipped < line; skipped++) {
        text.readLine();
      }
      JsonParser parser = JsonObjects.parser(text);
      parser.nextToken();
      JsonLocation start = parser.currentTokenLocation();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals(field);
        parser.nextToken();
        if (found) {
          JsonLocation at = parser.currentTokenLocation();
          return new Location(name, line + at.getLineNr() - 1, at.getColumnNr());
        }
        parser.skipChildren();
      }
      return new Location(name, line, start.getColumnNr());
    }
  }
}
