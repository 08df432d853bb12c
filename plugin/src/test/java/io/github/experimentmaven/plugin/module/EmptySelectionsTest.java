package io.github.experimentmaven.plugin.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptySelectionsTest {

  private final Map<String, Queue<String>> notes = new ConcurrentHashMap<>();
  @TempDir private Path folder;

  @Test
  void areComplainedOfWithWhatThereIsAndTheNearestName() throws IOException {
    module("houses", "houses", "rents");
    module("flats", "flats");

    build(Map.of("experiment.includes", "house"), "house", "", "houses", "flats", "tools");

    assertThat(EmptySelections.complaint(notes))
        .isEqualTo(
            "The experiments that were chosen are not there: no experiment file is called `house`,"
                + " which experiment.includes names; there are flats in flats, houses, rents in"
                + " houses; did you mean `houses`?");
  }

  @Test
  void ofOnePatternAmongOthersCountToo() throws IOException {
    module("houses", "houses");

    build(Map.of("experiment.includes", "houses,xyz"), "houses,xyz", "", "houses");

    assertThat(EmptySelections.complaint(notes))
        .contains("is called `xyz`")
        .endsWith("there is houses");
  }

  @Test
  void areFineInOneModuleWhereAnotherHasTheExperiment() throws IOException {
    module("houses", "houses");
    module("flats", "flats");

    build(Map.of("experiment.includes", "h*"), "h*", "", "flats", "houses", "tools");

    assertThat(EmptySelections.complaint(notes)).isEmpty();
  }

  @Test
  void thatThePomMakesAreNoConcernOfTheBuild() throws IOException {
    module("houses", "houses");

    build(Map.of(), "fast", "", "houses");

    assertThat(EmptySelections.complaint(notes)).isEmpty();
  }

  @Test
  void byExcludingEverythingAreComplainedOf() throws IOException {
    module("houses", "houses");

    build(Map.of("experiment.excludes", "*"), "*", "*", "houses");

    assertThat(EmptySelections.complaint(notes))
        .endsWith("experiment.excludes leaves no experiment; there is houses");
  }

  @Test
  void byAFolderThatIsNotThereNameTheNearest() throws IOException {
    module("houses", "houses");

    build(Map.of("experiment.directory", "housse"), "*", "", "tools/housse", "housse");

    assertThat(EmptySelections.complaint(notes))
        .endsWith(
            "`housse`, which experiment.directory names, is no folder; did you mean `houses`?");
  }

  @Test
  void byAFolderWithoutExperimentsSaySo() throws IOException {
    Files.createDirectory(folder.resolve("data"));

    build(Map.of("experiment.directory", "data"), "*", "", "data");

    assertThat(EmptySelections.complaint(notes))
        .endsWith("`data`, which experiment.directory names, has no experiment file");
  }

  private void module(String name, String... experiments) throws IOException {
    Path directory = Files.createDirectory(folder.resolve(name));
    for (String experiment : experiments) {
      Files.writeString(directory.resolve(experiment + ".yaml"), "");
    }
  }

  private void build(
      Map<String, String> commandLine, String includes, String excludes, String... modules)
      throws IOException {
    Properties properties = new Properties();
    properties.putAll(commandLine);
    for (String module : modules) {
      FileSelection selection =
          new FileSelection(folder.resolve(module), list(includes), list(excludes));
      EmptySelections.add(notes, module, selection.wishes(properties), selection.names());
    }
  }

  private static List<String> list(String patterns) {
    return patterns.isEmpty() ? List.of() : Arrays.asList(patterns.split(","));
  }
}
