package io.github.experimentmaven.spark.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedParcelTest {

  @TempDir private Path folder;

  @Test
  void refusesOtherBytesThanThoseThatWereSent() throws Exception {
    Path zip = Files.writeString(folder.resolve("parcel.zip"), "changed on the way");

    assertThatThrownBy(() -> UnpackedParcel.of(zip, "0".repeat(64)))
        .isInstanceOf(IOException.class)
        .hasMessageMatching(
            "what trials need has the SHA-256 [0-9a-f]{64} here and 0{64} where the build runs; it changed on the way");
  }
}
