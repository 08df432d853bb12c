package io.github.experimentmaven.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.report.console.TextTable.Column;
import io.github.experimentmaven.report.console.TextTable.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private static final Column MODELS =
      new Column("model", Kind.NAME, List.of("network[dropout=0.1]", "network[dropout=0.2]"));
  private static final Column LOSSES = new Column("loss", Kind.NUMBER, List.of("0.5", "12.25"));
  private static final Column NOTES = new Column("note", Kind.TEXT, List.of("a", "bb"));

  @Test
  void setsNamesLeftAndNumbersRight() {
    assertThat(new TextTable(List.of(MODELS, LOSSES, NOTES), 40).render())
        .isEqualTo(
            """
            model                  loss  note
            network[dropout=0.1]    0.5  a
            network[dropout=0.2]  12.25  bb
            """);
  }

  @Test
  void wrapsNamesAfterAMarkWhereThereIsTooLittleRoom() {
    assertThat(new TextTable(List.of(MODELS, LOSSES, NOTES), 28).render())
        .isEqualTo(
            """
            model              loss note
            network[dropout=    0.5 a
              0.1]
            network[dropout=  12.25 bb
              0.2]
            """);
  }

  @Test
  void continuesBelowWithTheColumnsThatFindNoPlace() {
    assertThat(new TextTable(List.of(MODELS, LOSSES, NOTES), 20).render())
        .isEqualTo(
            """
            model           loss
            network[         0.5
              dropout=0.1]
            network[       12.25
              dropout=0.2]

            model           note
            network[        a
              dropout=0.1]
            network[        bb
              dropout=0.2]
            """);
  }

  @Test
  void putsNamesCloserToEachOtherBeforeItWraps() {
    Column types = new Column("type", Kind.NAME, List.of("mlp", "mlp"));

    assertThat(new TextTable(List.of(MODELS, types, LOSSES), 32).render())
        .isEqualTo(
            """
            model                type   loss
            network[dropout=0.1] mlp     0.5
            network[dropout=0.2] mlp   12.25
            """);
  }

  @Test
  void wrapsLongTitlesOfNumbers() {
    assertThat(
            new TextTable(
                    List.of(
                        new Column("model", Kind.NAME, List.of("a")),
                        new Column("validation mean_relative_error", Kind.NUMBER, List.of("0.5"))),
                    40)
                .render())
        .isEqualTo(
            """
            model      validation mean_
                         relative_error
            a                       0.5
            """);
  }

  @Test
  void emphasisesEveryLineOfARow() {
    assertThat(
            new TextTable(List.of(MODELS, LOSSES, NOTES), 28)
                .render(row -> line -> row == 1 ? "<" + line + ">" : line))
        .contains("<network[dropout=  12.25 bb>\n<  0.2]>\n");
  }
}
