package io.github.experimentmaven.parquet;

import dev.hardwood.metadata.LogicalType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.LongFunction;

/** Writes what files count, such as the days since 1970, as texts: times as ISO 8601 does. */
final class Times {

  private static final long SECOND_IN_NANOS = 1_000_000_000L;
  private static final long EPOCH_IN_JULIAN_DAYS = 2_440_588;

  private Times() {}

  /** Returns a date. */
  static String date(long days) {
    return LocalDate.ofEpochDay(days).toString();
  }

  /** Returns how moments of a type are written, with a Z where the file says that they are UTC. */
  static LongFunction<String> timestamp(LogicalType.TimestampType type) {
    long unit = nanos(type.unit());
    DateTimeFormatter format =
        type.isAdjustedToUTC()
            ? DateTimeFormatter.ISO_INSTANT
            : DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneOffset.UTC);
    return count -> format.format(moment(count, unit));
  }

  /** Returns how times of the day are written. */
  static LongFunction<String> time(LogicalType.TimeType type) {
    long unit = nanos(type.unit());
    return count -> DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.ofNanoOfDay(count * unit));
  }

  /** Returns the moment of twelve bytes: the nanoseconds of the day, and its Julian number. */
  static String ofInt96(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    LocalDate day = LocalDate.ofEpochDay(buffer.getInt() - EPOCH_IN_JULIAN_DAYS);
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
        LocalDateTime.of(day, LocalTime.ofNanoOfDay(nanos)));
  }

  /** Returns a UUID. */
  static String uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong()).toString();
  }

  private static Instant moment(long count, long unit) {
    long perSecond = SECOND_IN_NANOS / unit;
    return Instant.ofEpochSecond(
        Math.floorDiv(count, perSecond), Math.floorMod(count, perSecond) * unit);
  }

  private static long nanos(LogicalType.TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000_000;
      case MICROS -> 1_000;
      case NANOS -> 1;
    };
  }
}
