package io.github.experimentmaven.study.first;

import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.template.ExperimentTemplate.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a first experiment divides rows: in time where there is a column of dates, by group where a
 * column says by its name and its values that rows are of one person or thing, else at random.
 *
 * @param arrangement how
 * @param column the column that is needed for it
 * @param role what the column is there
 * @param reason why
 */
record SplitChoice(Arrangement arrangement, Optional<Facts> column, String role, String reason) {

  private static final int FEWEST_TIMES = 10;
  private static final int FEWEST_GROUPS = 10;
  private static final double MOST_WITHOUT_TIME = 0.05;
  private static final Pattern BIRTH = Pattern.compile("(?iu).*(birth|born|dob).*");
  private static final Pattern ENTITY =
      Pattern.compile(
          "(?iu)(subject|patient|participant|customer|client|user|household|person|student|animal"
              + "|donor|player|driver)([ _.#-]*(id|nr|no|number|code|key|#))?"
              + "|.*[ _.-](id|key)|.*\\p{Ll}(ID|Id)");

  static SplitChoice of(Draft draft, List<Facts> columns) {
    for (Facts column : columns) {
      if (isTime(column)) {
        int[] rows = SelectedRows.with(draft.table().rows(), List.of(column));
        Arrangement timed =
            new Arrangement.Timed(column.name(), column.dates().flatMap(DateColumn::format));
        if (draft.select(rows).fold(timed).isPresent()) {
          return new SplitChoice(
              timed,
              Optional.of(column),
              "splits the rows in time",
              "trains on the past and tests on what follows; remove time to shuffle");
        }
      }
    }
    for (Facts column : columns) {
      if (isEntity(column)) {
        int[] rows = SelectedRows.with(draft.table().rows(), List.of(column));
        Arrangement grouped = new Arrangement.Grouped(column.name());
        if (draft.select(rows).fold(grouped).isPresent()) {
          return new SplitChoice(
              grouped,
              Optional.of(column),
              "keeps rows of one " + LeftOut.ticked(column.name()) + " together",
              "rows of one group are never on both sides; remove group to shuffle");
        }
      }
    }
    return new SplitChoice(new Arrangement.Shuffled(), Optional.empty(), "", "");
  }

  private static boolean isTime(Facts column) {
    return column.distinct() >= FEWEST_TIMES
        && column.missing() <= MOST_WITHOUT_TIME * column.column().size()
        && !BIRTH.matcher(column.name()).matches()
        && column.dates().filter(DateColumn::isClear).isPresent();
  }

  private static boolean isEntity(Facts column) {
    return ENTITY.matcher(column.name()).matches()
        && (!column.isNumber() || column.whole())
        && column.distinct() >= FEWEST_GROUPS
        && column.missing() == 0
        && 2 * column.distinct() <= column.values();
  }

  /** Returns the columns that the split needs, each with what it is there. */
  Map<String, String> columns() {
    Map<String, String> needed = new LinkedHashMap<>();
    column.ifPresent(facts -> needed.put(facts.name(), role));
    return needed;
  }

  /** Returns how the file says it. */
  Split written() {
    boolean inTime = arrangement instanceof Arrangement.Timed;
    return new Split(
        column.map(facts -> Map.entry(inTime ? "time" : "group", facts.name())),
        inTime ? ((Arrangement.Timed) arrangement).format() : Optional.empty(),
        reason);
  }
}
