package io.github.experimentmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.profile.ColumnProfile;
import io.github.experimentmaven.data.profile.Correlations;
import io.github.experimentmaven.data.profile.Histogram;
import io.github.experimentmaven.data.profile.NumberSummary;
import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.inference.Chances;
import io.github.experimentmaven.report.ranking.ModelFacts;
import io.github.experimentmaven.report.ranking.Standing;
import io.github.experimentmaven.report.ranking.Standing.Pair;
import io.github.experimentmaven.report.ranking.Standing.Place;
import io.github.experimentmaven.report.residual.Residuals;
import io.github.experimentmaven.report.residual.Residuals.ByFeature;
import io.github.experimentmaven.report.residual.Residuals.LargeError;
import io.github.experimentmaven.report.slice.WorstSlices;
import io.github.experimentmaven.report.slice.WorstSlices.WorstSlice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFactsFileTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("report.json");
  }

  @Test
  void readsWhatItWrote() throws IOException {
    ReportFacts facts = facts(SampleReport.profile());

    Files.writeString(file, ReportFactsFile.format(facts));

    assertThat(ReportFactsFile.read(file)).contains(facts);
  }

  @Test
  void readsNumbersThatAreNone() throws IOException {
    ReportFacts facts =
        facts(
            new Profile(
                0,
                List.of(
                    new ColumnProfile(
                        "a",
                        false,
                        0,
                        0,
                        0,
                        Optional.of(NumberSummary.of(new double[0])),
                        Histogram.NONE,
                        List.of())),
                new Correlations(List.of("a"), List.of(List.of(Double.NaN))),
                List.of()));

    Files.writeString(file, ReportFactsFile.format(facts));

    assertThat(ReportFactsFile.read(file)).contains(facts);
  }

  @Test
  void readsNothingWhereThereIsNoFileOrOneOfAnotherVersion() throws IOException {
    assertThat(ReportFactsFile.read(file)).isEmpty();

    Files.writeString(file, "{\"description\": \"d\"}");

    assertThat(ReportFactsFile.read(file)).isEmpty();
  }

  @Test
  void readsAFileThatDoesNotSayWhereAModelIsWorst() throws IOException {
    String text = ReportFactsFile.format(facts(SampleReport.profile()));
    String older = text.replaceFirst("\"worstSlices\":\\{.*?\\]\\},", "");
    Files.writeString(file, older);

    assertThat(older).doesNotContain("worstSlices");
    assertThat(ReportFactsFile.read(file).orElseThrow().worstSlices()).isEmpty();
  }

  private static ReportFacts facts(Profile profile) {
    return new ReportFacts(
        "Films",
        "experiment: films\n",
        Map.of(
            "network", new ModelFacts(OptionalInt.of(100), false, OptionalDouble.of(0.9)),
            "mean", new ModelFacts(OptionalInt.empty(), true)),
        List.of("has not learnt: network"),
        Optional.of(
            new WorstSlices(
                "network", "mse", 40, List.of(new WorstSlice("votes > 3", 12, 4, 2, 1, 3)))),
        List.of(
            new Residuals(
                "network",
                "rating",
                40,
                List.of("votes"),
                List.of(new LargeError(7, 1.5, 9, List.of("12"))),
                List.of(
                    new ByFeature(
                        "votes",
                        List.of(),
                        List.of(1.0, 2.0),
                        List.of(0.1, -0.2),
                        List.of(1.5),
                        List.of(-0.05))))),
        profile,
        Optional.of(
            new Standing(
                "network",
                "mse",
                24,
                0.95,
                0.01,
                Map.of("mean", Place.BEHIND),
                List.of("network", "mean"),
                List.of(new Pair("network", "mean", new Chances(0.1, 0.2, 0.7))))));
  }
}
