package io.github.experimentmaven.plugin.project;

import java.io.File;
import java.nio.file.Path;
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
}
