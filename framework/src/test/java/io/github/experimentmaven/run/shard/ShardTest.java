package io.github.experimentmaven.run.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.run.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  private static List<Trial> trials(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Trial(i, ModelSpecs.of("{type: mean}"), i, 0))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "8, 30", "8, 1000", "7, 3", "10000, 12"})
  void shardsHaveEachTrialOnceAndAsManyAsTheOthersUpToOne(int count, int trials) {
    List<Trial> all = trials(trials);
    List<Trial> dealt = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      List<Trial> own = new Shard(number, count).of("lab", all);

      assertThat(own).hasSizeBetween(trials / count, (trials + count - 1) / count);
      dealt.addAll(own);
    }
    assertThat(dealt).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void smallExperimentsDoNotAllBurdenOneShard() {
    long first =
        IntStream.range(0, 100)
            .filter(i -> !new Shard(1, 4).of("experiment-" + i, trials(1)).isEmpty())
            .count();

    assertThat(first).isBetween(15L, 35L);
  }

  @Test
  void readsNumberAndCount() {
    assertThat(Shard.parse(" 3/8 ")).isEqualTo(new Shard(3, 8));
    assertThat(new Shard(3, 8)).hasToString("3/8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "3 of 8", "3/", "-1/8", "3/8/9", "1.0/2", "123456/123457"})
  void refusesAnotherForm(String text) {
    assertThatThrownBy(() -> Shard.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'%s' is no shard; give its number and how many there are, for example 3/8", text);
  }

  @Test
  void refusesAShardThatIsNotThere() {
    assertThatThrownBy(() -> Shard.parse("9/8"))
        .hasMessage("there is no shard 9/8; give one of 1/8 to 8/8, with at most 10000 in all");
    assertThatThrownBy(() -> Shard.parse("0/8"))
        .hasMessage("there is no shard 0/8; give one of 1/8 to 8/8, with at most 10000 in all");
    assertThatThrownBy(() -> Shard.parse("1/0"))
        .hasMessage("there is no shard 1/0; give one of 1/1 to 1/1, with at most 10000 in all");
    assertThatThrownBy(() -> Shard.parse("1/10001"))
        .hasMessage(
            "there is no shard 1/10001; give one of 1/10000 to 10000/10000, with at most 10000 in"
                + " all");
  }
}
