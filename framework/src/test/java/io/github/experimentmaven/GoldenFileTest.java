package io.github.experimentmaven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {

  private static final String TABLE = "model,mse\nmean,1.5\nforest,0.5\n";

  @TempDir private Path folder;

  @Test
  void acceptsTheCommittedBytes() throws IOException {
    GoldenFile file = committed("table.csv", TABLE, false);

    assertThatCode(() -> file.mustBe(TABLE)).doesNotThrowAnyException();
  }

  @Test
  void namesTheFirstCellThatDiffers() throws IOException {
    GoldenFile file = committed("table.csv", TABLE, false);

    assertThatThrownBy(() -> file.mustBe("model,mse\nmean,1.5\nforest,0.6\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("table.csv:3: column mse: expected \"0.5\", but was \"0.6\"")
        .hasMessageContaining("-Dgolden.write=true");
  }

  @Test
  void namesTheFirstLineThatDiffersInATextThatIsNoTable() throws IOException {
    GoldenFile file = committed("messages.txt", "one\ntwo, three\n", false);

    assertThatThrownBy(() -> file.mustBe("one\ntwo, four\n"))
        .hasMessageStartingWith("messages.txt:2: expected \"two, three\", but was \"two, four\"");
  }

  @Test
  void countsTheLinesWhereSomeAreMissing() throws IOException {
    GoldenFile file = committed("table.csv", TABLE, false);

    assertThatThrownBy(() -> file.mustBe("model,mse\nmean,1.5\n"))
        .hasMessageStartingWith("table.csv: expected 3 lines, but was 2");
  }

  @Test
  void tellsOtherQuotesApart() throws IOException {
    GoldenFile file = committed("table.csv", TABLE, false);

    assertThatThrownBy(() -> file.mustBe(TABLE.replace("mean", "\"mean\"")))
        .hasMessageStartingWith("table.csv: the same content is written otherwise");
  }

  @Test
  void isWrittenAnewWhereThatIsAskedFor() throws IOException {
    GoldenFile file = committed("table.csv", TABLE, true);

    file.mustBe("model,mse\n");

    assertThat(folder.resolve("table.csv")).hasContent("model,mse");
  }

  private GoldenFile committed(String name, String text, boolean writing) throws IOException {
    return new GoldenFile(Files.writeString(folder.resolve(name), text), writing);
  }
}
