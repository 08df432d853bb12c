package io.github.experimentmaven.run.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordDigestTest {

  private static final Location PLACE = new Location("a.yaml", 1, 2);

  /** What a file may say, of every kind there is. */
  record Said(
      String text,
      int number,
      Optional<Character> mark,
      List<CsvFormat> formats,
      Map<String, List<String>> missing,
      Thread.State state,
      Location place) {}

  private static Said said() {
    return new Said(
        "a",
        1,
        Optional.empty(),
        List.of(CsvFormat.DEFAULT),
        Map.of("b", List.of("-"), "c", List.of()),
        Thread.State.NEW,
        PLACE);
  }

  private static Stream<Said> others() {
    Said a = said();
    return Stream.of(
        new Said("b", 1, a.mark, a.formats, a.missing, a.state, PLACE),
        new Said("a", 2, a.mark, a.formats, a.missing, a.state, PLACE),
        new Said("a", 1, Optional.of('x'), a.formats, a.missing, a.state, PLACE),
        new Said("a", 1, a.mark, List.of(), a.missing, a.state, PLACE),
        new Said(
            "a", 1, a.mark, List.of(CsvFormat.DEFAULT.withQuote('x')), a.missing, a.state, PLACE),
        new Said("a", 1, a.mark, a.formats, Map.of("b", List.of("-")), a.state, PLACE),
        new Said(
            "a", 1, a.mark, a.formats, Map.of("b", List.of(), "c", List.of("-")), a.state, PLACE),
        new Said("a", 1, a.mark, a.formats, a.missing, Thread.State.RUNNABLE, PLACE));
  }

  @ParameterizedTest
  @MethodSource("others")
  void everyComponentCounts(Said other) {
    assertThat(digest(other, Set.of())).isNotEqualTo(digest(said(), Set.of()));
  }

  @Test
  void thePlaceDoesNotCount() {
    Said a = said();
    Said moved =
        new Said("a", 1, a.mark, a.formats, a.missing, a.state, new Location("b.yaml", 3, 4));

    assertThat(digest(moved, Set.of())).isEqualTo(digest(a, Set.of()));
  }

  @Test
  void whatIsLeftOutDoesNotCount() {
    Said a = said();
    Said other = new Said("b", 1, a.mark, a.formats, a.missing, a.state, PLACE);

    assertThat(digest(other, Set.of("text"))).isEqualTo(digest(a, Set.of("text")));
  }

  @Test
  void refusesWhatItCannotTellApart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RecordDigest.add(new Object(), new Sha256()))
        .withMessage("no digest of a class java.lang.Object");
  }

  private static String digest(Said said, Set<String> left) {
    Sha256 digest = new Sha256();
    RecordDigest.add(said, left, digest);
    return digest.hex();
  }
}
