package io.github.experimentmaven.plugin.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.run.store.EntryStore;
import io.github.experimentmaven.run.store.Lookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells whole files of a build's results from torn ones: those that are the same in every run by
 * the digests of undisturbed runs, the others by reading them to their end.
 *
 * @param target the build's {@code target} folder
 * @param known what undisturbed runs wrote
 */
record WholeFiles(Path target, Set<String> known) {

  /** Names of files that hold a moment or a duration. */
  private static final Set<String> DIFFER =
      Set.of("provenance.json", "report.html", "training-time.svg");

  static WholeFiles in(Path target) {
    return new WholeFiles(target, new HashSet<>());
  }

  /** Remembers the files there are as whole. */
  void learn() throws IOException {
    known.addAll(reproducible().values().stream().toList());
  }

  /** Returns the digests of the files that are the same in every run, by their paths. */
  TreeMap<String, String> reproducible() throws IOException {
    TreeMap<String, String> digests = new TreeMap<>();
    for (Path file : visible()) {
      if (!differs(file)) {
        digests.put(target.relativize(file).toString(), Sha256.of(file));
      }
    }
    return digests;
  }

  /** Fails for a file that is not whole. */
  void check() throws IOException {
    for (Path file : visible()) {
      if (differs(file)) {
        read(file);
      } else {
        assertThat(known).as(file + " is whole").contains(Sha256.of(file));
      }
    }
  }

  /** Returns what builds leave behind when they are killed. */
  List<Path> leftovers() throws IOException {
    return files(true).stream().filter(file -> !isMemory(file)).toList();
  }

  /** What goals remember of the last time they went well; their file names start with no dot. */
  private static boolean isMemory(Path file) {
    return !file.getFileName().toString().startsWith(".")
        || file.getFileName().toString().equals(".unchanged");
  }

  private static boolean differs(Path file) {
    String name = file.getFileName().toString();
    return DIFFER.contains(name) || name.matches(".*\\.(tribuo|trial)");
  }

  private static void read(Path file) throws IOException {
    String name = file.getFileName().toString();
    String stem = name.substring(0, name.lastIndexOf('.'));
    switch (name.substring(stem.length() + 1)) {
      case "trial" ->
          assertThat(new EntryStore(file.getParent(), file.getParent()).find(stem))
              .isInstanceOf(Lookup.Found.class);
      case "tribuo" -> assertThat(SavedModel.load(file.getParent(), stem)).isNotNull();
      case "json" -> assertThat(ProvenanceFile.read(file).tables()).isNotEmpty();
      case "html" -> endsWith("</html>", file);
      default -> endsWith("</svg>", file);
    }
  }

  private static void endsWith(String end, Path file) throws IOException {
    assertThat(Files.readString(file).strip().endsWith(end)).as(file + " is whole").isTrue();
  }

  private List<Path> visible() throws IOException {
    return files(false);
  }

  private List<Path> files(boolean hidden) throws IOException {
    if (!Files.isDirectory(target)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(target)) {
      return all.filter(path -> hidden ? isHidden(path) : isVisibleFile(path)).toList();
    }
  }

  private boolean isVisibleFile(Path path) {
    return Files.isRegularFile(path) && !isHidden(path);
  }

  private boolean isHidden(Path path) {
    for (Path name : target.relativize(path)) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
