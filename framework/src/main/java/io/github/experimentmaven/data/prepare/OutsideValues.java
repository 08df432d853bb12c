package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.format.NumberText;
import io.github.experimentmaven.data.range.OutsideValue;
import io.github.experimentmaven.data.range.OutsideValue.Reason;
import io.github.experimentmaven.data.range.SeenColumn;
import io.github.experimentmaven.data.range.SeenValues;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.problem.Shown;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;

/**
 * Tells which values of a column are unlike those of the training rows.
 *
 * @param seen what these hold
 */
record OutsideValues(SeenColumn seen) {

  /** Returns what is unlike them in a row; the row's value is one that the column can hold. */
  Optional<OutsideValue> at(Column column, int row) {
    if (column.isMissing(row)) {
      return seen.missing() > 0
          ? Optional.empty()
          : outside(
              Reason.MISSING,
              "has no value, which none of the %d training rows lacks".formatted(seen.rows()));
    }
    SeenValues values = seen.values();
    if (values instanceof SeenValues.Numbers numbers) {
      return number(((NumberColumn) column).at(row), numbers);
    }
    if (values instanceof SeenValues.ManyTexts) {
      return Optional.empty();
    }
    if (values instanceof SeenValues.None) {
      return outside(Reason.UNSEEN, "has a value, which all training rows lack");
    }
    String text = ((TextColumn) column).at(row).orElseThrow();
    return values instanceof SeenValues.Dates dates
        ? date(text, dates)
        : category(text, (SeenValues.Texts) values);
  }

  private Optional<OutsideValue> number(double value, SeenValues.Numbers numbers) {
    if (value < numbers.min()) {
      return outside(
          Reason.BELOW,
          "is %s, below %s, the smallest of the training rows"
              .formatted(NumberText.of(value), NumberText.of(numbers.min())));
    }
    if (value > numbers.max()) {
      return outside(
          Reason.ABOVE,
          "is %s, above %s, the largest of the training rows"
              .formatted(NumberText.of(value), NumberText.of(numbers.max())));
    }
    return Optional.empty();
  }

  private Optional<OutsideValue> date(String text, SeenValues.Dates dates) {
    SeenRows.DateFormat format = SeenRows.DateFormat.of(dates.format());
    Instant moment = format.instant(text);
    if (moment.isBefore(format.instant(dates.earliest()))) {
      return outside(
          Reason.BELOW,
          "is %s, before %s, the earliest of the training rows"
              .formatted(Shown.text(text), Shown.text(dates.earliest())));
    }
    if (moment.isAfter(format.instant(dates.latest()))) {
      return outside(
          Reason.ABOVE,
          "is %s, after %s, the latest of the training rows"
              .formatted(Shown.text(text), Shown.text(dates.latest())));
    }
    return Optional.empty();
  }

  private Optional<OutsideValue> category(String text, SeenValues.Texts texts) {
    return Collections.binarySearch(texts.texts(), text) >= 0
        ? Optional.empty()
        : outside(
            Reason.UNSEEN,
            "is %s, which none of the %d training rows is"
                .formatted(Shown.quoted(text), seen.rows()));
  }

  private Optional<OutsideValue> outside(Reason reason, String words) {
    return Optional.of(
        new OutsideValue(
            seen.column(), reason, "%s %s".formatted(Shown.text(seen.column()), words)));
  }
}
