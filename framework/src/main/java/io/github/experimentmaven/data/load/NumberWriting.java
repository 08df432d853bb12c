package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.text.StrictNumbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to write numbers.
 *
 * @param decimal the decimal separator
 * @param thousands what may stand between groups of three digits
 */
record NumberWriting(char decimal, Optional<Character> thousands) {

  /**
   * All ways, the more usual first. Of two ways that read the same cells the earlier one is meant,
   * so 1,234 is a thousand where no cell such as 1,5 says otherwise.
   */
  private static final List<NumberWriting> ALL =
      Stream.of(".", ".,", ",", ",.", ".'", ",'", ". ", ", ")
          .map(
              signs ->
                  new NumberWriting(
                      signs.charAt(0),
                      signs.length() == 1 ? Optional.empty() : Optional.of(signs.charAt(1))))
          .toList();

  /** Returns the ways that a file may be written in. */
  static List<NumberWriting> of(FormatHints hints) {
    List<NumberWriting> fitting =
        ALL.stream()
            .filter(way -> hints.decimal().stream().allMatch(sign -> sign == way.decimal))
            .filter(way -> hints.thousands().isEmpty() || hints.thousands().equals(way.thousands))
            .toList();
    return fitting.isEmpty()
        ? List.of(new NumberWriting(hints.decimal().orElse('.'), hints.thousands()))
        : fitting;
  }

  StrictNumbers parser() {
    return new StrictNumbers(decimal, thousands);
  }
}
