package io.github.experimentmaven.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.BaselineComparison;
import io.github.experimentmaven.gate.SlicedResults;
import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Part;
import org.junit.jupiter.api.Test;

class ComparisonViewsTest {

  private final BaselineComparison comparison =
      BaselineComparison.of(
          new Baseline(
              new TableBuilder("1.0.0")
                  .seeds("network-1", "mse", 1, 2, 3)
                  .seeds("network-1", "mae", 0, 0, 0)
                  .seeds("a-model-with-a-very-long-name|x", "mse", 1e-9, 1e-9)
                  .seeds("network-1", "r2", 0.5, 0.5, 0.5)
                  .build(),
              "release 1.0.0"),
          new Baseline(
              new TableBuilder("1.1.0")
                  .seeds("network-1", "mse", 1.5, 2.5, 3.5)
                  .seeds("network-1", "mae", 1, 1, 1)
                  .seeds("network-1", "r2", 0.5, 0.5, 0.5)
                  .seeds("network-3", "mse", 12345678, Double.NaN)
                  .build(),
              "current"),
          Metrics.builtIn(),
          0.95,
          30);

  @Test
  void fitTheConsole() {
    String text = ComparisonConsole.format(comparison, Part.TEST);

    assertThat(text)
        .isEqualTo(
            """
            from: release 1.0.0
            to:   current (version 1.1.0)
            part: test

            model                        metric        from  to change verdict
            network-1                    mse              2 2.5   +25% worse
            network-1                    mae              0   1 from 0 worse
            network-1                    r2             0.5 0.5     0% unchanged
            network-3                    mse              - NaN      - not comparable
            a-model-with-a-very-long-    mse    0.000000001   -      - not comparable
              name|x
            """);
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void showInMarkdownWhyThereIsNoComparison() {
    String text = ComparisonMarkdown.format(comparison, Part.TEST);

    assertThat(text)
        .startsWith(
            """
            current (version 1.1.0) compared with release 1.0.0, on the part test:

            | model | metric | from | to | change | verdict |
            |---|---|---:|---:|---:|---|
            | network-1 | mse | 2 | 2.5 | +25% | worse |
            """)
        .endsWith(
            "| a-model-with-a-very-long-name\\|x | mse | 0.000000001 | - | - | not comparable: the"
                + " baseline has it, the experiment no longer does |\n");
  }

  @Test
  void areUnroundedInCsv() {
    String text = ComparisonCsv.format(comparison).toString();

    assertThat(text)
        .startsWith(
            """
            model,part,slice,metric,from,to,difference,relative_difference,confidence,interval_low,interval_high,pairs,observations,verdict,reason
            network-1,test,,mse,2.0,2.5,0.5,0.25,0.95,0.5,0.5,3,3,worse,
            network-1,test,,mae,0.0,1.0,1.0,Infinity,0.95,1.0,1.0,3,3,worse,
            """)
        .contains(
            "\nnetwork-3,test,,mse,,NaN,,,,,,,,not comparable,a value is NaN or infinite; see"
                + " results.csv\n");
  }

  @Test
  void areEmptyForAPartThatNeitherTableHas() {
    assertThat(ComparisonConsole.format(comparison, Part.VALIDATION))
        .endsWith("model  metric  from  to  change  verdict\n");
  }

  private final BaselineComparison sliced =
      BaselineComparison.of(
          SlicedResults.of(1).baseline(),
          SlicedResults.of(1.5).baseline(),
          Metrics.builtIn(),
          0.95,
          30);

  @Test
  void listTheSlicesThatChanged() {
    assertThat(ComparisonConsole.format(sliced, Part.TEST))
        .endsWith(
            """

            Slices whose loss changed:

            model  slice     metric   from     to  change  verdict
            model  kind=odd  loss    1.099  2.473   +125%  worse
            """);
    assertThat(ComparisonMarkdown.format(sliced, Part.TEST))
        .endsWith(
            """

            The slices that changed:

            | model | slice | metric | from | to | change | verdict |
            |---|---|---|---:|---:|---:|---|
            | model | kind=odd | loss | 1.099 | 2.473 | +125% | worse |
            | model | kind=odd | mse | 1.099 | 2.473 | +125% | worse |
            """);
    assertThat(ComparisonCsv.format(sliced).toString())
        .contains("\nmodel,test,kind=odd,loss,", "\nmodel,test,kind=odd,mse,")
        .doesNotContain("kind=even");
  }
}
