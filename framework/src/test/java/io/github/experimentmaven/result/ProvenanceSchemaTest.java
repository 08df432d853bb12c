package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.experimentmaven.SmallStudy;
import io.github.experimentmaven.spec.override.Selection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceSchemaTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void acceptsWhatIsWritten() throws IOException {
    assertThat(schema().validate(written(Optional.of("abc")))).isEmpty();
    assertThat(schema().validate(written(Optional.empty()))).isEmpty();
  }

  @Test
  void acceptsTheProvenanceOfARun(@TempDir Path folder) throws IOException, InterruptedException {
    JsonNode provenance =
        MAPPER.readTree(
            new SmallStudy(folder)
                .study()
                .runInto(folder.resolve("results"))
                .files()
                .provenance()
                .toFile());

    assertThat(schema().validate(provenance)).isEmpty();
    assertThat(provenance.at("/tables").size()).isEqualTo(8);
    assertThat(provenance.at("/models/0/saved/seed").isIntegralNumber()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/project", "/specification", "/data", "/environment", "/run"})
  void describesEveryPropertyThatIsWritten(String pointer) throws IOException {
    JsonNode object = written(Optional.of("abc")).at(pointer);
    JsonNode described = root().at(pointer.isEmpty() ? "" : "/properties" + pointer);

    assertThat(names(described.get("properties"))).isEqualTo(names(object));
  }

  @Test
  void refusesADigestThatIsNone() throws IOException {
    ObjectNode provenance = (ObjectNode) written(Optional.empty());
    ((ObjectNode) provenance.get("data")).put("sha256", "unknown");

    assertThat(schema().validate(provenance)).hasSize(1);
  }

  @Test
  void refusesAProvenanceWithoutTables() throws IOException {
    ObjectNode provenance = (ObjectNode) written(Optional.empty());
    provenance.remove("tables");

    assertThat(schema().validate(provenance)).hasSize(1);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root());
  }

  @Test
  void theSelectionHasNothingButItsParts() throws IOException {
    assertThat(written(Optional.empty()).path("specification").path("selection").toString())
        .isEqualTo("{\"models\":[\"network-*\"],\"seeds\":[1,2]}");
  }

  private static JsonNode root() throws IOException {
    try (InputStream schema = Provenance.class.getResourceAsStream("provenance.schema.json")) {
      return MAPPER.readTree(schema);
    }
  }

  private static JsonNode written(Optional<String> commit) throws IOException {
    String digest = "0123456789abcdef".repeat(4);
    Provenance provenance =
        new Provenance(
            "movie-ratings",
            new Provenance.Project("films", "1.0.0", commit),
            new Provenance.Specification(
                "a.yaml",
                digest,
                Map.of("seeds", "[1]"),
                new Selection(List.of("network-*"), List.of(1L, 2L))),
            new Provenance.Data(
                "movies.csv",
                digest,
                100,
                2,
                Map.of("split/train_0.txt", digest),
                Optional.of(Map.of("gross", List.of("log1p", "standardize")))),
            List.of(new Provenance.Model("mean", "mean", MAPPER.createObjectNode())),
            Map.of("results.csv", digest),
            new Provenance.Environment("0.1.0", "4.3.2", "17", "Linux", Optional.of(digest)),
            new Provenance.Run(
                "2026-11-23T00:00:00Z",
                1.5,
                2,
                List.of(new Provenance.Timing("mean", 1, 0, 0, 0.25))));
    return MAPPER.readTree(ProvenanceFile.format(provenance));
  }
}
