package io.github.experimentmaven.data.step;

import io.github.experimentmaven.data.date.Precision;
import java.time.LocalDateTime;
import java.util.Locale;

/** A number that a date or a time says, as pandas names and counts it. */
enum DatePart {
  YEAR(Precision.YEAR) {
    @Override
    int of(LocalDateTime moment) {
      return moment.getYear();
    }
  },
  MONTH(Precision.MONTH) {
    @Override
    int of(LocalDateTime moment) {
      return moment.getMonthValue();
    }

    @Override
    double turn(LocalDateTime moment) {
      return (of(moment) - 1) / 12.0;
    }
  },
  DAY_OF_WEEK(Precision.DAY) {
    @Override
    int of(LocalDateTime moment) {
      return moment.getDayOfWeek().getValue() - 1;
    }

    @Override
    double turn(LocalDateTime moment) {
      return of(moment) / 7.0;
    }
  },
  DAY_OF_YEAR(Precision.DAY) {
    @Override
    int of(LocalDateTime moment) {
      return moment.getDayOfYear();
    }

    @Override
    double turn(LocalDateTime moment) {
      return (of(moment) - 1) / (double) moment.toLocalDate().lengthOfYear();
    }
  },
  HOUR(Precision.TIME) {
    @Override
    int of(LocalDateTime moment) {
      return moment.getHour();
    }

    @Override
    double turn(LocalDateTime moment) {
      return of(moment) / 24.0;
    }
  };

  private final Precision needs;

  DatePart(Precision needs) {
    this.needs = needs;
  }

  /** Returns the part of a moment: January and the first of a year are 1, Monday is 0. */
  abstract int of(LocalDateTime moment);

  /**
   * Returns how much of its round has passed before a moment, from 0 to less than 1.
   *
   * @throws UnsupportedOperationException if the part does not come round
   */
  double turn(LocalDateTime moment) {
    throw new UnsupportedOperationException(label() + " does not come round");
  }

  /** Returns the least that a text must say to have this part. */
  Precision needs() {
    return needs;
  }

  /** Returns the name in files and in names of features. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DatePart labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
