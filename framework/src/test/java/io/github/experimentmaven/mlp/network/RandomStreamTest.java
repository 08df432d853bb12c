package io.github.experimentmaven.mlp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.mlp.network.RandomStream.Purpose;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

  @Test
  void purposes_have_streams_of_their_own() {
    long initialization = RandomStream.of(1, Purpose.INITIALIZATION).nextLong();
    assertThat(RandomStream.of(1, Purpose.SHUFFLING).nextLong()).isNotEqualTo(initialization);
    assertThat(RandomStream.of(1, Purpose.DROPOUT).nextLong()).isNotEqualTo(initialization);
  }

  @Test
  void filling_draws_the_same_numbers_as_one_by_one() {
    RandomStream single = RandomStream.of(9, Purpose.DROPOUT);
    RandomStream block = RandomStream.of(9, Purpose.DROPOUT);
    long[] numbers = new long[5];
    block.fill(numbers, 5);
    for (long number : numbers) {
      assertThat(number).isEqualTo(single.nextLong());
    }
    assertThat(block.nextLong()).isEqualTo(single.nextLong());
  }

  @Test
  void whole_numbers_stay_below_their_bound_and_cover_it() {
    RandomStream random = RandomStream.of(2, Purpose.SHUFFLING);
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[random.nextInt(7)]++;
    }
    for (int count : counts) {
      assertThat(count).isCloseTo(10_000, within(400));
    }
  }

  @Test
  void derived_seeds_differ_and_the_zeroth_is_the_seed() {
    assertThat(RandomStream.derive(5, 0)).isEqualTo(5);
    assertThat(RandomStream.derive(5, 1)).isNotEqualTo(RandomStream.derive(5, 2));
  }
}
