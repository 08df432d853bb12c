package io.github.experimentmaven.gate.freshness;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.spec.override.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells whether results on disk are those a run would give now. */
public final class Staleness {

  private static final int SHOWN_DIGITS = 8;
  private static final String ABSENT = "absent";

  private Staleness() {}

  /**
   * What a run would be made from now.
   *
   * @param specification the SHA-256 of the experiment file
   * @param overrides the values given in place of the file's, by key path
   * @param data the SHA-256 of the data
   * @param files the SHA-256 of each file of row indices, and of each that a model reads, by name
   * @param version the project's version
   * @param framework the framework's version
   * @param tribuo Tribuo's version
   * @param code the SHA-256 of the class path of types that are not the framework's own; empty
   *     where there are none
   * @param selection which models the results are judged of; the files of others do not count
   */
  public record Inputs(
      String specification,
      Map<String, String> overrides,
      String data,
      Map<String, String> files,
      String version,
      String framework,
      String tribuo,
      Optional<String> code,
      Selection selection) {

    /** Creates the inputs of all models. */
    public Inputs(
        String specification,
        Map<String, String> overrides,
        String data,
        Map<String, String> files,
        String version,
        String framework,
        String tribuo,
        Optional<String> code) {
      this(
          specification, overrides, data, files, version, framework, tribuo, code, Selection.all());
    }

    /** Copies the collections. */
    public Inputs {
      Objects.requireNonNull(specification, "specification");
      Objects.requireNonNull(data, "data");
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(framework, "framework");
      Objects.requireNonNull(tribuo, "tribuo");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(selection, "selection");
      overrides = Map.copyOf(overrides);
      files = Map.copyOf(files);
    }
  }

  /**
   * Returns why the results of a folder must not be judged; empty where they may.
   *
   * @param now what a run would be made from now
   * @param recorded what the results were made from; empty where nothing says so
   * @param folder the results
   * @throws IOException if a table cannot be read
   */
  public static List<String> reasons(Inputs now, Optional<Provenance> recorded, ResultFolder folder)
      throws IOException {
    if (recorded.isEmpty()) {
      return List.of("there are no results, or the run that wrote them was interrupted");
    }
    Provenance then = recorded.get();
    List<String> reasons = new ArrayList<>();
    changed("the experiment file", then.specification().sha256(), now.specification(), reasons);
    if (!then.specification().overrides().equals(now.overrides())) {
      reasons.add(
          "the overrides changed: were %s, are %s"
              .formatted(then.specification().overrides(), new TreeMap<>(now.overrides())));
    }
    changed("the data", then.data().sha256(), now.data(), reasons);
    Map<String, String> filesThen = new TreeMap<>(then.data().splitFiles());
    then.models().stream()
        .filter(model -> now.selection().hasModel(model.name()))
        .forEach(model -> filesThen.putAll(model.files()));
    Set<String> files = new TreeSet<>(filesThen.keySet());
    files.addAll(now.files().keySet());
    for (String file : files) {
      changed(
          file,
          filesThen.getOrDefault(file, ABSENT),
          now.files().getOrDefault(file, ABSENT),
          reasons);
    }
    changed("the project's version", then.project().version(), now.version(), reasons);
    changed("the framework", then.environment().framework(), now.framework(), reasons);
    changed("Tribuo", then.environment().tribuo(), now.tribuo(), reasons);
    changed(
        "the class path of the project's own types",
        then.environment().code().orElse(ABSENT),
        now.code().orElse(ABSENT),
        reasons);
    reasons.addAll(torn(then, folder));
    return List.copyOf(reasons);
  }

  /**
   * Returns which files are not those the provenance was written with.
   *
   * @throws IOException if a table cannot be read
   */
  public static List<String> torn(Provenance then, ResultFolder folder) throws IOException {
    List<String> reasons = new ArrayList<>();
    String results = String.valueOf(folder.results().getFileName());
    if (!then.tables().containsKey(results)) {
      reasons.add(ResultNames.PROVENANCE + " does not list " + results);
    }
    for (Map.Entry<String, String> table : then.tables().entrySet()) {
      Path file = folder.path().resolve(table.getKey());
      if (!Files.isRegularFile(file)) {
        reasons.add(table.getKey() + " is missing");
      } else if (!Sha256.of(Files.readAllBytes(file)).equals(table.getValue())) {
        reasons.add(table.getKey() + " is not the file that the run wrote");
      }
    }
    return reasons;
  }

  private static void changed(String what, String then, String now, List<String> reasons) {
    if (!then.equals(now)) {
      reasons.add("%s changed: was %s, is %s".formatted(what, brief(then), brief(now)));
    }
  }

  private static String brief(String text) {
    return text.matches("[0-9a-f]{64}") ? text.substring(0, SHOWN_DIGITS) : text;
  }
}
