package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.format.TableFile;
import io.github.experimentmaven.data.format.TableFormat;
import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Shown;
import io.github.experimentmaven.spec.slice.SlicesSpec;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;

/**
 * Loads the columns an experiment needs from the source it names.
 *
 * @param types the preprocessing steps, which decide whether a column holds numbers or texts
 * @param formats the formats that sources may be in
 * @param sources where sources are found
 */
public record DataLoader(StepTypes types, TableFormats formats, SourceResolver sources) {

  /** Checks that all are present. */
  public DataLoader {
    Objects.requireNonNull(types, "types");
    Objects.requireNonNull(formats, "formats");
    Objects.requireNonNull(sources, "sources");
  }

  /** Loads from the formats beside the framework. */
  public DataLoader(StepTypes types, SourceResolver sources) {
    this(types, TableFormats.builtIn(), sources);
  }

  /**
   * Loads the data of an experiment.
   *
   * @param data what the file holds and what is wanted of it
   * @param split the split, which may need a column of its own
   * @param slices the rows to look at on their own, which may need columns too
   * @param origin the experiment file, for the places of messages
   * @throws InvalidInputException if the source is absent or not as the experiment says; it names
   *     every problem found
   */
  public LoadedData load(DataSpec data, SplitSpec split, SlicesSpec slices, Origin origin) {
    Source source = find(data, origin);
    try {
      String sha256 = source.sha256();
      checkPin(data, source, sha256, origin);
      TableFormat format = new FormatChoice(formats, data, origin).of(source.name());
      checkEncoding(data, origin);
      checkDelimiter(data, origin);
      return format.read(
          new TableFile(source, data.format(), origin),
          rows ->
              new TableReader(source.name(), rows, types, data, split, slices, origin)
                  .read(sha256)
                  .counting(origin));
    } catch (IOException e) {
      throw new InvalidInputException(
          origin.problem(
              "/data/source",
              Shown.name(data.source())
                  + " cannot be read ("
                  + e.getMessage()
                  + "): check the file"));
    } catch (OutOfMemoryError e) {
      InvalidInputException refusal =
          new InvalidInputException(
              origin.problem(
                  "/data/source",
                  Shown.name(data.source())
                      + " does not fit into memory ("
                      + e.getMessage()
                      + "): give Java a larger heap with -Xmx, or leave columns out"));
      refusal.initCause(e);
      throw refusal;
    }
  }

  /** Loads the data of an experiment without slices. */
  public LoadedData load(DataSpec data, SplitSpec split, Origin origin) {
    return load(data, split, SlicesSpec.none(), origin);
  }

  private Source find(DataSpec data, Origin origin) {
    Resolution resolution = sources.resolve(data.source());
    if (resolution instanceof Resolution.Found found) {
      return found.source();
    }
    String reason = ((Resolution.Absent) resolution).reason();
    throw new InvalidInputException(
        origin.problem("/data/source", reason + data.hint().map(DataLoader::sentence).orElse("")));
  }

  /** A hint may be written on several lines. */
  private static String sentence(String hint) {
    return ". " + hint.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static void checkPin(DataSpec data, Source source, String sha256, Origin origin) {
    if (data.sha256().isPresent() && !data.sha256().get().equals(sha256)) {
      throw new InvalidInputException(
          origin.problem(
              "/data/sha256",
              "the SHA-256 of "
                  + source.name()
                  + " is "
                  + sha256
                  + ", so it is not the file this experiment was made with: restore that file, or"
                  + " pin the new one"));
    }
  }

  private static void checkEncoding(DataSpec data, Origin origin) {
    try {
      Charset.forName(data.format().encoding());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new InvalidInputException(
          origin.problem(
              "/data/format/encoding",
              Shown.name(data.format().encoding())
                  + " is no encoding Java knows; common ones are UTF-8, UTF-16, ISO-8859-1 and"
                  + " windows-1252"));
    }
  }

  private static void checkDelimiter(DataSpec data, Origin origin) {
    if (data.format().delimiter().isPresent()
        && data.format().delimiter().get() == data.format().quote()) {
      throw new InvalidInputException(
          origin.problem("/data/format/delimiter", "the delimiter and the quote must differ"));
    }
  }
}
