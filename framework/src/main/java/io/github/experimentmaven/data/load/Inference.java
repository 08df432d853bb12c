package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.csv.CellLocator;
import io.github.experimentmaven.data.csv.CsvRows;
import io.github.experimentmaven.data.csv.Header;
import io.github.experimentmaven.data.load.InferredTable.Kind;
import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.data.text.ByteOrderMark;
import io.github.experimentmaven.data.text.MissingMarkers;
import io.github.experimentmaven.data.text.TextFile;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.Shown;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out how a table is written and what its columns hold. */
final class Inference {

  private static final String FALLBACK = "windows-1252";

  private final Source source;
  private final FormatHints hints;
  private final List<NumberWriting> writings;
  private final List<Problem> notes = new ArrayList<>();

  Inference(Source source, FormatHints hints) {
    this.source = source;
    this.hints = hints;
    this.writings = NumberWriting.of(hints);
  }

  InferredTable infer() throws IOException {
    TextFile file = new TextFile(source, charset());
    CsvFormat format =
        new CsvFormat(
            hints.delimiter(),
            hints.quote().orElse(CsvFormat.DEFAULT.quote()),
            file.charset().name(),
            '.',
            Optional.empty(),
            hints.header().orElse(true),
            List.of());
    Rows rows = read(file, format);
    if (hints.header().isEmpty() && isRow(rows)) {
      rows = read(file, format.withHeader(false));
      notes.add(
          file.problem(
              rows.header.line(),
              ("the first line holds numbers as the lines below it do, so it was taken for a row,"
                      + " and the columns are called column_1 to column_%d: name them in"
                      + " data.format.names, or say -Dheader=true if it is a header")
                  .formatted(rows.header.names().size())));
    }
    return conclude(file, rows);
  }

  private Charset charset() throws IOException {
    if (hints.encoding().isPresent()) {
      return charset(hints.encoding().get());
    }
    TextFile unicode = new TextFile(source, StandardCharsets.UTF_8);
    Optional<ByteOrderMark> mark = unicode.mark();
    if (mark.isPresent()) {
      return charset(mark.get().encoding());
    }
    Optional<String> unmarked = unicode.unmarked();
    if (unmarked.isPresent()) {
      String encoding = unmarked.get();
      notes.add(
          unicode.problem(
              1,
              "the file has NUL characters between its others, so it was read as "
                  + encoding
                  + ": name another encoding with -Dencoding if its texts are not right"));
      return charset(encoding);
    }
    Optional<Problem> malformed = unicode.firstMalformed();
    if (malformed.isEmpty()) {
      return StandardCharsets.UTF_8;
    }
    TextFile western = new TextFile(source, charset(FALLBACK));
    if (!isReadable(western)) {
      throw new InvalidInputException(malformed.get());
    }
    notes.add(
        new Problem(
            malformed.get().location(),
            "",
            "the line holds bytes that are no UTF-8, so the file was read as "
                + FALLBACK
                + ": look whether its texts are right, and name another encoding with -Dencoding"
                + " otherwise"));
    return western.charset();
  }

  /**
   * Returns whether every byte of a file stands for a character.
   *
   * @throws InvalidInputException if the bytes are known not to be text
   */
  private static boolean isReadable(TextFile file) throws IOException {
    try {
      file.open().close();
      return file.firstMalformed().isEmpty();
    } catch (CharacterCodingException atTheBeginning) {
      return false;
    }
  }

  private Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new InvalidInputException(
          new TextFile(source, StandardCharsets.UTF_8)
              .problem(
                  1,
                  Shown.name(name)
                      + " is no encoding Java knows; common ones are UTF-8, UTF-16, ISO-8859-1 and"
                      + " windows-1252"));
    }
  }

  private Rows read(TextFile file, CsvFormat format) throws IOException {
    try (CsvRows rows = CsvRows.open(file, format)) {
      Header header = Header.read(file, rows, format, message -> file.problem(1, message));
      List<ColumnEvidence> evidence =
          header.names().stream().map(name -> new ColumnEvidence(writings)).toList();
      boolean empty = true;
      while (rows.next()) {
        if (rows.cells().size() == evidence.size()) {
          for (int i = 0; i < rows.cells().size(); i++) {
            evidence.get(i).add(rows.cells().text(i), rows.line());
          }
          empty = false;
        }
      }
      if (empty) {
        throw new InvalidInputException(
            file.problem(1, "the file has a header but no rows; expected rows below it"));
      }
      return new Rows(format, rows.delimiter(), header, evidence, writing(evidence));
    }
  }

  /** Returns the way in which most cells are numbers. */
  private int writing(List<ColumnEvidence> evidence) {
    int best = 0;
    long most = -1;
    for (int way = 0; way < writings.size(); way++) {
      long numbers = 0;
      for (ColumnEvidence column : evidence) {
        numbers += column.numbers(way);
      }
      if (numbers > most) {
        most = numbers;
        best = way;
      }
    }
    return best;
  }

  /** Returns whether the first line is a row like the others, which hold numbers where it does. */
  private boolean isRow(Rows rows) {
    List<String> first = new ArrayList<>();
    for (int i = 0; i < rows.evidence.size(); i++) {
      String name = rows.header.names().get(i);
      if (rows.evidence.get(i).kind(rows.way) == Kind.NUMBER && !MissingMarkers.isMarker(name)) {
        first.add(name);
      }
    }
    return ColumnNames.areNumbers(first, writings.get(rows.way).parser());
  }

  private InferredTable conclude(TextFile file, Rows rows) throws IOException {
    List<String> names = new UniqueNames(rows.header.names()).list();
    boolean renamed = !names.equals(rows.header.names());
    if (renamed) {
      noteRepeated(file, rows.header, names);
    }
    MissingTexts missing = new MissingTexts(names, rows.evidence, rows.way);
    List<InferredTable.Column> columns = new ArrayList<>();
    CellLocator locator = new CellLocator(file, rows.delimiter, rows.format.quote());
    CellNotes cells = new CellNotes(rows.way, locator::locate);
    for (int i = 0; i < names.size(); i++) {
      ColumnEvidence evidence = rows.evidence.get(i);
      if (!names.get(i).isEmpty()) {
        columns.add(new InferredTable.Column(names.get(i), evidence.kind(rows.way)));
        notes.addAll(cells.of(evidence, i, names.get(i)));
      }
    }
    NumberWriting writing = writings.get(rows.way);
    // Only one of the two is ever given: quotes tell them apart, and the delimiter is found.
    boolean decimalDelimiter = hints.delimiter().filter(d -> d == writing.decimal()).isPresent();
    return new InferredTable(
        (decimalDelimiter ? undelimited(rows.format) : rows.format)
            .withNumbers(writing.decimal(), writing.thousands())
            .withNames(renamed ? names : List.of()),
        missing.everywhere(),
        missing.byColumn(),
        columns,
        notes);
  }

  private static CsvFormat undelimited(CsvFormat format) {
    return new CsvFormat(
        Optional.empty(),
        format.quote(),
        format.encoding(),
        format.decimal(),
        format.thousands(),
        format.header(),
        format.names());
  }

  private void noteRepeated(TextFile file, Header header, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      String written = header.names().get(i);
      int first = header.names().indexOf(written);
      if (!written.isEmpty() && !names.get(i).equals(written)) {
        String what =
            first == i
                ? "`%s` stands for every column: column %d is called `%s` in data.format.names"
                    .formatted(Shown.text(written), i + 1, Shown.text(names.get(i)))
                : "the header names `%s` twice, in columns %d and %d: the second is called `%s` in data.format.names"
                    .formatted(Shown.text(written), first + 1, i + 1, Shown.text(names.get(i)));
        notes.add(file.problem(header.line(), what));
      }
    }
  }

  private record Rows(
      CsvFormat format, char delimiter, Header header, List<ColumnEvidence> evidence, int way) {}
}
