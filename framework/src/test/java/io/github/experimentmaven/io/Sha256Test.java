package io.github.experimentmaven.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {

  /** The example vectors of FIPS 180-2, appendix B, and the digest of no bytes. */
  @ParameterizedTest
  @CsvSource({
    "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
        + " 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  })
  void hasTheValuesOfTheStandard(String text, String expected) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

    assertThat(Sha256.of(bytes)).isEqualTo(expected);
    assertThat(Sha256.of(new ByteArrayInputStream(bytes))).isEqualTo(expected);
  }

  /** A million letters {@code a}, of FIPS 180-2, appendix B.3: more than one buffer. */
  @Test
  void readsAStreamToItsEnd() throws IOException {
    byte[] bytes = new byte[1_000_000];
    Arrays.fill(bytes, (byte) 'a');

    assertThat(Sha256.of(new ByteArrayInputStream(bytes)))
        .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  }

  @Test
  void ofPartsDependsOnWhereOneEnds() {
    assertThat(new Sha256().add("ab").add("c").hex())
        .isNotEqualTo(new Sha256().add("a").add("bc").hex());
    assertThat(new Sha256().add(new int[] {1}).add(new int[] {2}).hex())
        .isNotEqualTo(new Sha256().add(new int[] {1, 2}).add(new int[0]).hex());
  }

  @Test
  void ofTheSamePartsIsTheSame() {
    assertThat(new Sha256().add("ä").add(new int[] {1, -2}).hex())
        .isEqualTo(new Sha256().add("ä").add(new int[] {1, -2}).hex())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void startsAnewOnceItIsTaken() {
    Sha256 digest = new Sha256();
    digest.add("a").hex();

    assertThat(digest.add("b").hex()).isEqualTo(new Sha256().add("b").hex());
  }
}
