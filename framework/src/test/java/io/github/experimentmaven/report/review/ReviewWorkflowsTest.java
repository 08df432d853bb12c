package io.github.experimentmaven.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.experimentmaven.DocumentationPage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Runs the scripts of {@code docs/review.md} against stand-ins of GitHub and GitLab. */
class ReviewWorkflowsTest {

  private static final String OTHERS = BuildReview.MARK + " of somebody else";

  @TempDir private Path folder;

  static List<String> samples() throws IOException {
    return DocumentationPage.read("docs/review.md").blocks("yaml");
  }

  static Stream<String> scriptsOfGitHub() throws IOException {
    return scripts("gh api");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsYaml(String sample) {
    assertThat(yaml(sample)).isNotNull();
  }

  @Test
  void everyPlaceThatWritesACommentIsTested() throws IOException {
    assertThat(scriptsOfGitHub()).hasSize(2);
    assertThat(scripts("curl -sSf")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("scriptsOfGitHub")
  void onGitHubASecondRunUpdatesTheCommentOfTheFirst(String script) throws Exception {
    StandInGitHub gitHub = StandInGitHub.in(folder, OTHERS);

    write("first");
    run(script, gitHub.environment());
    List<String> once = gitHub.comments();
    write("second");
    run(script, gitHub.environment());

    assertThat(once).hasSize(2).first().isEqualTo(OTHERS);
    assertThat(once.get(1)).startsWith(BuildReview.MARK).contains("first", "<sub>c0ffee</sub>");
    assertThat(gitHub.comments()).hasSize(2).first().isEqualTo(OTHERS);
    assertThat(gitHub.comments().get(1)).contains("second").doesNotContain("first");
  }

  @ParameterizedTest
  @MethodSource("scriptsOfGitHub")
  void onGitHubNothingIsWrittenWhereTheBuildWroteNoFile(String script) throws Exception {
    StandInGitHub gitHub = StandInGitHub.in(folder, OTHERS);

    String said = run(script, gitHub.environment());

    assertThat(said).contains("The build wrote no ");
    assertThat(gitHub.comments()).containsExactly(OTHERS);
  }

  @Test
  void onGitLabASecondRunUpdatesTheNoteOfTheFirst() throws Exception {
    String script = scripts("curl -sSf").findFirst().orElseThrow();
    try (StandInGitLab gitLab = new StandInGitLab(OTHERS, 150)) {
      write("first & foremost");
      run(script, gitLab.environment());
      List<String> once = gitLab.notes();
      write("second");
      run(script, gitLab.environment());

      assertThat(once).hasSize(151);
      assertThat(once.get(150)).startsWith(BuildReview.MARK).contains("first & foremost");
      assertThat(gitLab.notes()).hasSize(151);
      assertThat(gitLab.notes().subList(0, 150)).isEqualTo(once.subList(0, 150));
      assertThat(gitLab.notes().get(150)).contains("second").doesNotContain("first");
    }
  }

  @Test
  void onGitLabNothingIsWrittenWithoutAToken() throws Exception {
    String script = scripts("curl -sSf").findFirst().orElseThrow();
    write("first");

    String said = run(script, Map.of("EXPERIMENT_TOKEN", ""));

    assertThat(said).contains("There is no token to write a note with.");
  }

  /** The file is in both places where a workflow has it: the build's, and that of an artifact. */
  private void write(String text) throws IOException {
    String review = BuildReview.MARK + "\n" + text + "\n\n";
    Files.createDirectories(folder.resolve("target/experiments"));
    Files.writeString(folder.resolve("target/experiments/review.md"), review);
    Files.writeString(folder.resolve("review.md"), review);
  }

  /** The workflows run on Linux. */
  private String run(String script, Map<String, String> environment) throws Exception {
    assumeTrue(File.separatorChar == '/', "this is Windows");
    for (String command : List.of("bash", "jq", "curl")) {
      assumeTrue(isThere(command), () -> "there is no " + command + " on this machine");
    }
    Path file = folder.resolve("script.sh");
    Files.writeString(file, script);
    ProcessBuilder process = new ProcessBuilder("bash", "-e", file.toString());
    process.directory(folder.toFile()).redirectErrorStream(true);
    process.environment().putAll(environment);
    Process started = process.start();
    String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(started.exitValue()).as(said).isZero();
    return said;
  }

  private static boolean isThere(String command) throws InterruptedException {
    try {
      return new ProcessBuilder(command, "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Stream<String> scripts(String with) throws IOException {
    List<String> texts = new ArrayList<>();
    samples().forEach(sample -> collect(yaml(sample), texts));
    return texts.stream().filter(text -> text.contains(with));
  }

  private static Object yaml(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  private static void collect(Object node, List<String> texts) {
    if (node instanceof Map<?, ?> map) {
      map.values().forEach(value -> collect(value, texts));
    } else if (node instanceof List<?> list) {
      list.forEach(value -> collect(value, texts));
    } else if (node instanceof String text) {
      texts.add(text);
    }
  }
}
