package io.github.experimentmaven.plugin.show;

import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.ci.GitHubAnnotations;
import io.github.experimentmaven.report.ci.StepSummary;
import io.github.experimentmaven.spec.problem.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Tells GitHub Actions of verdicts, where a build runs there. */
public final class BuildServer {

  private BuildServer() {}

  /** Returns whether there is one that wants to be told. */
  public static boolean listens() {
    return summaryFile() != null || showsAnnotations();
  }

  private static String summaryFile() {
    return System.getenv("GITHUB_STEP_SUMMARY");
  }

  private static boolean showsAnnotations() {
    return "true".equals(System.getenv("GITHUB_ACTIONS"));
  }

  public static void tell(List<Verdict> verdicts, Path base) throws IOException {
    String summary = summaryFile();
    if (summary != null) {
      Files.writeString(
          Path.of(summary),
          StepSummary.format(verdicts),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    if (showsAnnotations()) {
      for (Verdict verdict : verdicts) {
        System.out.print(GitHubAnnotations.format(verdict, at -> path(at, base)));
      }
    }
  }

  /** Returns a file's path in the repository, which is what annotations are shown at. */
  private static String path(Location location, Path base) {
    Path file = base.resolve(location.file()).normalize();
    String workspace = System.getenv("GITHUB_WORKSPACE");
    Path shown =
        workspace != null && file.startsWith(workspace)
            ? Path.of(workspace).relativize(file)
            : file;
    return shown.toString().replace('\\', '/');
  }
}
