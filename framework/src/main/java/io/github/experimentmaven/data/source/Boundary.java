package io.github.experimentmaven.data.source;

import io.github.experimentmaven.spec.problem.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which files an experiment may read. */
public sealed interface Boundary {

  /** All that the process may read. */
  record None() implements Boundary {}

  /**
   * What is in some folders, after symbolic links are followed.
   *
   * @param folders the folders
   * @param remedy how people allow more, for example {@code set experiment.allowOutside}
   */
  record Within(List<Path> folders, String remedy) implements Boundary {

    /** Copies the folders. */
    public Within {
      Objects.requireNonNull(remedy, "remedy");
      folders = List.copyOf(folders);
    }
  }

  /**
   * Returns why a file must not be read, whether or not it exists; empty if it may be.
   *
   * @param name the file as the experiment file has it
   * @param file its path
   * @throws IOException if a symbolic link cannot be followed
   */
  default Optional<String> refusal(String name, Path file) throws IOException {
    if (!(this instanceof Within within)) {
      return Optional.empty();
    }
    Path real = realPath(file);
    for (Path folder : within.folders()) {
      if (real.startsWith(realPath(folder))) {
        return Optional.empty();
      }
    }
    return Optional.of(
        "`%s` is at %s, and experiments read nothing outside of %s; %s"
            .formatted(
                Shown.path(name),
                real,
                within.folders().stream().map(Path::toString).collect(Collectors.joining(" or ")),
                within.remedy()));
  }

  /** Follows symbolic links as far as the path exists. */
  private static Path realPath(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    for (Path known = absolute.getParent(); known != null; known = known.getParent()) {
      if (Files.exists(known)) {
        Path rest = absolute.subpath(known.getNameCount(), absolute.getNameCount());
        return known.toRealPath().resolve(rest).normalize();
      }
    }
    return absolute.normalize();
  }
}
