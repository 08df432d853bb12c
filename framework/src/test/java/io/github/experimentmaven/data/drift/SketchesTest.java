package io.github.experimentmaven.data.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchesTest {

  @Test
  void keepEveryNumberWhereTheyAreFew() {
    NumberSketch sketch = numbers(3, 1, Double.NaN, 3, 2, 3);

    assertThat(sketch)
        .isEqualTo(new NumberSketch(5, true, List.of(1.0, 2.0, 3.0), List.of(1, 2, 5)));
    assertThat(sketch.median()).isEqualTo(3);
    assertThat(sketch.low(2.5)).isEqualTo(0.4).isEqualTo(sketch.high(2.5));
  }

  @Test
  void keepEvenlySpacedNumbersWhereTheyAreMany() {
    NumberSketch sketch = numbers(IntStream.range(0, 2001).asDoubleStream().toArray());

    assertThat(sketch.exact()).isFalse();
    assertThat(sketch.cuts()).hasSize(101).startsWith(0.0, 20.0).endsWith(1980.0, 2000.0);
    assertThat(sketch.upTo()).startsWith(1, 21).endsWith(2001);
    assertThat(sketch.median()).isEqualTo(1000);
    assertThat(sketch.low(30)).isEqualTo(21.0 / 2001);
    assertThat(sketch.high(30)).isEqualTo(40.0 / 2001);
    assertThat(sketch.low(-1)).isZero();
    assertThat(sketch.high(5000)).isEqualTo(1);
  }

  @Test
  void nameTheMostFrequentTextsButNoneThatStandsInOneRow() {
    TextColumn column =
        TextColumn.of(
            "genre",
            List.of(
                Optional.of("drama"),
                Optional.of("comedy"),
                Optional.empty(),
                Optional.of("comedy"),
                Optional.of("Jane Doe")));

    assertThat(TextSketch.of(column)).isEqualTo(new TextSketch(4, 3, Map.of("comedy", 2)));
  }

  @Test
  void nameAtMostTwoHundredTexts() {
    List<Optional<String>> texts =
        IntStream.range(0, 1000).mapToObj(i -> Optional.of("t" + i % 300)).toList();

    TextSketch sketch = TextSketch.of(TextColumn.of("x", texts));

    assertThat(sketch.texts()).hasSize(200).containsEntry("t0", 4).doesNotContainKey("t299");
    assertThat(sketch.knows("t0")).isTrue();
    assertThat(sketch.knows("t299")).isFalse();
  }

  @Test
  void readBackToTheSame() {
    DataSketch sketch =
        new DataSketch(
            12,
            10,
            List.of(
                new ColumnSketch("votes", 2, numbers(0.1, 1e300, 3), numbers()),
                new ColumnSketch(
                    "genre",
                    0,
                    new TextSketch(3, 2, Map.of("ä", 2)),
                    new TextSketch(0, 0, Map.of()))),
            List.of(new Suspicion(Suspicion.Kind.IDENTIFIER, List.of("votes"), "looks like one")),
            List.of(new Breach("range", "v*", "votes", 2, "-1.0")));

    String text = DataSketchFile.format(sketch);

    assertThat(DataSketchFile.parse(text)).contains(sketch);
    assertThat(text)
        .startsWith(
            "{\"rows_read\":12,\"rows\":10,\"columns\":[{\"name\":\"votes\",\"missing\":2,"
                + "\"training\":{\"kind\":\"numbers\",\"count\":3,\"exact\":true,"
                + "\"cuts\":[0.1,3.0,1.0E300],\"up_to\":[1,2,3]},");
  }

  @Test
  void areNoneInFilesOfOtherVersions() {
    assertThat(DataSketchFile.parse("{}")).isEmpty();
    assertThat(DataSketchFile.parse("no json")).isEmpty();
    assertThat(DataSketchFile.parse(sketchWith("[1.0]", "[1,2]"))).isEmpty();
    assertThat(DataSketchFile.parse(sketchWith("[1.0,2.0]", "[1,2]"))).isPresent();
  }

  @Test
  void refuseCountsThatDoNotFit() {
    assertThatThrownBy(() -> new NumberSketch(3, true, List.of(1.0), List.of(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String sketchWith(String cuts, String upTo) {
    String values =
        "{\"kind\":\"numbers\",\"count\":2,\"exact\":true,\"cuts\":%s,\"up_to\":%s}"
            .formatted(cuts, upTo);
    return "{\"rows_read\":2,\"rows\":2,\"columns\":[{\"name\":\"a\",\"missing\":0,\"training\":%s,\"test\":%s}],\"suspicions\":[],\"breaches\":[]}"
        .formatted(values, values);
  }

  private static NumberSketch numbers(double... values) {
    return NumberSketch.of(NumberColumn.of("x", Arrays.copyOf(values, values.length)));
  }
}
