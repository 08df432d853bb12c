package io.github.experimentmaven.run.extension;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where classes come from. */
final class ClassPath {

  private ClassPath() {}

  /** Returns the jar or folder of a class; empty for the Java platform's own and where unknown. */
  static Optional<Path> of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null
        ? Optional.empty()
        : path(source.getLocation());
  }

  /**
   * Returns the jars and folders of a class loader and its parents, the Java platform's own left
   * out; empty where one of them does not say.
   */
  static Optional<List<Path>> of(ClassLoader loader) {
    List<Path> paths = new ArrayList<>();
    for (ClassLoader at = loader; at != null; at = at.getParent()) {
      if (at instanceof URLClassLoader urls) {
        for (URL url : urls.getURLs()) {
          Optional<Path> path = path(url);
          if (path.isEmpty()) {
            return Optional.empty();
          }
          paths.add(path.get());
        }
      } else if (at.equals(ClassLoader.getSystemClassLoader())) {
        for (String part :
            System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
          paths.add(Path.of(part));
        }
      } else if (!at.equals(ClassLoader.getPlatformClassLoader())) {
        return Optional.empty();
      }
    }
    return Optional.of(paths);
  }

  private static Optional<Path> path(URL url) {
    try {
      return url.getProtocol().equals("file")
          ? Optional.of(Path.of(url.toURI()))
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
