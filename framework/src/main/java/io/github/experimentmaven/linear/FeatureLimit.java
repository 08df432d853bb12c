package io.github.experimentmaven.linear;

import java.util.OptionalInt;

/** A number of features, or all, as the fields of Tribuo's configuration hold it. */
final class FeatureLimit {

  static final int ALL = -1;

  private FeatureLimit() {}

  static OptionalInt of(int number) {
    return number == ALL ? OptionalInt.empty() : OptionalInt.of(number);
  }

  static int number(OptionalInt limit) {
    return limit.orElse(ALL);
  }
}
