package io.github.experimentmaven.data.date;

import io.github.experimentmaven.onnx.NoOnnxFormException;
import java.util.ArrayList;
import java.util.List;

/**
 * A way of writing a date that ONNX can read: digits, with texts between them.
 *
 * @param expression a regular expression that texts of this form match, and no others
 * @param example a text of this form
 * @param runs what to read, one after the other
 */
record OnnxForm(String expression, String example, List<Run> runs) {

  /** Eighteen digits are a whole number of 64 bits. */
  private static final int MOST_DIGITS = 18;

  /** Copies the runs. */
  OnnxForm {
    runs = List.copyOf(runs);
  }

  /**
   * Fields whose digits stand side by side, and where they end.
   *
   * @param digits the fields
   * @param end the text behind them; empty at the end of the date
   */
  record Run(List<Token.Digits> digits, String end) {

    /** Copies the fields. */
    Run {
      digits = List.copyOf(digits);
    }
  }

  /**
   * Returns the form of a pattern without parts that may be left out.
   *
   * @throws NoOnnxFormException if it has what ONNX cannot read
   */
  static OnnxForm of(List<Token> tokens) {
    StringBuilder expression = new StringBuilder();
    StringBuilder example = new StringBuilder();
    List<Run> runs = new ArrayList<>();
    List<Token.Digits> digits = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (Token token : tokens) {
      if (token instanceof Token.Literal text) {
        literal.append(text.text());
        expression.append(quoted(text.text()));
        example.append(text.text());
      } else if (token instanceof Token.Digits field) {
        if (!literal.isEmpty()) {
          runs.add(new Run(digits, literal.toString()));
          digits.clear();
          literal.setLength(0);
        }
        digits.add(field);
        expression.append("[0-9]{%d,%d}".formatted(field.least(), field.most()));
        example.append(example(field));
      } else {
        throw new NoOnnxFormException(
            "which reads dates of digits, and no names, offsets from UTC or fractions of a second");
      }
    }
    runs.add(new Run(digits, literal.toString()));
    runs.forEach(OnnxForm::requireReadable);
    return new OnnxForm(expression.toString(), example.toString(), runs);
  }

  private static void requireReadable(Run run) {
    int length = run.digits().stream().mapToInt(Token.Digits::most).sum();
    if (length > MOST_DIGITS || run.end().chars().anyMatch(c -> c >= '0' && c <= '9')) {
      throw new NoOnnxFormException(
          "which cannot tell the digits of the date from those beside them");
    }
  }

  private static String example(Token.Digits field) {
    return field.most() == 4 ? "2000" : "01";
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < 128 && !Character.isLetterOrDigit(c)) {
                quoted.append('\\');
              }
              quoted.appendCodePoint(c);
            });
    return quoted.toString();
  }
}
