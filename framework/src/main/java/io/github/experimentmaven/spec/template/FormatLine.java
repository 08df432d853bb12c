package io.github.experimentmaven.spec.template;

import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what an experiment file says of the way its data is written. */
final class FormatLine {

  private FormatLine() {}

  /** Returns the line, without what is the default; empty where everything is. */
  static String of(CsvFormat format) {
    CsvFormat usual = CsvFormat.DEFAULT;
    List<String> parts = new ArrayList<>();
    format.delimiter().ifPresent(sign -> parts.add("delimiter: " + quoted(sign)));
    if (format.quote() != usual.quote()) {
      parts.add("quote: " + quoted(format.quote()));
    }
    if (!format.encoding().equals(usual.encoding())) {
      parts.add("encoding: " + YamlText.text(format.encoding()));
    }
    if (format.decimal() != usual.decimal()) {
      parts.add("decimal: " + quoted(format.decimal()));
    }
    format.thousands().ifPresent(sign -> parts.add("thousands: " + quoted(sign)));
    if (!format.header()) {
      parts.add("header: false");
    }
    if (!format.names().isEmpty()) {
      parts.add(
          "names: "
              + format.names().stream()
                  .map(YamlText::text)
                  .collect(Collectors.joining(", ", "[", "]")));
    }
    return parts.isEmpty() ? "" : "format: {" + String.join(", ", parts) + "}";
  }

  private static String quoted(char sign) {
    return YamlText.quoted(String.valueOf(sign));
  }
}
