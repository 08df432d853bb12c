package io.github.experimentmaven.data.format;

import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.Origin;
import java.util.Objects;

/**
 * A file of rows.
 *
 * @param source its bytes
 * @param written how it is written, as far as that can be said
 * @param origin where that is said
 */
public record TableFile(Source source, CsvFormat written, Origin origin) {

  /** Checks that all parts are present. */
  public TableFile {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(origin, "origin");
  }
}
