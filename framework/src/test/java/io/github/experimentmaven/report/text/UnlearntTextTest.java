package io.github.experimentmaven.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.result.learning.Cause;
import io.github.experimentmaven.result.learning.ColumnScale;
import io.github.experimentmaven.result.learning.Unlearnt;
import io.github.experimentmaven.result.learning.Unlearnt.Degree;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnlearntTextTest {

  private static final ColumnScale PRICES = new ColumnScale("price", 540_088.1, 367_118.7);

  @Test
  void ofManyModelsFiveAreToldAndTheOthersCounted() {
    List<Unlearnt> five =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                i ->
                    new Unlearnt(
                        "m" + i, 1, 1, false, "mse", 2, 1, Degree.WORSE, new Cause.Steps()))
            .toList();
    List<Unlearnt> twelve =
        Stream.of(five, five, five.subList(0, 2)).flatMap(List::stream).toList();

    assertThat(UnlearntText.lines(five)).isEqualTo(five.stream().map(UnlearntText::of).toList());
    assertThat(UnlearntText.lines(twelve))
        .hasSize(6)
        .startsWith(UnlearntText.of(five.get(0)))
        .endsWith("7 models more of which that is true; the page names them");
  }

  @Test
  void saysHowManySeedsAreWorseThanAConstantAndByWhat() {
    assertThat(
            UnlearntText.of(
                new Unlearnt(
                    "network-1",
                    3,
                    5,
                    false,
                    "mse",
                    7.1,
                    6.9,
                    Degree.WORSE,
                    new Cause.FewEpochs())))
        .isEqualTo(
            "has not learnt: network-1 (3 of 5 seeds): training mse 7.1 where a constant reaches"
                + " 6.9. Its training loss still falls at the last epoch: raise `epochs` or"
                + " `learning_rate`.");
  }

  @Test
  void saysThatATrialOfAFoldIsEqualToAConstant() {
    assertThat(
            UnlearntText.of(
                new Unlearnt(
                    "lasso",
                    10,
                    10,
                    true,
                    "mse",
                    6.9,
                    6.9,
                    Degree.EQUAL,
                    new Cause.Penalty("alpha"))))
        .isEqualTo(
            "has learnt nothing but a constant: lasso (10 of 10 trials): training mse 6.9 where"
                + " a constant reaches 6.9. Its penalty leaves nothing of its weights: lower"
                + " `alpha`.");
  }

  @Test
  void saysThatThereIsHardlyMoreThanAConstant() {
    assertThat(
            UnlearntText.of(
                new Unlearnt(
                    "m",
                    1,
                    1,
                    false,
                    "mae",
                    141_049.4,
                    141_130.1,
                    Degree.BARELY_BETTER,
                    new Cause.WeakErrors("C"))))
        .startsWith(
            "has learnt next to nothing: m: training mae 141049 where a constant reaches 141130. ");
  }

  @Test
  void countsNothingWhereThereIsOneTrial() {
    assertThat(
            UnlearntText.of(
                new Unlearnt("m", 1, 1, false, "mae", 2, 1, Degree.WORSE, new Cause.Unknown())))
        .startsWith("has not learnt: m: training mae 2 where");
  }

  static Stream<Arguments> causes() {
    return Stream.of(
        Arguments.of(
            new Cause.TargetScale(PRICES),
            "The target `price` has a mean of 540,088 and a spread of 367,119, far from unit"
                + " scale: write `target: {price: standardize}`."),
        Arguments.of(
            new Cause.FeatureScale(new ColumnScale("area", 2079.9, 918.4)),
            "The feature `area` has a mean of 2,080 and a spread of 918.4, far from unit scale:"
                + " let `standardize` be its last step."),
        Arguments.of(
            new Cause.FreeError("epsilon", 0.1, new ColumnScale("y", 0.5, 0.02)),
            "Errors up to its `epsilon` of 0.1 are free, and the target `y` has a spread of 0.02:"
                + " lower it, or write `target: {y: standardize}`."),
        Arguments.of(
            new Cause.WeakErrors("C"), "Errors weigh too little in its training: raise `C`."),
        Arguments.of(
            new Cause.Steps(),
            "Its steps may be too large or too small: try another `learning_rate`, or train"
                + " longer."),
        Arguments.of(
            new Cause.Unknown(),
            "Its features may say nothing about the target, or its options leave it no room: try"
                + " its defaults."));
  }

  @ParameterizedTest
  @MethodSource("causes")
  void saysTheReasonAndWhatToDo(Cause cause, String advice) {
    assertThat(UnlearntText.of(new Unlearnt("m", 1, 1, false, "mse", 2, 1, Degree.WORSE, cause)))
        .endsWith(". " + advice);
  }
}
