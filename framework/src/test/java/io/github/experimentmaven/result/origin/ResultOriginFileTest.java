package io.github.experimentmaven.result.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.ProvenanceBuilder;
import io.github.experimentmaven.gate.freshness.Staleness.Inputs;
import io.github.experimentmaven.result.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultOriginFileTest {

  @TempDir private Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    ResultOrigin origin = ResultOrigin.of(provenance("17.0.1", "Linux"));
    Path file = Files.writeString(folder.resolve("origin.json"), ResultOriginFile.format(origin));

    assertThat(ResultOriginFile.read(file)).contains(origin);
  }

  @Test
  void hasTheSameBytesOnEveryMachine() {
    String here = ResultOriginFile.format(ResultOrigin.of(provenance("17.0.1", "Linux")));
    String elsewhere = ResultOriginFile.format(ResultOrigin.of(provenance("21", "Windows")));

    assertThat(here).isEqualTo(elsewhere).contains("c0ffee");
  }

  @Test
  void isEmptyWhereThereIsNoneThatCanBeRead() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{\"project\": 3}");
    Path less = Files.writeString(folder.resolve("less.json"), "{}");

    assertThat(ResultOriginFile.read(folder.resolve("none.json"))).isEmpty();
    assertThat(ResultOriginFile.read(other)).isEmpty();
    assertThat(ResultOriginFile.read(less)).isEmpty();
  }

  private static Provenance provenance(String jvm, String system) {
    return ProvenanceBuilder.of(
        new Inputs("aa", Map.of(), "bb", Map.of(), "1.0.0", "0.1.0", "4.3.2", Optional.empty()),
        Map.of(),
        Optional.of("c0ffee"),
        jvm,
        system);
  }
}
