package io.github.experimentmaven.gate.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.Background;
import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.gate.origin.OriginChange.Kind;
import io.github.experimentmaven.result.origin.ResultOrigin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginChangesTest {

  private static final ResultOrigin THEN = Origins.of("aaaaaaaa11", "c0ffee0011", "0.1.0", 60);

  private final TableBuilder then = new TableBuilder("1.0.0").seeds("network-1", "mse", 1, 2);
  private final TableBuilder now = new TableBuilder("1.1.0").seeds("network-1", "mse", 2, 3);

  @Test
  void areNoneWhereAllIsAsItWas() {
    assertThat(between(Optional.of(THEN), Optional.of(THEN))).isEmpty();
  }

  @Test
  void nameTheFileTheOptionsOfModelsAndTheCode() {
    ResultOrigin later = Origins.of("bbbbbbbb22", "beef000022", "0.2.0", 1);

    assertThat(between(Optional.of(THEN), Optional.of(later)))
        .containsExactly(
            new OriginChange(Kind.FILE, "the experiment file is bbbbbbbb, was aaaaaaaa"),
            new OriginChange(Kind.MODELS, "network-1: epochs 1, was 60"),
            new OriginChange(Kind.COMMIT, "the project's commit is beef0000, was c0ffee00"),
            new OriginChange(Kind.CODE, "the framework is 0.2.0, was 0.1.0"));
  }

  @Test
  void nameWhatTheCommandLineGave() {
    ResultOrigin later =
        Origins.of(
            "aaaaaaaa11",
            "c0ffee0011",
            "0.1.0",
            60,
            Map.of("models.network-1.dropout", "0.3", "seeds", "[1]"));

    assertThat(between(Optional.of(THEN), Optional.of(later)))
        .containsExactly(
            new OriginChange(
                Kind.FILE,
                "given in place of the file's values: models.network-1.dropout=0.3, seeds=[1],"
                    + " was nothing"));
  }

  @Test
  void nameTheDataTheSplitTheSeedsAndTheModelsByTheTablesAlone() {
    now.data("data-b").split("split-b").seeds("forest", "mse", 1, 2, 3);

    assertThat(between(Optional.empty(), Optional.of(THEN)))
        .containsExactly(
            new OriginChange(Kind.MODELS, "new: forest"),
            new OriginChange(Kind.DATA, "the data is data-b, was data-a"),
            new OriginChange(Kind.SPLIT, "other rows train, validate or test"),
            new OriginChange(Kind.SEEDS, "1, 2, 3, were 1, 2"));
  }

  @Test
  void nameModelsThatAreGone() {
    then.seeds("tree", "mse", 1, 2);

    assertThat(between(Optional.empty(), Optional.empty()))
        .containsExactly(new OriginChange(Kind.MODELS, "gone: tree"));
  }

  private List<OriginChange> between(Optional<ResultOrigin> from, Optional<ResultOrigin> to) {
    return OriginChanges.between(results(then, from), results(now, to));
  }

  private static Baseline results(TableBuilder table, Optional<ResultOrigin> origin) {
    return new Baseline(
        table.build(),
        Optional.empty(),
        Optional.empty(),
        new Background(Optional.empty(), Optional.empty(), origin),
        "release 1.0.0");
  }
}
