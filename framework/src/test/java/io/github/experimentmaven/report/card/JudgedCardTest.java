package io.github.experimentmaven.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.result.ModelFileNames;
import io.github.experimentmaven.study.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cards of models say of the gate. */
class JudgedCardTest {

  @TempDir private Path folder;
  private StudyFolder results;

  @BeforeEach
  void run() throws Exception {
    results = new CardStudy(folder).run("results", 100_000);
  }

  @Test
  void saysWhatTheGateSaysOnceItDid() throws IOException {
    String open = Files.readString(files("network").card());
    Verdict kept = results.judge();
    results.write(kept);

    assertThat(kept.passed()).isTrue();
    assertThat(section(open, "What the gate says")).startsWith("Not judged yet: `mvn verify`");
    assertThat(section(Files.readString(files("network").card()), "What the gate says"))
        .isEqualTo("All 2 rules are kept, 1 of them on this model.");
    assertThat(Files.readString(files("network").card()))
        .isEqualTo(
            open.replace(
                section(open, "What the gate says"),
                "All 2 rules are kept, 1 of them on this model."));
  }

  @Test
  void saysWhichRulesAreBroken() throws Exception {
    results = new CardStudy(folder).run("results", 1);
    results.write(results.judge());

    assertThat(section(Files.readString(files("network").card()), "What the gate says"))
        .startsWith("1 of 2 rules is broken:\n\n- network.test.mse is ")
        .contains("above the maximum of 1");
    assertThat(section(Files.readString(files("mean").card()), "What the gate says"))
        .isEqualTo("1 of 2 rules is broken, none on this model.");
  }

  @Test
  void saysWhyResultsWereNotJudged() throws IOException {
    Files.writeString(folder.resolve("houses.csv"), "area,town,sold,price\n1,Bern,2019-01-01,3\n");
    results.write(results.judge());

    assertThat(section(Files.readString(files("network").card()), "What the gate says"))
        .startsWith("The results could not be judged:\n\n- ")
        .contains("the data changed");
  }

  @Test
  void ofOtherResultsIsNoneThatAVerdictMayVouchFor() throws IOException {
    Path json = files("network").cardJson();
    Files.writeString(
        json, Files.readString(json).replaceAll("\"results\" : \"....", "\"results\" : \"0000"));
    results.write(results.judge());

    assertThat(json).doesNotExist();
    assertThat(files("network").card()).doesNotExist();
    assertThat(files("mean").card()).exists();
  }

  private ModelFileNames files(String model) {
    return new ModelFileNames(results.files().models(), model);
  }

  private static String section(String card, String title) {
    return card.split("\n## " + title + "\n\n", 2)[1].split("\n\n## ", 2)[0];
  }
}
