package io.github.experimentmaven.data.format;

import io.github.experimentmaven.spec.extension.Registry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of tables, by name. */
public final class TableFormats extends Registry<TableFormat> {

  /** The name of the format of files whose names say nothing. */
  public static final String CSV = "csv";

  private static final String PACKED = ".gz";

  /**
   * Creates the registry.
   *
   * @throws IllegalArgumentException if two formats have the same name, or one that cannot stand in
   *     a file
   */
  public TableFormats(List<TableFormat> all) {
    super("format", all);
  }

  /** Returns the formats that the framework's and a class loader's jars register. */
  public static TableFormats discover(ClassLoader loader) {
    return new TableFormats(registered(TableFormat.class, loader));
  }

  /** Returns the formats beside the framework. */
  public static TableFormats builtIn() {
    return discover(TableFormats.class.getClassLoader());
  }

  /**
   * Returns the format that the name of a file says, CSV where it says nothing.
   *
   * @param name the file's name
   * @throws MissingFormatException if it says one that is not there
   */
  public TableFormat ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (TableFormat format : all()) {
      if (hasEnding(lower, format.endings(), format.packed())) {
        return usable(format);
      }
    }
    for (FormatModule module : FormatModule.ALL) {
      if (hasEnding(lower, module.endings(), true)) {
        throw new MissingFormatException(module.absence());
      }
    }
    return named(CSV);
  }

  /**
   * Returns the format of a name.
   *
   * @throws MissingFormatException if there is none
   */
  public TableFormat named(String name) {
    Optional<TableFormat> format = find(name);
    if (format.isPresent()) {
      return usable(format.get());
    }
    throw new MissingFormatException(FormatModule.absence(name, names()));
  }

  private static TableFormat usable(TableFormat format) {
    int running = Runtime.version().feature();
    if (running < format.java()) {
      throw new MissingFormatException(
          "the format %s needs Java %d or later, and this is Java %d: run the build with a later one, or store the table as CSV or JSON lines"
              .formatted(format.name(), format.java(), running));
    }
    return format;
  }

  private static boolean hasEnding(String name, List<String> endings, boolean packed) {
    return endings.stream()
        .map(ending -> "." + ending)
        .anyMatch(ending -> name.endsWith(ending) || (packed && name.endsWith(ending + PACKED)));
  }
}
