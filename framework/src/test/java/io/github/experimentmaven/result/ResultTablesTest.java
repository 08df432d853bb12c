package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.spec.Part;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTablesTest {

  private static final Path FILE = Path.of("results.csv");

  @Test
  void haveTheirColumnsInAStableOrder() {
    String text = ResultTables.format(table(row("network-1", 0.1))).toString();

    assertThat(text)
        .isEqualTo(
            """
            version,experiment,model,type,seed,repeat,fold,part,rows,loss,mse,epochs,best_epoch,bit_exact,data,split,failure,loss_function,random
            1.0.0,films,network-1,mlp,7,1,2,test,20,0.1,0.30000000000000004,100,90,true,data-a,split-a,,mse,true
            """);
  }

  @Test
  void areReadAsTheyWereWritten() {
    ResultTable table =
        table(row("network-1", Double.MIN_VALUE), row("network-2", Double.NaN), failed());

    assertThat(ResultTables.parse(FILE, ResultTables.format(table).toString())).isEqualTo(table);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+a",
        "-a",
        "@a",
        "\ta",
        "'a",
        "'",
        "''=a",
        "a,b",
        "a\"b",
        "a\nb",
        "a\r\nb",
        " a ",
        "net[dropout=0.1,learning_rate=0.001]",
        "Ärger",
        "\uD83C\uDFAC"
      })
  void keepEveryNameThroughWritingAndReading(String name) {
    ResultTable table = table(row(name, 0.5), row(name + name, 0.5));

    assertThat(ResultTables.parse(FILE, ResultTables.format(table).toString())).isEqualTo(table);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"=1+1, '=1+1", "+a, '+a", "-a, '-a", "@a, '@a", "a=1, a=1"})
  void holdNoNameThatASpreadsheetTakesForAFormula(String name, String cell) {
    assertThat(CsvText.text(name)).isEqualTo(cell);
  }

  @Test
  void guardNamesThatLookGuarded() {
    assertThat(CsvText.text("'a")).isEqualTo("''a");
    assertThat(CsvText.plain("''a")).isEqualTo("'a");
    assertThat(CsvText.text("")).isEmpty();
  }

  @Test
  void ofAnOlderVersionAreReadWithWhatTheyLackAbsent() {
    ResultTable table =
        ResultTables.parse(
            FILE,
            """
            version,experiment,model,seed,fold,part,loss,mse
            0.1.0,films,network-1,1,0,test,0.5,0.25
            """);

    ResultRow row = table.rows().get(0);
    assertThat(table.metrics()).containsExactly("loss", "mse");
    assertThat(row.metric("mse")).hasValue(0.25);
    assertThat(row.repeat()).isZero();
    assertThat(row.rows()).isZero();
    assertThat(row.epochs()).isEmpty();
    assertThat(row.bestEpoch()).isEmpty();
    assertThat(row.bitExact()).isFalse();
    assertThat(List.of(row.type(), row.data(), row.split(), row.lossFunction())).containsOnly("");
    assertThat(row.failure()).isEmpty();
  }

  @Test
  void ofANewerVersionAreReadWithoutTheColumnsItAdded() {
    ResultTable table =
        ResultTables.parse(
            FILE,
            """
            version,experiment,model,seed,fold,part,loss,epochs,failure,weather
            9.0.0,films,network-1,1,0,test,0.5,10,,sunny
            """);

    assertThat(table.metrics()).containsExactly("loss");
  }

  @Test
  void haveNoValueWhereATrialFailed() {
    ResultTable table = table(failed());

    ResultRow row = ResultTables.parse(FILE, ResultTables.format(table).toString()).rows().get(0);
    assertThat(row.metrics()).isEmpty();
    assertThat(row.metric("mse")).isEmpty();
    assertThat(row.failure()).contains("the loss is NaN, in epoch 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model,seed|results.csv:1: there is no column 'version'",
        "''|results.csv:1: there is no column 'version'"
      })
  void areRefusedWithoutTheColumnsThatIdentifyARow(String text, String message) {
    assertThatThrownBy(() -> ResultTables.parse(FILE, text))
        .isInstanceOf(MalformedResultsException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,0,test,12d|'12d' in column 'mse' is no number",
        "1,0,test,0x1p3|'0x1p3' in column 'mse' is no number",
        "1,0,test,nan|'nan' in column 'mse' is no number",
        "one,0,test,1|'one' in column 'seed' is no integer",
        "99999999999999999999,0,test,1|'99999999999999999999' in column 'seed' is no integer",
        "1,-1,test,1|'-1' in column 'fold' is out of range",
        "1,3000000000,test,1|'3000000000' in column 'fold' is out of range",
        "1,0,test|there are 6 cells in a table of 7 columns"
      })
  void areRefusedWithTheLineOfAnUnreadableCell(String cells, String reason) {
    String text =
        "version,experiment,model,seed,fold,part,mse\n1,films,a,1,0,train,1\n1,films,a," + cells;

    assertThatThrownBy(() -> ResultTables.parse(FILE, text))
        .isInstanceOf(MalformedResultsException.class)
        .hasMessageStartingWith("results.csv:3: " + reason);
  }

  @Test
  void areRefusedWhereTwoRowsAreOfTheSameTrial() {
    String text = ResultTables.format(table(row("a", 1), row("a", 1))).toString();

    assertThatThrownBy(() -> ResultTables.parse(FILE, text))
        .hasMessageStartingWith(
            "results.csv:3: model, seed, repeat, fold and part are those of line 2");
  }

  @Test
  void areRefusedWhereQuotesDoNotMatch() {
    assertThatThrownBy(() -> ResultTables.parse(FILE, "version,\"experiment\nmodel"))
        .isInstanceOf(MalformedResultsException.class);
  }

  private static ResultTable table(ResultRow... rows) {
    return new ResultTable(List.of("loss", "mse"), List.of(rows));
  }

  private static ResultRow row(String model, double loss) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("loss", loss);
    metrics.put("mse", 0.1 + 0.2);
    return new ResultRow(
        "1.0.0",
        "films",
        model,
        "mlp",
        7,
        1,
        2,
        Part.TEST,
        20,
        metrics,
        OptionalInt.of(100),
        OptionalInt.of(90),
        true,
        "data-a",
        "split-a",
        Optional.empty(),
        "mse",
        true);
  }

  private static ResultRow failed() {
    return new ResultRow(
        "1.0.0",
        "films",
        "network-3",
        "mlp",
        8,
        1,
        2,
        Part.TEST,
        0,
        Map.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        true,
        "data-a",
        "split-a",
        Optional.of("the loss is NaN, in epoch 3"));
  }
}
