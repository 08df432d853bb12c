package io.github.experimentmaven.study.first;

import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.load.FormatHints;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Proposes experiments for tables in a folder. */
final class FirstTable {

  private FirstTable() {}

  static FirstExperiment propose(Path folder, String file, Optional<String> target)
      throws IOException {
    return propose(folder, file, target, FormatHints.NONE);
  }

  static FirstExperiment propose(
      Path folder, String file, Optional<String> target, FormatHints hints) throws IOException {
    Resolution found = new FileSources(folder).resolve(file);
    return FirstExperiment.propose(
        "first", ((Resolution.Found) found).source(), file, hints, TableFormats.builtIn(), target);
  }

  /** Proposes an experiment for a table of a header and 100 rows. */
  static FirstExperiment propose(Path folder, String header, IntFunction<String> row)
      throws IOException {
    Files.writeString(
        folder.resolve("table.csv"),
        IntStream.range(0, 100)
            .mapToObj(row)
            .collect(Collectors.joining("\n", header + "\n", "\n")));
    return propose(folder, "table.csv", Optional.empty());
  }
}
