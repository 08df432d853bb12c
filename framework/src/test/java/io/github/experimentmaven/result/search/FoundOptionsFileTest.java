package io.github.experimentmaven.result.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.spec.search.ChoiceRange;
import io.github.experimentmaven.spec.search.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoundOptionsFileTest {

  private static final List<JsonNode> VALUES =
      List.of(DoubleNode.valueOf(1), IntNode.valueOf(1), TextNode.valueOf("1e3"));

  @TempDir private Path folder;

  private static List<Dimension> space(String... names) {
    return Arrays.stream(names)
        .map(name -> new Dimension(name, List.of(name), new ChoiceRange(VALUES)))
        .toList();
  }

  @Test
  void readsBackExactlyWhatWasFound() throws IOException {
    FoundOptions found =
        new FoundOptions(
            Map.of("network", Map.of("a", VALUES.get(0), "b", VALUES.get(1), "c", VALUES.get(2))));
    Path file = Files.writeString(folder.resolve("found.json"), FoundOptionsFile.format(found));

    FoundOptions read = FoundOptionsFile.find(file).orElseThrow();

    assertThat(read.of("network", space("a", "b", "c"))).contains(VALUES);
    assertThat(read.of("network", space("a", "d"))).isEmpty();
    assertThat(read.of("forest", space("a"))).isEmpty();
  }

  @Test
  void isEmptyWhereThereIsNoFile() throws IOException {
    assertThat(FoundOptionsFile.find(folder.resolve("found.json"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"models\": 1}", "{\"models\": {"})
  void refusesWhatIsNoSuchFile(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("found.json"), text);

    assertThatThrownBy(() -> FoundOptionsFile.find(file))
        .isInstanceOf(MalformedResultsException.class)
        .hasMessageContaining("found.json:1");
  }
}
