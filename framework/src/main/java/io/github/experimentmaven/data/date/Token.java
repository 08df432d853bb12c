package io.github.experimentmaven.data.date;

import java.time.LocalDateTime;
import java.util.List;

/** A part of a date pattern. */
sealed interface Token {

  /** Reads what it stands for; returns whether it was there. */
  boolean read(Reading reading);

  /** Writes what it stands for, for an example. */
  void write(LocalDateTime moment, StringBuilder out);

  /** Digits that are a number. */
  record Digits(Field field, int least, int most) implements Token {

    /** Two digits are a year as POSIX and Python take them: 69 to 99 are of the last century. */
    static final int FIRST_OF_LAST_CENTURY = 69;

    @Override
    public boolean read(Reading reading) {
      int read = reading.digits(most);
      if (read < least) {
        return false;
      }
      int number = reading.last(read);
      boolean twoDigits = field == Field.YEAR && most == 2;
      reading.set(
          field, twoDigits ? number + (number < FIRST_OF_LAST_CENTURY ? 2000 : 1900) : number);
      return true;
    }

    @Override
    public void write(LocalDateTime moment, StringBuilder out) {
      int number =
          switch (field) {
            case YEAR -> most == 2 ? moment.getYear() % 100 : moment.getYear();
            case MONTH -> moment.getMonthValue();
            case DAY -> moment.getDayOfMonth();
            case HOUR -> moment.getHour();
            case CLOCK_HOUR -> (moment.getHour() + 11) % 12 + 1;
            case MINUTE -> moment.getMinute();
            default -> moment.getSecond();
          };
      String digits = Integer.toString(number);
      out.append("0".repeat(Math.max(0, least - digits.length()))).append(digits);
    }
  }

  /** Digits after the point of a second. */
  record Fraction(int most) implements Token {

    private static final int NANO_DIGITS = 9;

    @Override
    public boolean read(Reading reading) {
      int read = reading.digits(most);
      if (read == 0) {
        return false;
      }
      int nanos = reading.last(read);
      for (int digit = read; digit < NANO_DIGITS; digit++) {
        nanos *= 10;
      }
      reading.set(Field.NANO, nanos);
      return true;
    }

    @Override
    public void write(LocalDateTime moment, StringBuilder out) {
      out.append("5").append("0".repeat(most - 1));
    }
  }

  /** One of several English names, which count from a number. */
  record Name(Field field, List<String> names, int first) implements Token {

    /** Copies the names. */
    public Name {
      names = List.copyOf(names);
    }

    @Override
    public boolean read(Reading reading) {
      for (int i = 0; i < names.size(); i++) {
        if (reading.accept(names.get(i))) {
          reading.set(field, first + i);
          return true;
        }
      }
      return false;
    }

    @Override
    public void write(LocalDateTime moment, StringBuilder out) {
      int value =
          switch (field) {
            case MONTH -> moment.getMonthValue();
            case WEEKDAY -> moment.getDayOfWeek().getValue();
            default -> moment.getHour() / 12;
          };
      out.append(names.get(value - first));
    }
  }

  /** An offset from UTC: {@code Z}, {@code +01}, {@code +0130} or {@code +01:30}. */
  record Offset() implements Token {

    private static final int MINUTE_SECONDS = 60;

    @Override
    public boolean read(Reading reading) {
      if (reading.accept("Z")) {
        reading.set(Field.OFFSET, 0);
        return true;
      }
      int sign = reading.next() == '-' ? -1 : 1;
      if (!reading.accept("+") && !reading.accept("-")) {
        return false;
      }
      if (reading.digits(2) != 2) {
        return false;
      }
      int minutes = MINUTE_SECONDS * reading.last(2);
      boolean colon = reading.accept(":");
      int read = reading.digits(2);
      if (read == 2) {
        minutes += reading.last(2);
      }
      reading.set(Field.OFFSET, sign * MINUTE_SECONDS * minutes);
      return read == 2 || (read == 0 && !colon);
    }

    @Override
    public void write(LocalDateTime moment, StringBuilder out) {
      out.append("+01:00");
    }
  }

  /** Text that stands there as it is. */
  record Literal(String text) implements Token {

    @Override
    public boolean read(Reading reading) {
      return reading.accept(text);
    }

    @Override
    public void write(LocalDateTime moment, StringBuilder out) {
      out.append(text);
    }
  }

  /** Tokens that need not be there. */
  record Maybe(List<Token> tokens) implements Token {

    /** Copies the tokens. */
    public Maybe {
      tokens = List.copyOf(tokens);
    }

    @Override
    public boolean read(Reading reading) {
      reading.attempt(tokens);
      return true;
    }

    @Override
    public void write(LocalDateTime moment, StringBuilder out) {
      // An example is easier to grasp without what may be left out.
    }
  }
}
