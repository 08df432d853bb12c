package io.github.experimentmaven.data.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What patterns read, what they refuse, and which is found for given texts. */
class DatePatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd.MM.yyyy | 23.09.2011 | 2011-09-23T00:00",
        "d.M.yyyy | 3.9.2011 | 2011-09-03T00:00",
        "d.M.yyyy | 23.09.2011 | 2011-09-23T00:00",
        "yyyyMMdd | 20110923 | 2011-09-23T00:00",
        "M/d/yy | 9/3/68 | 2068-09-03T00:00",
        "M/d/yy | 9/3/69 | 1969-09-03T00:00",
        "MMM d, yyyy | sep 3, 2011 | 2011-09-03T00:00",
        "d MMMM yyyy | 3 MAY 2011 | 2011-05-03T00:00",
        "EEE, dd MMM yyyy | Fri, 23 Sep 2011 | 2011-09-23T00:00",
        "MM/yyyy | 09/2011 | 2011-09-01T00:00",
        "yyyy | 2011 | 2011-01-01T00:00",
        "yyyy-MM-dd h:mm a | 2011-09-23 12:05 am | 2011-09-23T00:05",
        "yyyy-MM-dd h:mm a | 2011-09-23 12:05 PM | 2011-09-23T12:05",
        "yyyy-MM-dd'T'HH:mm:ss.SSS | 2011-09-23T10:11:12.5 | 2011-09-23T10:11:12.5",
        "'week of' dd.MM.yyyy[ HH:mm] | week of 23.09.2011 | 2011-09-23T00:00",
        "'week of' dd.MM.yyyy[ HH:mm] | week of 23.09.2011 10:30 | 2011-09-23T10:30"
      },
      quoteCharacter = '\0')
  void aTextIsReadAsThePatternSays(String pattern, String text, LocalDateTime expected) {
    assertThat(DatePattern.of(pattern).read(text)).map(Moment::local).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd.MM.yyyy | 3.9.2011",
        "dd.MM.yyyy | 29.02.2011",
        "dd.MM.yyyy | 23.13.2011",
        "dd.MM.yyyy | 23.09.11",
        "dd.MM.yyyy | 23.09.2011 10:00",
        "dd.MM.yyyy | ２３.09.2011",
        "EEE, dd MMM yyyy | Thu, 23 Sep 2011",
        "d MMM yyyy | 23 Okt 2011",
        "yyyy-MM-dd h:mm a | 2011-09-23 13:05 PM",
        "yyyy-MM-dd HH:mm | 2011-09-23 24:00",
        "yyyy-MM-dd HH:mm XXX | 2011-09-23 10:00 +19:00"
      },
      quoteCharacter = '\0')
  void aTextThatIsNoSuchDateIsNotRead(String pattern, String text) {
    assertThat(DatePattern.of(pattern).read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2011, YEAR, 2011-01-01",
    "2011-09, MONTH, 2011-09-01",
    "2011-09-23, DAY, 2011-09-23",
    "2011-09-23T10:30, TIME, 2011-09-23",
    "2011-09-23 10:30:15.123456789, TIME, 2011-09-23"
  })
  void iso8601IsReadWithWhatItSays(String text, Precision precision, LocalDate date) {
    Moment moment = DatePattern.iso().read(text).orElseThrow();

    assertThat(moment.precision()).isEqualTo(precision);
    assertThat(moment.local().toLocalDate()).isEqualTo(date);
    assertThat(moment.offset()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2011-09-23T10:30Z, 0",
    "2011-09-23T10:30:00+02:00, 7200",
    "2011-09-23 10:30 -0930, -34200",
    "2011-09-23 10:30+01, 3600"
  })
  void iso8601IsReadWithItsOffset(String text, int seconds) {
    assertThat(DatePattern.iso().read(text).orElseThrow().offset())
        .contains(ZoneOffset.ofTotalSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "11",
        "20110923",
        "2011-9-23",
        "2011-09-31",
        "2011-09-23T",
        "2011-09-23T10",
        "2011-09-23T10:30+02:0",
        "2011-W38-5",
        "2011-09-23T10:30[Europe/Zurich]"
      })
  void otherTextsAreNotIso8601(String text) {
    assertThat(DatePattern.iso().read(text)).isEmpty();
  }

  @Test
  void theMachinesLanguageChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));

      assertThat(DatePattern.of("d MMMM yyyy").read("3 APRIL 2011")).isPresent();
      assertThat(DatePattern.of("dd.MM.yyyy").example()).isEqualTo("23.09.2011");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%Y-%m-%dT%H:%M | `%Y-%m-%dT%H:%M` is written as strftime's: write yyyy-MM-dd'T'HH:mm",
        "YYYY-MM-dd | the date pattern `YYYY-MM-dd` has `YYYY`, which is the year of a week: years"
            + " are yyyy",
        "DD.MM.yyyy | the date pattern `DD.MM.yyyy` has `DD`, which is the day of the year: days of"
            + " the month are dd",
        "dd.MM.yyyy HH:mm z | the date pattern `dd.MM.yyyy HH:mm z` has `z`, which is a zone's"
            + " name: an offset such as +01:00 is XXX",
        "dd.mm.yyyy | the date pattern `dd.mm.yyyy` has minutes and no month: months are MM",
        "dd.MM | the date pattern `dd.MM` has no year: add yyyy",
        "dd.yyyy | the date pattern `dd.yyyy` has the day of the month without the month: add MM",
        "yyyy-MM-dd h:mm | the date pattern `yyyy-MM-dd h:mm` has the hour of half a day without"
            + " the half of the day: add a",
        "yyyy-MM-dd HH:mm a | the date pattern `yyyy-MM-dd HH:mm a` has the half of the day without"
            + " its hour: hours from 1 to 12 are h",
        "yyyy-MM-dd mm | the date pattern `yyyy-MM-dd mm` has the minute without the hour: add HH",
        "yyyyMd | the date pattern `yyyyMd` does not say where the month ends: write `MM`",
        "MMM MM yyyy | the date pattern `MMM MM yyyy` has the month twice",
        "yyyy week | the date pattern `yyyy week` has `w`, which is no part of a date: write yyyy,"
            + " MM, dd, HH, mm, ss and the like, and other text in quotes",
        "yyyy 'week | the date pattern `yyyy 'week` has a quote that is never closed",
        "yyyy[-MM | the date pattern `yyyy[-MM` has no `]` for its `[`"
      },
      quoteCharacter = '\0')
  void aTextThatIsNoPatternIsRefused(String pattern, String message) {
    assertThatThrownBy(() -> DatePattern.of(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "23.09.2011 | dd.MM.yyyy",
        "3.9.2011 | d.M.yyyy",
        "09/23/2011 | MM/dd/yyyy",
        "9/23/2011 3:05 PM | M/d/yyyy h:mm a",
        "2011/09/23 10:00:00 | yyyy/MM/dd HH:mm:ss",
        "23-Sep-2011 | dd-MMM-yyyy",
        "September 3, 2011 | MMMM d, yyyy",
        "09.2011 | MM.yyyy",
        "2011-09-23 | ISO 8601 writes it"
      })
  void thePatternOfATextIsFound(String text, String pattern) {
    assertThat(KnownPatterns.nearest(text, List.of(text)))
        .map(DatePattern::words)
        .contains(pattern);
  }

  @Test
  void ofSeveralPatternsTheOneOfTheOtherTextsIsFound() {
    assertThat(KnownPatterns.nearest("01/02/2011", List.of("01/02/2011", "01/13/2011")))
        .map(DatePattern::words)
        .contains("MM/dd/yyyy");
    assertThat(KnownPatterns.nearest("yesterday", List.of("2011-09-23")))
        .isEqualTo(Optional.empty());
  }

  @Test
  void textsThatLeaveOpenWhichIsTheMonthHaveTwoPatterns() {
    assertThat(KnownPatterns.reading(List.of("01/02/2011", "03/04/2011")))
        .map(DatePattern::words)
        .containsExactly("dd/MM/yyyy", "MM/dd/yyyy");
    assertThat(KnownPatterns.reading(List.of("01/02/2011", "23/04/2011")))
        .map(DatePattern::words)
        .containsExactly("dd/MM/yyyy");
  }
}
