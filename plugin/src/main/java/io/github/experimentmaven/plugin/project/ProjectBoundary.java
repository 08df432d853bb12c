package io.github.experimentmaven.plugin.project;

import io.github.experimentmaven.data.source.Boundary;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * The folder of the whole project, which experiments may read: that of the module, of a parent it
 * was built with, of another module of this build, or the nearest with a {@code .mvn} folder,
 * whichever is outermost.
 */
public final class ProjectBoundary {

  private static final String REMEDY =
      "move it there, or allow it with -Dexperiment.allowOutside (in the POM:"
          + " <allowOutside>true</allowOutside>)";

  private ProjectBoundary() {}

  /**
   * Returns what the experiments of a module may read.
   *
   * @param build all modules of the build
   * @param also a folder that the build itself named
   */
  public static Boundary of(MavenProject project, List<MavenProject> build, Path also) {
    Path root = root(project, build);
    return new Boundary.Within(
        also.toAbsolutePath().startsWith(root) ? List.of(root) : List.of(root, also), REMEDY);
  }

  private static Path root(MavenProject project, List<MavenProject> build) {
    Path module = path(project.getBasedir());
    List<Path> folders = new ArrayList<>(List.of(module));
    for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
      // The parent of a repository has none.
      Optional.ofNullable(parent.getBasedir()).map(ProjectBoundary::path).ifPresent(folders::add);
    }
    build.stream()
        .map(MavenProject::getBasedir)
        .filter(Objects::nonNull)
        .map(ProjectBoundary::path)
        .forEach(folders::add);
    Stream.iterate(module, Objects::nonNull, Path::getParent)
        .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
        .findFirst()
        .ifPresent(folders::add);
    return folders.stream()
        .filter(module::startsWith)
        .min(Comparator.comparingInt(Path::getNameCount))
        .orElse(module);
  }

  private static Path path(File folder) {
    return folder.toPath().toAbsolutePath().normalize();
  }
}
