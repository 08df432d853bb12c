package io.github.experimentmaven.data.date;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The patterns that tables commonly use, to find the one that reads given texts. */
public final class KnownPatterns {

  private static final int MOST_COMPARED = 1000;
  private static final List<String> DAYS =
      List.of(
          "yyyy/MM/dd",
          "yyyy.MM.dd",
          "yyyyMMdd",
          "yyyy/M/d",
          "yyyy-M-d",
          "dd.MM.yyyy",
          "dd/MM/yyyy",
          "MM/dd/yyyy",
          "dd-MM-yyyy",
          "MM-dd-yyyy",
          "d.M.yyyy",
          "d/M/yyyy",
          "M/d/yyyy",
          "d-M-yyyy",
          "M-d-yyyy",
          "dd.MM.yy",
          "d.M.yy",
          "dd/MM/yy",
          "MM/dd/yy",
          "d/M/yy",
          "M/d/yy",
          "dd MMM yyyy",
          "d MMM yyyy",
          "dd MMMM yyyy",
          "d MMMM yyyy",
          "dd-MMM-yyyy",
          "d-MMM-yyyy",
          "dd-MMM-yy",
          "MMM d, yyyy",
          "MMMM d, yyyy",
          "EEE, dd MMM yyyy");
  private static final List<String> TIMES =
      List.of(
          "", " HH:mm", " HH:mm:ss", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a", "'T'HH:mm:ss");
  private static final List<String> MONTHS =
      List.of(
          "MM/yyyy",
          "MM.yyyy",
          "MM-yyyy",
          "M/yyyy",
          "yyyy/MM",
          "yyyyMM",
          "MMM yyyy",
          "MMMM yyyy",
          "MMM-yyyy",
          "MMM-yy");

  private static final List<DatePattern> ALL =
      Stream.concat(
              Stream.of(DatePattern.iso()),
              Stream.concat(
                      DAYS.stream().flatMap(day -> TIMES.stream().map(time -> day + time)),
                      MONTHS.stream())
                  .map(DatePattern::of))
          .toList();

  private KnownPatterns() {}

  /**
   * Returns the pattern that reads a text and most of the others.
   *
   * @param text the text
   * @param others texts of the same column
   */
  public static Optional<DatePattern> nearest(String text, Collection<String> others) {
    List<String> compared = others.stream().limit(MOST_COMPARED).toList();
    return ALL.stream()
        .filter(pattern -> pattern.read(text).isPresent())
        .max(
            // Of equals the last is the greatest.
            Comparator.<DatePattern>comparingLong(
                    pattern ->
                        compared.stream().filter(other -> pattern.read(other).isPresent()).count())
                .thenComparing(pattern -> -ALL.indexOf(pattern)));
  }

  /**
   * Returns the patterns that read all texts, each another moment for at least one of them: more
   * than one where the texts leave open which is meant, as {@code 01/02/2011} does.
   */
  public static List<DatePattern> reading(Collection<String> texts) {
    List<DatePattern> candidates = new ArrayList<>();
    for (DatePattern pattern : ALL) {
      if (texts.stream().allMatch(text -> pattern.read(text).isPresent())
          && candidates.stream().noneMatch(known -> agree(known, pattern, texts))) {
        candidates.add(pattern);
      }
    }
    return candidates;
  }

  private static boolean agree(DatePattern one, DatePattern other, Collection<String> texts) {
    return texts.stream().allMatch(text -> one.read(text).equals(other.read(text)));
  }
}
