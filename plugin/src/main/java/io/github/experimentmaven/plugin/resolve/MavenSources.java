package io.github.experimentmaven.plugin.resolve;

import io.github.experimentmaven.data.source.Boundary;
import io.github.experimentmaven.data.source.ClasspathSources;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.source.SchemeSources;
import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.spec.Experiment;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipFile;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** Finds the data of experiments: files, resources, and files inside artifacts. */
public final class MavenSources {

  /** Stands before the name of a resource. */
  public static final String CLASS_PATH = "classpath";

  /** Stands before the coordinates of an artifact. */
  public static final String ARTIFACT = "maven";

  private static final String FORM = "maven:group:artifact:version!/path/in.jar";

  private final MavenArtifacts artifacts;
  private final MavenProject project;
  private final ClassLoader loader;
  private final Boundary boundary;
  private final GoalMemory memory;
  private final Predicate<String> awaited;

  /**
   * Creates the finder.
   *
   * @param boundary which files the experiments may read
   * @param memory notes which files are looked at
   * @param awaited tells by the scheme whether what is not there may still come in this build,
   *     which is then told with an {@link AwaitedDataException}
   */
  public MavenSources(
      MavenArtifacts artifacts,
      MavenProject project,
      ClassLoader loader,
      Boundary boundary,
      GoalMemory memory,
      Predicate<String> awaited) {
    this.artifacts = artifacts;
    this.project = project;
    this.loader = loader;
    this.boundary = boundary;
    this.memory = memory;
    this.awaited = awaited;
  }

  /** Returns what finds the data of an experiment. */
  public SourceResolver of(Experiment experiment) {
    Path folder = experiment.origin().file().toAbsolutePath().getParent();
    return new SchemeSources(
        Map.of(CLASS_PATH, this::onClassPath, ARTIFACT, this::inArtifact),
        new Paths(experiment, folder));
  }

  /** The files of an experiment. */
  private final class Paths implements SourceResolver {
    private final Experiment experiment;
    private final Path folder;

    Paths(Experiment experiment, Path folder) {
      this.experiment = experiment;
      this.folder = folder;
    }

    @Override
    public Resolution resolve(String source) {
      return file(
          source,
          folder,
          isGiven(source, experiment)
              ? new FileSources(folder)
              : new FileSources(folder, boundary));
    }

    @Override
    public Optional<String> refusal(String path) {
      return new FileSources(folder, boundary).refusal(path);
    }
  }

  /** Who starts the build may name any file; what is in the file it builds may not. */
  private static boolean isGiven(String source, Experiment experiment) {
    return experiment.overrides().containsKey("data.source")
        && source.equals(experiment.data().source());
  }

  private Resolution file(String source, Path folder, FileSources files) {
    Resolution found = files.resolve(source);
    if (found instanceof Resolution.Found) {
      try {
        memory.content(folder.resolve(source));
      } catch (IOException e) {
        return new Resolution.Absent("the file `" + source + "` cannot be read: " + e.getMessage());
      }
    }
    return found;
  }

  private Resolution onClassPath(String source) {
    Resolution found = new ClasspathSources(loader).resolve(source);
    if (found instanceof Resolution.Absent && awaited.test(CLASS_PATH)) {
      throw new AwaitedDataException(CLASS_PATH + ":" + source);
    }
    memory.unknown();
    return found;
  }

  private Resolution inArtifact(String source) {
    memory.unknown();
    int separator = source.indexOf("!/");
    String[] coordinates = source.substring(0, Math.max(0, separator)).split(":", -1);
    if (coordinates.length != 3) {
      return new Resolution.Absent("'maven:" + source + "' is not of the form " + FORM);
    }
    Artifact artifact = new DefaultArtifact(coordinates[0], coordinates[1], "jar", coordinates[2]);
    Optional<Path> jar;
    try {
      jar = artifacts.find(project, artifact);
      if (!jar.filter(Files::isRegularFile).isPresent()
          && awaited.test(ARTIFACT)
          && artifacts.isOfThisBuild(artifact)) {
        throw new AwaitedDataException(ARTIFACT + ":" + source);
      }
    } catch (MojoExecutionException e) {
      return new SourceResolver.Resolution.Absent(e.getMessage());
    }
    if (jar.isEmpty()) {
      return new Resolution.Absent(
          "no repository of this build has the artifact '"
              + source.substring(0, separator)
              + "'; check its coordinates and the build's repositories");
    }
    String path = source.substring(separator + 2);
    try (ZipFile zip = new ZipFile(jar.get().toFile())) {
      return zip.getEntry(path) == null
          ? new Resolution.Absent("there is no '" + path + "' in " + source.substring(0, separator))
          : new Resolution.Found(new Entry(jar.get(), path));
    } catch (IOException e) {
      return new Resolution.Absent(jar.get() + " cannot be read: " + e.getMessage());
    }
  }

  private record Entry(Path jar, String name) implements Source {

    @Override
    public InputStream open() throws IOException {
      ZipFile zip = new ZipFile(jar.toFile());
      return new FilterInputStream(zip.getInputStream(zip.getEntry(name))) {
        @Override
        public void close() throws IOException {
          zip.close();
        }
      };
    }
  }
}
