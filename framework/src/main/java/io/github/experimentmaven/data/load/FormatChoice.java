package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.format.MissingFormatException;
import io.github.experimentmaven.data.format.TableFormat;
import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the format that a file is read in, and refuses what is said of another.
 *
 * @param formats the formats that there are
 * @param data what the experiment says of the file
 * @param origin the experiment file, for the places of messages
 */
record FormatChoice(TableFormats formats, DataSpec data, Origin origin) {

  private static final String POINTER = "/data/format";
  private static final String TYPE = "type";

  /**
   * Returns the format of a file.
   *
   * @param name the file's name
   * @throws InvalidInputException if there is no such format, or the experiment says of the file
   *     what only others have
   */
  TableFormat of(String name) {
    TableFormat format;
    try {
      format = data.type().isPresent() ? formats.named(data.type().get()) : formats.ofFile(name);
    } catch (MissingFormatException e) {
      throw new InvalidInputException(
          origin.problem(
              data.type().isPresent() ? POINTER + "/" + TYPE : "/data/source", e.getMessage()));
    }
    refuseOthers(format, name);
    return format;
  }

  private void refuseOthers(TableFormat format, String name) {
    List<Problem> problems = new ArrayList<>();
    for (String pointer : origin.locations().keySet()) {
      if (!pointer.startsWith(POINTER + "/")) {
        continue;
      }
      String key = pointer.substring(POINTER.length() + 1);
      if (key.indexOf('/') < 0 && !key.equals(TYPE) && !format.keys().contains(key)) {
        problems.add(origin.problem(pointer, refusal(key, format, name)));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private String refusal(String key, TableFormat format, String name) {
    List<String> others =
        formats.all().stream()
            .filter(other -> other.keys().contains(key))
            .map(TableFormat::name)
            .toList();
    return "`%s` says how %s is written, and %s is read as %s: remove it%s"
        .formatted(
            key,
            String.join(" or ", others),
            name,
            format.name(),
            data.type().isPresent() ? "" : ", or name the format in data.format.type");
  }
}
