package io.github.experimentmaven.data.prepare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.range.SeenColumn;
import io.github.experimentmaven.data.range.SeenValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What training rows hold of a column, in the file of a saved model's preprocessing. */
final class SeenJson {

  private SeenJson() {}

  static void write(SeenColumn seen, ObjectNode json) {
    json.put("rows", seen.rows()).put("missing", seen.missing());
    SeenValues values = seen.values();
    if (values instanceof SeenValues.Numbers numbers) {
      json.put("min", numbers.min()).put("max", numbers.max());
    } else if (values instanceof SeenValues.Texts texts) {
      ArrayNode array = json.putArray("texts");
      texts.texts().forEach(array::add);
    } else if (values instanceof SeenValues.ManyTexts many) {
      json.put("distinct", many.distinct());
    } else if (values instanceof SeenValues.Dates dates) {
      dates.format().ifPresent(format -> json.put("format", format));
      json.put("earliest", dates.earliest()).put("latest", dates.latest());
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is none
   */
  static SeenColumn read(String column, JsonNode json) {
    return new SeenColumn(
        column, json.path("rows").intValue(), json.path("missing").intValue(), values(json));
  }

  private static SeenValues values(JsonNode json) {
    if (json.has("min")) {
      return new SeenValues.Numbers(json.path("min").doubleValue(), json.path("max").doubleValue());
    }
    if (json.has("texts")) {
      List<String> texts = new ArrayList<>();
      json.path("texts").forEach(text -> texts.add(text.asText()));
      return new SeenValues.Texts(texts);
    }
    if (json.has("distinct")) {
      return new SeenValues.ManyTexts(json.path("distinct").intValue());
    }
    if (json.has("earliest")) {
      SeenValues.Dates dates =
          new SeenValues.Dates(
              Optional.ofNullable(json.get("format")).map(JsonNode::asText),
              json.path("earliest").asText(),
              json.path("latest").asText());
      SeenRows.DateFormat format = SeenRows.DateFormat.of(dates.format());
      if (format.instant(dates.latest()).isBefore(format.instant(dates.earliest()))) {
        throw new IllegalArgumentException("the latest date is before the earliest one");
      }
      return dates;
    }
    return new SeenValues.None();
  }
}
