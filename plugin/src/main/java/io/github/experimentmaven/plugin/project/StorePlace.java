package io.github.experimentmaven.plugin.project;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Where a build keeps completed trials for later builds.
 *
 * @param folder the folder; empty where none are kept
 * @param chosen whether somebody named it
 */
public record StorePlace(Optional<Path> folder, boolean chosen) {

  /** The value of the parameter that keeps none. */
  public static final String NONE = "none";

  private static final Path DEFAULT = Path.of(".m2", "experiment-store");
  private static final String HOME = "~";

  /** Returns whether a parameter asks for none. */
  public static boolean isOff(String parameter) {
    return NONE.equals(parameter);
  }

  /**
   * Returns the place that a parameter names: a folder, relative to that of the whole build, or
   * {@value #NONE}. Without one, it is in the folder that Maven has in that of the user, if there
   * is such a folder: a process in a container may have none.
   *
   * @param parameter the parameter; null where it is not given
   * @param home the folder of the user, as Java has it
   * @throws MojoExecutionException if it is no path
   */
  public static StorePlace of(String parameter, MavenSession session, String home)
      throws MojoExecutionException {
    return of(
        Objects.requireNonNullElse(parameter, ""),
        Optional.ofNullable(session.getRequest().getMultiModuleProjectDirectory())
            .map(File::toPath)
            .orElseGet(() -> Path.of(session.getExecutionRootDirectory())),
        home);
  }

  static StorePlace of(String parameter, Path root, String home) throws MojoExecutionException {
    if (isOff(parameter)) {
      return new StorePlace(Optional.empty(), true);
    }
    if (parameter.isBlank()) {
      return new StorePlace(
          Optional.of(new File(home))
              .filter(user -> user.isAbsolute() && user.isDirectory())
              .map(user -> user.toPath().resolve(DEFAULT)),
          false);
    }
    try {
      Path named = Path.of(parameter);
      Path folder =
          named.startsWith(HOME) ? Path.of(home).resolve(Path.of(HOME).relativize(named)) : named;
      return new StorePlace(Optional.of(root.resolve(folder).normalize()), true);
    } catch (InvalidPathException e) {
      throw new MojoExecutionException(
          "experiment.store is `%s`, which is no path on this system (%s at %d): name a folder, or %s for no store"
              .formatted(parameter, e.getReason(), e.getIndex(), NONE),
          e);
    }
  }
}
