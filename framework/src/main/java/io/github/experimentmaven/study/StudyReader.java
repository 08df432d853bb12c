package io.github.experimentmaven.study;

import io.github.experimentmaven.data.source.ClasspathSources;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.source.SchemeSources;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.extension.awaited.AwaitedExtensions;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.spec.read.ExperimentReader;
import io.github.experimentmaven.spec.read.UnknownNames;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads studies: with values in place of the file's, a part of them, for a project, from sources of
 * one's own. Immutable: each method returns another reader. May be used for many files, also by
 * several threads.
 */
public final class StudyReader {

  private static final String NO_VERSION = "unversioned";

  private final Extensions extensions;
  private final ExperimentReader files;
  private final Overrides overrides;
  private final Selection selection;
  private final Optional<Provenance.Project> project;
  private final Function<Experiment, SourceResolver> sources;
  private final Optional<Consumer<String>> awaited;
  private final TrialLimit limit;

  private StudyReader(
      Extensions extensions,
      ExperimentReader files,
      Overrides overrides,
      Selection selection,
      Optional<Provenance.Project> project,
      Function<Experiment, SourceResolver> sources,
      Optional<Consumer<String>> awaited,
      TrialLimit limit) {
    this.extensions = extensions;
    this.files = files;
    this.overrides = overrides;
    this.selection = selection;
    this.project = project;
    this.sources = sources;
    this.awaited = awaited;
    this.limit = limit;
  }

  /**
   * Returns a reader of whole studies, whose files can name the framework's own types and those
   * that jars on the class path of the calling thread register.
   */
  public static StudyReader standard() {
    return of(Extensions.discover(loader()));
  }

  /**
   * Returns a reader of whole studies. Data is a path relative to the experiment file, or {@code
   * classpath:} and the name of a resource.
   *
   * @param extensions what their files can name
   */
  public static StudyReader of(Extensions extensions) {
    return new StudyReader(
        extensions,
        new ExperimentReader(extensions.vocabulary()),
        Overrides.none(),
        Selection.all(),
        Optional.empty(),
        experiment -> filesAndResources(experiment, extensions.loader()),
        Optional.empty(),
        TrialLimit.USUAL);
  }

  /**
   * Returns a reader that puts values in place of those in the files; they are recorded in the
   * provenance.
   *
   * @param values for example {@code Overrides.parse("models.network.epochs=10")}
   */
  public StudyReader overrides(Overrides values) {
    return new StudyReader(
        extensions,
        files,
        Objects.requireNonNull(values),
        selection,
        project,
        sources,
        awaited,
        limit);
  }

  /**
   * Returns a reader of a part of each study.
   *
   * @param part which of the models and seeds are meant
   */
  public StudyReader only(Selection part) {
    return new StudyReader(
        extensions,
        files,
        overrides,
        Objects.requireNonNull(part),
        project,
        sources,
        awaited,
        limit);
  }

  /**
   * Returns a reader of studies that belong to a project. Without one, they belong to a project of
   * their own name, whose version is {@code unversioned}.
   *
   * @param owner its name, its version, which every row of a result table carries, and its commit
   */
  public StudyReader project(Provenance.Project owner) {
    return new StudyReader(
        extensions, files, overrides, selection, Optional.of(owner), sources, awaited, limit);
  }

  /**
   * Returns a reader of studies whose data comes from elsewhere.
   *
   * @param finder returns what finds the data of an experiment
   */
  public StudyReader sources(Function<Experiment, SourceResolver> finder) {
    return new StudyReader(
        extensions,
        files,
        overrides,
        selection,
        project,
        Objects.requireNonNull(finder),
        awaited,
        limit);
  }

  /**
   * Returns a reader that refuses studies of more trials, which would run for weeks because of one
   * zero too many.
   *
   * @param trials how many trials a study may have; without this, 100,000
   */
  public StudyReader mostTrials(long trials) {
    return new StudyReader(
        extensions, files, overrides, selection, project, sources, awaited, new TrialLimit(trials));
  }

  /**
   * Returns a reader for a build that has not compiled its classes yet: a name that no extension
   * has is taken as it is. Studies that it reads can be validated, all of them but what hangs on
   * such a name, and not run.
   *
   * @param told is told what is not there yet, in words, when a study is read or validated
   */
  public StudyReader awaiting(Consumer<String> told) {
    return new StudyReader(
        extensions, files, overrides, selection, project, sources, Optional.of(told), limit);
  }

  /**
   * Reads an experiment file, shown in messages as the path given.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException with every problem of the
   *     file, in its order
   */
  public Study read(Path file) {
    return read(file, file.toString());
  }

  /**
   * Reads an experiment file.
   *
   * @param file the file
   * @param displayName the file's name as messages show it
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException with every problem of the
   *     file, in its order
   */
  public Study read(Path file, String displayName) {
    return awaited.map(told -> completed(file, told)).orElse(this).readAsIs(file, displayName);
  }

  /** Returns this reader with something in place of all that a file names and nothing has. */
  private StudyReader completed(Path file, Consumer<String> told) {
    UnknownNames unknown = UnknownNames.of(file, overrides, extensions.vocabulary());
    Extensions all = AwaitedExtensions.of(extensions, unknown, told);
    return new StudyReader(
        all,
        unknown.isEmpty() ? files : new ExperimentReader(all.vocabulary()),
        overrides,
        selection,
        project,
        sources,
        Optional.empty(),
        limit);
  }

  private Study readAsIs(Path file, String displayName) {
    Experiment experiment = files.read(file, displayName, overrides).only(selection);
    limit.check(experiment);
    return new Study(this, experiment, sources.apply(experiment));
  }

  /** Returns what files can name. */
  Extensions extensions() {
    return extensions;
  }

  /** Returns the project that an experiment belongs to. */
  Provenance.Project projectOf(Experiment experiment) {
    return project.orElseGet(
        () -> new Provenance.Project(experiment.name(), NO_VERSION, Optional.empty()));
  }

  /** Returns the class loader that sees what the program uses, whoever loaded the framework. */
  static ClassLoader loader() {
    return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
        .orElseGet(StudyReader.class::getClassLoader);
  }

  private static SourceResolver filesAndResources(Experiment experiment, ClassLoader loader) {
    return new SchemeSources(
        Map.of("classpath", new ClasspathSources(loader)),
        new FileSources(experiment.origin().file().toAbsolutePath().getParent()));
  }
}
