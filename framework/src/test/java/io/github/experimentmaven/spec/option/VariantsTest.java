package io.github.experimentmaven.spec.option;

import static io.github.experimentmaven.spec.option.WrittenOptions.assertRefused;
import static io.github.experimentmaven.spec.option.WrittenOptions.fitSchema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.experimentmaven.spec.Options;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {

  private static Option<String> loss() {
    Option<Double> delta = Option.number("delta", "Where it bends.", Range.POSITIVE).or(1.0);
    Option<Integer> power = Option.integer("power", "The power.", Range.atLeast(1));
    return new Variants<>(
            List.of(
                Variant.of("mse", "Squares.", "squares"),
                new Variant<>(
                    "huber", "Squares, then lines.", List.of(delta), o -> "huber " + delta.in(o)),
                new Variant<>("power", "A power.", List.of(power), o -> "power " + power.in(o))))
        .option("loss", "The loss.", "huber");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                               | huber 1.0",
        "loss: mse                        | squares",
        "loss: huber                      | huber 1.0",
        "'loss: {type: mse}'              | squares",
        "'loss: {type: huber, delta: 2}'  | huber 2.0",
        "'loss: {delta: 3}'               | huber 3.0",
        "'loss: {}'                       | huber 1.0",
        "'loss: {type: power, power: 4}'  | power 4",
      })
  void areANameOrANameWithOptions(String written, String read) {
    assertThat(loss().in(WrittenOptions.of(written))).isEqualTo(read);
    assertThat(fitSchema(loss(), written)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loss: hubert             | models.m.loss: 'hubert' is not one of mse, huber, power; did you mean 'huber'?",
        "'loss: {type: a}'        | models.m.loss.type: 'a' is not one of mse, huber, power",
        "loss: 3                  | models.m.loss: 3 is not one of mse, huber, power, or an object with 'type'",
        "'loss: {type: mse, delta: 2}' | models.m.loss.delta: 'delta' is no option of mse, which has type",
        "'loss: {detla: 2}'       | models.m.loss.detla: 'detla' is no option of huber, which has type, delta; did you mean 'delta'?",
        "'loss: {delta: 0}'       | models.m.loss.delta: 0 is not a number greater than 0",
        "'loss: {type: power}'    | models.m.loss: the key 'power' is missing; add it",
      })
  void refuseWhatTheirSchemaDoesNotAllow(String written, String message) {
    assertRefused(() -> loss().in(WrittenOptions.of(written)), message);
    assertThat(fitSchema(loss(), written)).isFalse();
  }

  @Test
  void areListedForEditors() {
    assertThat(loss().schema().at("/properties/type/enum"))
        .hasToString("[\"mse\",\"huber\",\"power\"]");
    assertThat(loss().schema().at("/default").asText()).isEqualTo("huber");
  }

  @Test
  void nestAndNameTheirPlace() {
    Option<String> inner = loss();
    Option<String> outer =
        new Variants<>(List.of(new Variant<>("of", "Of.", List.of(inner), inner::in)))
            .option("outer", "Outer.", "of");

    assertRefused(
        () -> outer.in(WrittenOptions.of("outer: {loss: {type: mse, delta: 1}}")),
        "models.m.outer.loss.delta: 'delta' is no option of mse, which has type");
  }

  @Test
  void keysOfAnObjectAreItsOptionsAlone() {
    Options options = WrittenOptions.of("x: {a: 1, b: 2}");
    Value value = new Value(options, "x", options.values().get("x"));
    Option<Integer> a = Option.integer("a", "A.", Range.ANY);
    Option<Integer> b = Option.integer("b", "B.", Range.ANY);

    assertThatCode(() -> Schemas.requireOnly(List.of(a, b), value)).doesNotThrowAnyException();
    assertRefused(
        () -> Schemas.requireOnly(List.of(a), value),
        "models.m.x.b: 'b' is no option of this object, which has a");
    assertThat(b.in(value.asOptions())).isEqualTo(2);
  }
}
