package io.github.experimentmaven.gate.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.gate.ProvenanceBuilder;
import io.github.experimentmaven.gate.freshness.Staleness.Inputs;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.spec.override.Selection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StalenessTest {

  private static final String FILE = "a".repeat(64);
  private static final String DATA = "b".repeat(64);
  private static final Map<String, String> FOLDS = Map.of("train_0.txt", "e".repeat(64));
  private static final Optional<String> CODE = Optional.of("f".repeat(64));
  private static final Inputs NOW =
      new Inputs(FILE, Map.of("seeds", "[1]"), DATA, FOLDS, "1.1.0", "0.1.0", "4.3.2", CODE);

  @TempDir private Path path;
  private ResultFolder folder;
  private Provenance recorded;

  @BeforeEach
  void run() throws IOException {
    folder = new ResultFolder(path);
    Files.writeString(folder.results(), "results");
    Files.writeString(folder.curves(), "curves");
    recorded =
        ProvenanceBuilder.of(
            NOW, Map.of("results.csv", sha256("results"), "curves.csv", sha256("curves")));
  }

  @Test
  void isNoneWhereNothingChanged() throws IOException {
    assertThat(Staleness.reasons(NOW, Optional.of(recorded), folder)).isEmpty();
  }

  @Test
  void isThatOfARunThatWasInterrupted() throws IOException {
    assertThat(Staleness.reasons(NOW, Optional.empty(), folder))
        .containsExactly("there are no results, or the run that wrote them was interrupted");
  }

  @Test
  void namesTheExperimentFile() throws IOException {
    assertThat(
            reasons(
                new Inputs(
                    "c".repeat(64), NOW.overrides(), DATA, FOLDS, "1.1.0", "0.1.0", "4.3.2", CODE)))
        .isEqualTo("the experiment file changed: was aaaaaaaa, is cccccccc");
  }

  @Test
  void namesTheOverrides() throws IOException {
    assertThat(
            reasons(
                new Inputs(
                    FILE, Map.of("epochs", "5"), DATA, FOLDS, "1.1.0", "0.1.0", "4.3.2", CODE)))
        .isEqualTo("the overrides changed: were {seeds=[1]}, are {epochs=5}");
  }

  @Test
  void namesAFileThatAModelReads() throws IOException {
    Provenance.Model model =
        new Provenance.Model(
            "network",
            "tribuo",
            JsonNodeFactory.instance.objectNode(),
            Map.of("graph.pb", "7".repeat(64)),
            Optional.empty());
    recorded =
        new Provenance(
            recorded.experiment(),
            recorded.project(),
            recorded.specification(),
            recorded.data(),
            List.of(model),
            recorded.tables(),
            recorded.environment(),
            recorded.run());

    assertThat(reasons(with("graph.pb", "8".repeat(64), Selection.all())))
        .isEqualTo("graph.pb changed: was 77777777, is 88888888");
    assertThat(reasons(NOW)).isEqualTo("graph.pb changed: was 77777777, is absent");
    assertThat(
            Staleness.reasons(
                with("graph.pb", "7".repeat(64), Selection.all()), Optional.of(recorded), folder))
        .isEmpty();
    assertThat(
            Staleness.reasons(
                with(
                    "train_0.txt",
                    FOLDS.get("train_0.txt"),
                    Selection.parse(List.of("other"), List.of())),
                Optional.of(recorded),
                folder))
        .isEmpty();
  }

  private static Inputs with(String file, String digest, Selection selection) {
    Map<String, String> files = new TreeMap<>(FOLDS);
    files.put(file, digest);
    return new Inputs(
        FILE, NOW.overrides(), DATA, files, "1.1.0", "0.1.0", "4.3.2", CODE, selection);
  }

  @Test
  void namesTheData() throws IOException {
    assertThat(
            reasons(
                new Inputs(
                    FILE, NOW.overrides(), "d".repeat(64), FOLDS, "1.1.0", "0.1.0", "4.3.2", CODE)))
        .isEqualTo("the data changed: was bbbbbbbb, is dddddddd");
  }

  @Test
  void namesTheFileOfRowIndices() throws IOException {
    Map<String, String> other = Map.of("train_0.txt", "0".repeat(64), "test_0.txt", DATA);

    assertThat(
            reasons(
                new Inputs(FILE, NOW.overrides(), DATA, other, "1.1.0", "0.1.0", "4.3.2", CODE)))
        .isEqualTo(
            """
            test_0.txt changed: was absent, is bbbbbbbb
            train_0.txt changed: was eeeeeeee, is 00000000""");
  }

  @Test
  void namesTheCodeOfTheProjectsOwnTypes() throws IOException {
    assertThat(
            reasons(
                new Inputs(
                    FILE,
                    NOW.overrides(),
                    DATA,
                    FOLDS,
                    "1.1.0",
                    "0.1.0",
                    "4.3.2",
                    Optional.of("1".repeat(64)))))
        .isEqualTo("the class path of the project's own types changed: was ffffffff, is 11111111");
  }

  @Test
  void namesTheVersions() throws IOException {
    assertThat(
            reasons(
                new Inputs(FILE, NOW.overrides(), DATA, FOLDS, "1.2.0", "0.1.0", "4.3.2", CODE)))
        .isEqualTo("the project's version changed: was 1.1.0, is 1.2.0");
    assertThat(
            reasons(
                new Inputs(FILE, NOW.overrides(), DATA, FOLDS, "1.1.0", "0.2.0", "4.3.2", CODE)))
        .isEqualTo("the framework changed: was 0.1.0, is 0.2.0");
    assertThat(
            reasons(new Inputs(FILE, NOW.overrides(), DATA, FOLDS, "1.1.0", "0.1.0", "4.4", CODE)))
        .isEqualTo("Tribuo changed: was 4.3.2, is 4.4");
  }

  @Test
  void namesATableThatWasChanged() throws IOException {
    Files.writeString(folder.curves(), "other");

    assertThat(reasons(NOW)).isEqualTo("curves.csv is not the file that the run wrote");
  }

  @Test
  void namesATableThatIsMissing() throws IOException {
    Files.delete(folder.results());

    assertThat(reasons(NOW)).isEqualTo("results.csv is missing");
  }

  @Test
  void trustsNoProvenanceThatDoesNotVouchForTheResults() throws IOException {
    recorded = ProvenanceBuilder.of(NOW, Map.of());

    assertThat(reasons(NOW)).isEqualTo("provenance.json does not list results.csv");
  }

  private String reasons(Inputs now) throws IOException {
    return String.join("\n", Staleness.reasons(now, Optional.of(recorded), folder));
  }

  private static String sha256(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
