package io.github.experimentmaven.report.card;

import io.github.experimentmaven.data.prepare.InputColumn;
import io.github.experimentmaven.data.range.SeenColumn;
import io.github.experimentmaven.data.range.SeenValues;
import io.github.experimentmaven.data.step.ValueKind;
import java.util.Optional;

/** What a card says of the columns that a model predicts from. */
final class CardColumns {

  private CardColumns() {}

  static ModelCard.Column of(InputColumn input) {
    Optional<SeenValues> values = input.seen().map(SeenColumn::values);
    Optional<SeenValues.Numbers> numbers = as(SeenValues.Numbers.class, values);
    Optional<SeenValues.Dates> dates = as(SeenValues.Dates.class, values);
    return new ModelCard.Column(
        input.column(),
        input.kind() == ValueKind.NUMBER ? "number" : "text",
        input.mayMiss(),
        input.steps(),
        input.seen().map(SeenColumn::rows).orElse(0),
        input.seen().map(SeenColumn::missing).orElse(0),
        numbers.map(SeenValues.Numbers::min),
        numbers.map(SeenValues.Numbers::max),
        as(SeenValues.Texts.class, values)
            .map(texts -> texts.texts().size())
            .or(() -> as(SeenValues.ManyTexts.class, values).map(SeenValues.ManyTexts::distinct)),
        dates.map(SeenValues.Dates::earliest),
        dates.map(SeenValues.Dates::latest));
  }

  private static <T> Optional<T> as(Class<T> kind, Optional<SeenValues> values) {
    return values.filter(kind::isInstance).map(kind::cast);
  }
}
