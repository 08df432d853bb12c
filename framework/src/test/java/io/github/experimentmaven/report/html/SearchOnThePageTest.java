package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.report.search.Trials;
import io.github.experimentmaven.result.search.SearchRow;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchOnThePageTest {

  private static final int TWO_MEGABYTES = 2_000_000;

  @TempDir private Path folder;

  @Test
  void showsWhatWasFoundAndItsFreshFiguresBesideThoseItWasChosenBy() throws Exception {
    StudyFolder results = search("validation: 0.2, test: 0.2");
    assertThat(page(results)).contains("<a href=\"#search\">Search</a>");
    assertThat(section(page(results)))
        .contains("<h2 id=\"search\">Search</h2>")
        .contains("27 sets of options tried, ranked by validation mse; 22 stopped early.")
        .containsPattern("Found: learning_rate [0-9.]+, layers \\[.*\\]\\.")
        .containsPattern(
            "Chosen at [0-9.]+; trained anew on 2 seeds: [0-9.]+ ± [0-9.]+, and [0-9.]+ ± [0-9.]+ on the test part\\.")
        .contains("aria-label=\"Best validation mse so far of the search for network, of 27 sets")
        .contains("aria-label=\"validation mse of 27 sets of options of network by learning_rate;")
        .contains("The best 10 of 27 for network, by validation mse, as a table")
        .contains("1, chosen");
    assertThat(Files.readString(results.files().summaryMarkdown()))
        .contains(
            "- network is the best of 27 sets of options by validation mse: learning\\_rate ");
  }

  @Test
  void showsWhatEachFoldFound() throws Exception {
    String page = section(page(search("folds: 3, validation: 0.25")));

    assertThat(page)
        .contains("27 sets of options tried on each of 3 folds, ranked by validation mse;")
        .contains("What each fold found for network, by validation mse, as a table")
        .contains("Best validation mse so far of the search for network, of 81 sets of options");
  }

  @Test
  void saysThatARaceIsOverSeeds() throws Exception {
    String page =
        section(
            page(
                run(
                    "validation: 0.2, test: 0.2",
                    """
                      network:
                        type: mlp
                        layers: [4 relu]
                        epochs: 3
                        search:
                          space: {learning_rate: [0.00001, 0.1]}
                          method: race
                          budget: {trials: 2}
                    """)));

    assertThat(page)
        .contains("A value is the mean over the seeds so far;")
        .containsPattern("of 2 sets of options in ([6-9]|[12][0-9]|30) epochs");
  }

  @Test
  void isReadFromTheFilesOfAnEarlierRunToo() throws Exception {
    StudyFolder results = search("validation: 0.2, test: 0.2");
    String section = section(page(results));

    results.write(results.judge());

    assertThat(section(page(results))).isEqualTo(section);
  }

  @Test
  void readsAGridOfEightModelsLikeASearch() throws Exception {
    String page = section(page(grid("[0.001, 0.01, 0.1, 1]")));

    assertThat(page)
        .contains("<h3><bdi>net, a grid</bdi></h3>", "8 models, ranked by validation mse.")
        .contains("aria-label=\"validation mse of 8 sets of options of net by alpha;")
        .contains("cannot be told from 8 sets of options; it takes 20.")
        .contains("1, best");
  }

  @Test
  void isNoSectionOfFewModelsThatNobodySearchedFor() throws Exception {
    assertThat(page(grid("[0.001, 0.01, 0.1]"))).doesNotContain("id=\"search\"");
  }

  @Test
  void drawsAVeryBadTrialAtTheEdgeAndTheOthersAsIfItWereNotThere() {
    List<SearchRow> trials = trials(30);
    trials.set(4, worse(trials.get(4), 100));
    String bad = section(SearchPage.of(trials));
    trials.set(4, worse(trials.get(4), 1e30));

    assertThat(section(SearchPage.of(trials))).isEqualTo(bad).contains(">1 beyond the edge<");
  }

  @Test
  void staysSmallWithTenThousandTrials() {
    String page = SearchPage.of(trials(10_000));

    assertThat(page.length() - SearchPage.of(trials(30)).length()).isLessThan(100_000);
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(TWO_MEGABYTES);
    assertThat(page).contains("500 of 10,000 trials are drawn");
  }

  private static List<SearchRow> trials(int number) {
    Random random = new Random(2);
    return new ArrayList<>(
        Trials.of(
            number,
            options -> Double.parseDouble(options.get("learning_rate")) + random.nextDouble() + 1));
  }

  private static SearchRow worse(SearchRow row, double value) {
    return new SearchRow(
        row.model(),
        row.repeat(),
        row.fold(),
        row.trial(),
        row.round(),
        row.steps(),
        row.seed(),
        row.metric(),
        OptionalDouble.of(value),
        row.end(),
        row.failure(),
        row.options());
  }

  private static String section(String page) {
    return Pattern.compile("<section aria-labelledby=\"search\">.*?</section>", Pattern.DOTALL)
        .matcher(page)
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }

  private static String page(StudyFolder results) throws IOException {
    return Files.readString(results.files().page()).replace("\u00a0", " ");
  }

  private StudyFolder search(String split) throws IOException, InterruptedException {
    return run(
        split,
        """
          network:
            type: mlp
            epochs: 9
            search:
              space:
                learning_rate: {log_uniform: [1.0e-3, 1.0e-1]}
                layers: [[4 relu], [8 relu, 4 tanh]]
              method: halving
              budget: {trials: 27}
        """);
  }

  private StudyFolder grid(String alphas) throws IOException, InterruptedException {
    return run(
        "validation: 0.2, test: 0.2",
        """
          net:
            type: elastic_net
            grid: {alpha: %s, l1_ratio: [0.2, 0.8]}
        """
            .formatted(alphas));
  }

  private StudyFolder run(String split, String models) throws IOException, InterruptedException {
    Random random = new Random(5);
    StringBuilder rows = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 90; i++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      rows.append(a).append(',').append(b).append(',').append(a * b + a).append('\n');
    }
    Files.writeString(folder.resolve("rows.csv"), rows.toString());
    Path file = folder.resolve("study.yaml");
    Files.writeString(
        file,
        """
        experiment: study
        data: {source: rows.csv, target: y, features: {a: [standardize], b: [standardize]}}
        split: {%s}
        seeds: [1, 2]
        models:
        """
                .formatted(split)
            + models);
    return Study.read(file).runInto(folder.resolve("results"));
  }
}
