package io.github.experimentmaven.plugin.resolve;

import io.github.experimentmaven.data.drift.DataSketchFile;
import io.github.experimentmaven.gate.Background;
import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.SliceTables;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.result.importance.ImportanceTables;
import io.github.experimentmaven.result.origin.ResultOriginFile;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.result.rows.TestRowsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the results of an experiment from the archive that a release published. */
final class ReleasedResults {

  private final Path archive;
  private final ZipFile zip;

  private ReleasedResults(Path archive, ZipFile zip) {
    this.archive = archive;
    this.zip = zip;
  }

  /**
   * Reads the results of an experiment. Releases of old versions of this plugin have less beside
   * the table.
   *
   * @param archive the archive
   * @param version the version that published it
   * @return the results; empty where the archive has none of that experiment
   * @throws java.util.zip.ZipException if it is no archive, or a damaged one
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if a table in it cannot
   *     be read
   */
  static Optional<Baseline> read(Path archive, String experiment, String version)
      throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return new ReleasedResults(archive, zip).read(experiment, "release " + version);
    }
  }

  private Optional<Baseline> read(String experiment, String description) throws IOException {
    String name = ResultArchive.tableOf(experiment);
    Optional<String> table = text(name);
    return table.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Baseline(
                ResultTables.parse(archive.resolve(name), table.get()),
                rows(ResultArchive.testRowsOf(experiment)),
                slices(ResultArchive.slicesOf(experiment)),
                new Background(
                    text(ResultArchive.dataOf(experiment)).flatMap(DataSketchFile::parse),
                    importance(ResultArchive.importanceOf(experiment)),
                    text(ResultArchive.originOf(experiment)).flatMap(ResultOriginFile::parse)),
                description));
  }

  private Optional<String> text(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
  }

  private Optional<TestRows> rows(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(TestRowsReader.read(archive.resolve(name), zip.getInputStream(entry)));
  }

  private Optional<SliceTable> slices(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(SliceTables.read(archive.resolve(name), zip.getInputStream(entry)));
  }

  private Optional<ImportanceTable> importance(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(ImportanceTables.read(archive.resolve(name), zip.getInputStream(entry)));
  }
}
