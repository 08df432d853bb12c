package io.github.experimentmaven.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.report.review.BuildReview.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildReviewTest {

  private static final String BROKEN = ReviewState.BROKEN.mark() + "### `a`: broken\n\nwhy\n\n";
  private static final String CHANGED = ReviewState.CHANGED.mark() + "### `b`: kept\n\nwhat\n\n";
  private static final String NEW = ReviewState.NOT_COMPARED.mark() + "### `c`: kept\n\nnow\n\n";
  private static final String QUIET = ReviewState.UNCHANGED.mark() + "- `d`: as it was\n";

  @Test
  void beginsWithAMarkThatNobodySeesAndTheVerdict() {
    assertThat(of(QUIET, CHANGED, BROKEN))
        .isEqualTo(
            """
            <!-- experiment-review -->
            ## Experiments: 1 of 3 broken; 1 more changed

            ### `a`: broken

            why

            ### `b`: kept

            what

            ### Nothing changed

            - `d`: as it was

            """);
  }

  @Test
  void saysInItsTitleHowMuchThereIsToLookAt() {
    assertThat(title(QUIET, QUIET)).isEqualTo("all rules are kept; nothing changed");
    assertThat(title(QUIET, CHANGED)).isEqualTo("all rules are kept; 1 changed");
    assertThat(title(NEW)).isEqualTo("all rules are kept");
    assertThat(title(BROKEN, BROKEN)).isEqualTo("2 of 2 broken");
  }

  @Test
  void namesTheModulesWhereThereAreSeveral() {
    String text =
        new BuildReview(List.of(new Entry("@films", "a", BROKEN), new Entry("music", "d", QUIET)))
            .text();

    assertThat(text)
        .contains(
            "### `a`: broken (module <code>@\u200bfilms</code>)\n",
            "- `d`: as it was (module `music`)\n");
  }

  @Test
  void hasRoomInACommentWhateverThereIs() {
    List<Entry> entries = new ArrayList<>();
    for (int number = 0; number < 100; number++) {
      entries.add(
          new Entry(
              "films",
              "experiment-" + number,
              ReviewState.CHANGED.mark()
                  + "### `experiment-"
                  + number
                  + "`\n\n"
                  + "x".repeat(2_000)
                  + "\n\n"));
    }

    String text = new BuildReview(entries).text();

    assertThat(text.length()).isBetween(50_000, 60_000);
    assertThat(text.lines().filter(line -> line.startsWith("### "))).hasSize(29);
    assertThat(text.lines().filter(line -> line.startsWith("*")))
        .singleElement()
        .asString()
        .startsWith("*A comment has no room for 71 parts: `experiment-29`; `experiment-30`; ")
        .endsWith(" more parts.*");
  }

  @Test
  void countsUnchangedExperimentsBeyondSome() {
    String text = of(Collections.nCopies(50, QUIET).toArray(String[]::new));

    assertThat(text).contains("*30 more unchanged experiments left out.*");
  }

  @Test
  void isReadFromTheFoldersOfResults(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("films")).resolve("review.md");
    Files.writeString(file, BROKEN);

    assertThat(Entry.read("module", file)).isEqualTo(new Entry("module", "films", BROKEN));
  }

  private static String title(String... reviews) {
    String line = of(reviews).lines().skip(1).findFirst().orElseThrow();
    assertThat(line).startsWith("## Experiments: ");
    return line.substring("## Experiments: ".length());
  }

  private static String of(String... reviews) {
    return new BuildReview(
            Arrays.stream(reviews).map(text -> new Entry("films", "x", text)).toList())
        .text();
  }
}
