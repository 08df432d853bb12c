package io.github.experimentmaven.study.faulty;

import java.util.List;
import java.util.Optional;

/** A mistake in a table, and where it must be told. */
enum Fault {
  WORD(Told.AT_THE_CELL, "a", "approx. 3"),
  WORD_IN_THE_TARGET(Told.AT_THE_CELL, "t", "n.b."),
  TYPOGRAPHIC_MINUS(Told.AT_THE_CELL, "a", "\u22121.5"),
  DIGITS_OF_ANOTHER_SCRIPT(Told.AT_THE_CELL, "b", "\u0661\u0662"),
  NO_BREAK_SPACE(Told.AT_THE_CELL, "b", "1\u00a05"),
  DECIMAL_COMMA(Told.AT_THE_CELL, "a", "1,5"),
  NOT_A_NUMBER(Told.AT_THE_CELL, "a", "NaN"),
  INFINITE(Told.AT_THE_CELL, "b", "Infinity"),
  TOO_LARGE(Told.AT_THE_CELL, "b", "1e400"),
  MANY_DIGITS(Told.AT_THE_CELL, "a", "9".repeat(400)),
  LONG_NUMBER(Told.AT_THE_CELL, "t", "x".repeat(200_000)),
  LONG_TEXT(Told.NOT_AT_ALL, "kind", "x".repeat(200_000)),
  NUL(Told.AT_THE_CELL, "a", "\0001"),
  CONTROL(Told.AT_THE_CELL, "t", "1\u001b[31m"),
  BAD_DATE(Told.AT_THE_CELL, "day", "2020-02-31", "time: day"),
  NO_DATE(Told.AT_THE_CELL, "day", "soon", "time: day"),
  BAD_PART(Told.AT_THE_CELL, "part", "tset", "column: part"),
  LOGARITHM(Told.AT_THE_CELL, "b", "-1"),
  LOGARITHM_BELOW(Told.AT_THE_CELL, "b", "-1.44"),
  TEXT_AFTER_THE_QUOTE(Told.AT_THE_ROW, "kind", Fault.RAW + "\"no\"pe"),
  OPEN_QUOTE(Told.AT_THE_ROW, "kind", Fault.RAW + "\"no"),
  MISSING(Told.NOT_AT_ALL, "a", ""),

  CUT_ROW(Told.AT_THE_ROW) {
    @Override
    void plant(Sheet sheet, int row) {
      List<String> cells = sheet.row(row);
      cells.subList(2, cells.size()).clear();
    }
  },
  HUGE(Told.SOMEWHERE) {
    @Override
    void plant(Sheet sheet, int row) {
      for (int each = 1; each < sheet.rows().size(); each++) {
        sheet.set(each, "a", each % 2 == 0 ? "1.7e308" : "-1.7e308");
      }
    }
  },
  LONG_ROW(Told.AT_THE_ROW) {
    @Override
    void plant(Sheet sheet, int row) {
      sheet.row(row).add("more");
    }
  },
  ONLY_A_HEADER(Told.SOMEWHERE) {
    @Override
    void plant(Sheet sheet, int row) {
      sheet.rows().subList(1, sheet.rows().size()).clear();
    }
  },
  ONE_ROW(Told.SOMEWHERE) {
    @Override
    void plant(Sheet sheet, int row) {
      sheet.rows().subList(2, sheet.rows().size()).clear();
    }
  },
  EMPTY(Told.SOMEWHERE) {
    @Override
    void plant(Sheet sheet, int row) {
      sheet.rows().clear();
    }
  },
  ONE_COLUMN(Told.SOMEWHERE) {
    @Override
    void plant(Sheet sheet, int row) {
      sheet.rows().forEach(cells -> cells.subList(1, cells.size()).clear());
    }
  },
  NO_VALUE_IN_A_COLUMN(Told.SOMEWHERE) {
    @Override
    void plant(Sheet sheet, int row) {
      everywhere(sheet, "b", "");
    }
  },
  NO_TARGET(Told.SOMEWHERE) {
    @Override
    void plant(Sheet sheet, int row) {
      everywhere(sheet, "t", "");
    }
  },
  CONSTANT_TARGET(Told.NOT_AT_ALL) {
    @Override
    void plant(Sheet sheet, int row) {
      everywhere(sheet, "t", "7");
    }
  },
  CONSTANT_FEATURES(Told.NOT_AT_ALL) {
    @Override
    void plant(Sheet sheet, int row) {
      everywhere(sheet, "a", "7");
      everywhere(sheet, "b", "0");
      everywhere(sheet, "kind", "same");
    }
  },
  EQUAL_ROWS(Told.NOT_AT_ALL) {
    @Override
    void plant(Sheet sheet, int row) {
      for (int other = 1; other < sheet.rows().size(); other++) {
        sheet.rows().set(other, sheet.row(1));
      }
    }
  },
  TEXTS_FOR_NUMBERS(Told.SOMEWHERE) {
    @Override
    void plant(Sheet sheet, int row) {
      everywhere(sheet, "a", "large");
    }
  },
  NAME_TWICE(Told.SOMEWHERE) {
    @Override
    void plant(Sheet sheet, int row) {
      sheet.set(0, "b", "a");
    }
  },
  NO_NAME(Told.SOMEWHERE) {
    @Override
    void plant(Sheet sheet, int row) {
      sheet.set(0, "a", "");
    }
  },
  LOOK_ALIKE_NAME(Told.SOMEWHERE) {
    @Override
    void plant(Sheet sheet, int row) {
      sheet.set(0, "a", "\u0430");
    }
  },
  LONG_NAME(Told.SOMEWHERE) {
    @Override
    void plant(Sheet sheet, int row) {
      sheet.set(0, "a", "a".repeat(200_000));
    }
  },
  LONG_NAME_BESIDE(Told.NOT_AT_ALL) {
    @Override
    void plant(Sheet sheet, int row) {
      sheet.set(0, "day", "d".repeat(200_000));
    }
  };

  /** Begins a cell that is written as it is. */
  static final String RAW = "\ue000";

  private final Told told;
  private final String column;
  private final String cell;
  private final String split;

  /** Where a mistake is told. */
  enum Told {
    AT_THE_CELL,
    AT_THE_ROW,
    SOMEWHERE,
    NOT_AT_ALL
  }

  Fault(Told told) {
    this(told, "", "");
  }

  Fault(Told told, String column, String cell) {
    this(told, column, cell, "");
  }

  Fault(Told told, String column, String cell, String split) {
    this.told = told;
    this.column = column;
    this.cell = cell;
    this.split = split;
  }

  Told told() {
    return told;
  }

  /** Returns what the split looks at, so that it meets the mistake. */
  Optional<String> split() {
    return Optional.of(split).filter(s -> !s.isEmpty());
  }

  /** Puts the mistake into a row, from 1, or into the whole table. */
  void plant(Sheet sheet, int row) {
    sheet.set(row, column, cell);
  }

  /** Returns where the mistake stands in the written table. */
  Sheet.Place place(Sheet sheet, int row) {
    return told == Told.AT_THE_CELL ? sheet.place(row, column) : sheet.place(row);
  }

  private static void everywhere(Sheet sheet, String column, String cell) {
    for (int row = 1; row < sheet.rows().size(); row++) {
      sheet.set(row, column, cell);
    }
  }
}
