package io.github.experimentmaven.model.staged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExactTextTest {

  private static final String PACKAGE = "io.github.experimentmaven.model.staged.ExactTextTest$";

  private enum Colour {
    RED
  }

  private record Inner(double number) {}

  private record Outer(
      int count,
      boolean flag,
      Colour colour,
      List<Inner> list,
      Optional<Inner> some,
      OptionalDouble real,
      OptionalInt whole) {}

  private record Text(String text) {}

  @Test
  void writesEveryPartWithItsNameAndNumbersBitForBit() {
    Outer full =
        new Outer(
            3,
            true,
            Colour.RED,
            List.of(new Inner(0.1)),
            Optional.of(new Inner(-0.0)),
            OptionalDouble.of(1),
            OptionalInt.of(2));

    assertThat(ExactText.of(full))
        .isEqualTo(
            PACKAGE
                + "Outer(count=3,flag=true,colour=RED,list=["
                + PACKAGE
                + "Inner(number=0x1.999999999999ap-4)],some="
                + PACKAGE
                + "Inner(number=-0x0.0p0),real=0x1.0p0,whole=2)");
  }

  @Test
  void leavesEmptyWhatIsEmpty() {
    Outer empty =
        new Outer(
            3,
            false,
            Colour.RED,
            List.of(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty());

    assertThat(ExactText.of(empty)).endsWith("colour=RED,list=[],some=,real=,whole=)");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ExactText.of(new Text("a")))
        .withMessage("options of class java.lang.String have no text");
  }
}
