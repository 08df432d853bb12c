package io.github.experimentmaven.data.date;

import io.github.experimentmaven.onnx.OnnxValue;
import java.util.Objects;

/**
 * The moments that a column of texts says, as a graph reads them: whole numbers, {@code [batch, 1]}
 * each, of a moment that there is where the text is no moment.
 *
 * @param valid whether the text is a moment
 * @param year the year
 * @param month the month, from 1
 * @param day the day of the month
 * @param hour the hour, from 0 to 23
 * @param minute the minute
 * @param second the second
 */
public record OnnxMoments(
    OnnxValue valid,
    OnnxValue year,
    OnnxValue month,
    OnnxValue day,
    OnnxValue hour,
    OnnxValue minute,
    OnnxValue second) {

  /** Checks that nothing is absent. */
  public OnnxMoments {
    Objects.requireNonNull(valid, "valid");
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(hour, "hour");
    Objects.requireNonNull(minute, "minute");
    Objects.requireNonNull(second, "second");
  }
}
