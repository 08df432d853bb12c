package io.github.experimentmaven.gate.reproduction;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.spec.problem.Count;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares the files of a repeated run, byte by byte, with those of the run it repeats. */
public final class Reproduction {

  private static final List<String> ROW_NAMES =
      List.of("model", "seed", "repeat", "fold", "part", "epoch", "row", "target", "metric");

  private Reproduction() {}

  /**
   * Returns the first difference between two CSV files; empty where their bytes are the same.
   *
   * @param file the file's name, for the message
   * @param expected the bytes of the recorded run
   * @param actual the bytes of the repeated run
   */
  public static Optional<Mismatch> compare(String file, byte[] expected, byte[] actual) {
    int position = Arrays.mismatch(expected, actual);
    if (position < 0) {
      return Optional.empty();
    }
    String[] wanted = lines(expected);
    String[] found = lines(actual);
    int line = Arrays.mismatch(wanted, found);
    String wantedLine = line < wanted.length ? wanted[line] : "";
    String foundLine = line < found.length ? found[line] : "";
    boolean both = line < wanted.length && line < found.length;
    return Optional.of(
        both
            ? CellMismatch.of(file, line + 1L, wanted[0], wantedLine, foundLine, ROW_NAMES)
            : new Mismatch(
                file,
                line + 1L,
                "",
                "",
                Count.of(wanted.length, "line"),
                Count.of(found.length, "line")));
  }

  /**
   * Returns what most likely makes two runs differ, the likeliest first; where nothing that is
   * recorded differs, says so.
   *
   * @param expected what the recorded run was made from
   * @param results the files of the recorded run
   * @param actual what the repeated run was made from
   * @throws IOException if the recorded run's table cannot be read
   */
  public static List<String> likelyCauses(
      Provenance expected, ResultFolder results, Provenance actual) throws IOException {
    List<String> causes = new ArrayList<>();
    String digest = Sha256.of(results.results());
    if (!expected.tables().getOrDefault(ResultNames.RESULTS, digest).equals(digest)) {
      causes.add(ResultNames.RESULTS + " was changed after the run had written it");
    }
    cause("the data", expected.data().sha256(), actual.data().sha256(), causes);
    cause(
        "the files of row indices",
        expected.data().splitFiles().toString(),
        actual.data().splitFiles().toString(),
        causes);
    cause("the files that models read", files(expected), files(actual), causes);
    cause(
        "the experiment file",
        expected.specification().sha256(),
        actual.specification().sha256(),
        causes);
    cause(
        "the overrides",
        expected.specification().overrides().toString(),
        actual.specification().overrides().toString(),
        causes);
    cause(
        "the framework's version",
        expected.environment().framework(),
        actual.environment().framework(),
        causes);
    cause(
        "Tribuo's version", expected.environment().tribuo(), actual.environment().tribuo(), causes);
    cause(
        "the class path of the project's own types",
        expected.environment().code().orElse("absent"),
        actual.environment().code().orElse("absent"),
        causes);
    cause(
        "the project's version", expected.project().version(), actual.project().version(), causes);
    cause(
        "the project's commit",
        expected.project().commit().orElse("unknown"),
        actual.project().commit().orElse("unknown"),
        causes);
    cause("the JVM", expected.environment().jvm(), actual.environment().jvm(), causes);
    cause("the operating system", expected.environment().os(), actual.environment().os(), causes);
    if (causes.isEmpty()) {
      causes.add(
          "nothing that is recorded differs: look for a model that is not bit-exact (column"
              + " 'bit_exact'), or for code of the project's own that keeps state, reads a clock or"
              + " iterates over a hash map");
    }
    return List.copyOf(causes);
  }

  private static String files(Provenance provenance) {
    Map<String, String> files = new TreeMap<>();
    provenance.models().forEach(model -> files.putAll(model.files()));
    return files.toString();
  }

  private static void cause(String what, String expected, String actual, List<String> causes) {
    if (!expected.equals(actual)) {
      causes.add("%s: was %s, is %s".formatted(what, expected, actual));
    }
  }

  private static String[] lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
  }
}
