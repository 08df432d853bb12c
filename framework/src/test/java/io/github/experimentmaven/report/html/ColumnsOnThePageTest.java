package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.SmallStudy;
import io.github.experimentmaven.study.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsOnThePageTest {

  @TempDir private Path folder;

  @Test
  void areDrawnOfEachModelAndListedWhereTheFileAsks() throws Exception {
    String page = Files.readString(run("importance: {}\n").files().page());

    assertThat(page)
        .contains("<h2 id=\"columns\">What models make of columns</h2>")
        .contains("aria-label=\"Rise of the test ")
        .contains("What columns are worth to models on the test part");
  }

  @Test
  void areNoSectionOtherwise() throws Exception {
    assertThat(Files.readString(run("").files().page())).doesNotContain("id=\"columns\"");
  }

  private StudyFolder run(String section) throws IOException, InterruptedException {
    SmallStudy study = new SmallStudy(folder);
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, Files.readString(file) + section);
    return study.study().runInto(folder.resolve("results"));
  }
}
