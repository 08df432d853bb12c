package io.github.experimentmaven.plugin.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads which commit a folder's repository is at, without running git. */
public final class GitCommit {

  private static final String REFERENCE = "ref: ";
  private static final String LINK = "gitdir: ";

  private GitCommit() {}

  /** Returns the commit of the repository a folder is in; empty outside a repository. */
  public static Optional<String> of(Path folder) throws IOException {
    for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.isDirectory(git)) {
        return head(git, git);
      }
      if (Files.isRegularFile(git)) {
        String link = Files.readString(git).strip();
        if (link.startsWith(LINK)) {
          Path directory = at.resolve(link.substring(LINK.length()));
          Path common = directory.resolve("commondir");
          return head(
              directory,
              Files.exists(common)
                  ? directory.resolve(Files.readString(common).strip())
                  : directory);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> head(Path git, Path common) throws IOException {
    Path head = git.resolve("HEAD");
    if (!Files.exists(head)) {
      return Optional.empty();
    }
    String text = Files.readString(head).strip();
    if (!text.startsWith(REFERENCE)) {
      return Optional.of(text);
    }
    String reference = text.substring(REFERENCE.length());
    Path loose = common.resolve(reference);
    if (Files.exists(loose)) {
      return Optional.of(Files.readString(loose).strip());
    }
    Path packed = common.resolve("packed-refs");
    List<String> lines = Files.exists(packed) ? Files.readAllLines(packed) : List.of();
    return lines.stream()
        .filter(line -> line.endsWith(" " + reference))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst();
  }
}
