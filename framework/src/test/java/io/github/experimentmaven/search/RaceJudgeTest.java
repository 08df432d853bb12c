package io.github.experimentmaven.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.inference.Units;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How often a race stops what it should not, and what it should. */
class RaceJudgeTest {

  private static final int ROWS = 80;
  private static final int RACES = 400;

  /**
   * Simulates races of models whose losses hang on seeds and rows.
   *
   * @param others how many run beside the best
   * @param behind how much worse they are on average
   * @return the share of races in which one of the others is stopped
   */
  private static double stopped(int others, int seeds, double behind) {
    Random random = new Random(1);
    RaceJudge judge = new RaceJudge(Units.ofRows(ROWS), others);
    int stopped = 0;
    for (int race = 0; race < RACES; race++) {
      double[][] best = losses(random, seeds, 0);
      boolean one = false;
      for (int other = 0; other < others; other++) {
        one |= judge.isClearlyWorse(losses(random, seeds, behind), best);
      }
      stopped += one ? 1 : 0;
    }
    return stopped / (double) RACES;
  }

  private static double[][] losses(Random random, int seeds, double mean) {
    double[] ofRows = random.doubles(ROWS).toArray();
    double[][] losses = new double[seeds][ROWS];
    for (double[] ofSeed : losses) {
      double seed = random.nextGaussian() / 4;
      for (int row = 0; row < ROWS; row++) {
        double noise = random.nextGaussian() / 2;
        ofSeed[row] = mean + seed + ofRows[row] + noise * noise;
      }
    }
    return losses;
  }

  @Test
  void stopsOneThatIsAsGoodInAtMostOneOfTwentyRaces() {
    for (int seeds = 2; seeds <= Race.ROUNDS; seeds++) {
      assertThat(stopped(6, seeds, 0)).isLessThan(RaceJudge.ERROR + 0.02);
    }
  }

  @Test
  void stopsWhatIsFarBehind() {
    assertThat(stopped(1, Race.ROUNDS, 3)).isGreaterThan(0.9);
  }

  @Test
  void needsMoreThanOneSeedAsThatSaysNothingOfOthers() {
    assertThat(stopped(1, 1, 100)).isZero();
  }
}
