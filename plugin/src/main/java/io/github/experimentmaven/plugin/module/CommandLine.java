package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.study.StudyReader;
import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the command line or the POM says in place of what the experiment files do.
 *
 * @param set values by key path, for example {@code models.network-3.dropout=0.3}
 * @param data the data file
 * @param models the models, by name or pattern; all where empty
 * @param seeds the seeds; all where empty
 */
public record CommandLine(
    Optional<String> set, Optional<File> data, List<String> models, List<String> seeds) {

  /** Returns what parameters say, each of which is null where it is not given. */
  public static CommandLine of(String set, File data, List<String> models, List<String> seeds) {
    return new CommandLine(
        Optional.ofNullable(set),
        Optional.ofNullable(data),
        Objects.requireNonNullElse(models, List.of()),
        Objects.requireNonNullElse(seeds, List.of()));
  }

  /**
   * Returns a reader that reads files so.
   *
   * @param loader finds what the files can name
   * @param project the project that the results belong to
   */
  public StudyReader reader(ClassLoader loader, Provenance.Project project) {
    return applyTo(StudyReader.of(Extensions.discover(loader))).project(project);
  }

  /** Returns a reader that reads files so. */
  public StudyReader applyTo(StudyReader reader) {
    Overrides overrides = set.map(Overrides::parse).orElse(Overrides.none());
    return reader
        .overrides(
            data.map(file -> overrides.withDataSource(file.getAbsolutePath())).orElse(overrides))
        .only(selection());
  }

  /** Returns which of the models and seeds are meant. */
  public Selection selection() {
    return Selection.parse(models, seeds);
  }
}
