package io.github.experimentmaven.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of files that are not as an experiment wants them. */
class WrongParquetTest {

  @Test
  void aPlaceIsARowOfTheFile() throws IOException {
    assertThat(TestTables.cells("rows.parquet", "a").get(4321).place())
        .isEqualTo("rows.parquet, row 4322");
  }

  @Test
  void aFileWithoutRowsIsRefused() {
    assertThatThrownBy(() -> TestTables.digest("no-rows.parquet"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("no-rows.parquet:1:1: the file has no rows; expected some");
  }

  @ParameterizedTest
  @CsvSource({
    "lz4, LZ4_RAW, at.yawk.lz4:lz4-java:1.11.0",
    "brotli, BROTLI, com.aayushatharva.brotli4j:brotli4j:1.23.0"
  })
  void aRarePackingSaysWhichLibraryItNeeds(String packing, String codec, String library) {
    assertThatThrownBy(() -> TestTables.digest("packed-" + packing + ".parquet"))
        .hasMessage(
            "packed-%s.parquet:1:1: the file is packed with %s, which needs the library %s: add it to the <dependencies> of the plugin, or store the file with snappy, zstd or gzip"
                .formatted(packing, codec, library));
  }

  @Test
  void whatIsNoParquetIsRefused() {
    byte[] text = "a,y\n1,2\n".repeat(20).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> TestTables.cells("text.parquet", text, "a"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("text.parquet:1:1: the file cannot be read as Parquet (");
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    byte[] whole = TestTables.bytes("rows.parquet");

    for (int length : new int[] {0, 3, 4, 11, 12, 500, whole.length / 2, whole.length - 1}) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> TestTables.cells("part.parquet", part, "a"))
          .as("%d bytes", length)
          .isInstanceOf(InvalidInputException.class);
    }
  }
}
