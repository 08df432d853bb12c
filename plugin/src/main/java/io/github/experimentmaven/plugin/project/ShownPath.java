package io.github.experimentmaven.plugin.project;

import io.github.experimentmaven.spec.problem.Location;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** The paths of files as messages show them. */
public final class ShownPath {

  private ShownPath() {}

  /** Returns a file's path with slashes, relative to the module where it is inside. */
  public static String of(MavenProject project, Path file) {
    Path base = project.getBasedir().toPath().toAbsolutePath();
    Path absolute = file.toAbsolutePath();
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return shown.toString().replace(File.separatorChar, '/');
  }

  /**
   * Returns a place as terminals and editors open it: the file relative to where Maven was started,
   * or its whole path elsewhere. What is no file, such as the command line, stays as it is.
   *
   * @param place a place in a file that is named relative to one of the folders
   * @param start where Maven was started
   * @param folders where the file may be
   */
  public static Location from(Location place, Path start, List<Path> folders) {
    if (place.file().startsWith("<")) {
      return place;
    }
    for (Path folder : folders) {
      Path file = folder.resolve(place.file()).toAbsolutePath().normalize();
      if (Files.isRegularFile(file)) {
        Path base = start.toAbsolutePath().normalize();
        Path shown = file.startsWith(base) ? base.relativize(file) : file;
        return new Location(
            shown.toString().replace(File.separatorChar, '/'), place.line(), place.column());
      }
    }
    return place;
  }
}
