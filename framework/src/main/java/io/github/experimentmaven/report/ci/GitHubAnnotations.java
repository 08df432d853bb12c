package io.github.experimentmaven.report.ci;

import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.spec.problem.Location;
import java.util.function.Function;

/**
 * Workflow commands of GitHub Actions that mark the broken rules in the experiment file. They take
 * effect where they are printed to standard output, each at the start of a line.
 */
public final class GitHubAnnotations {

  private GitHubAnnotations() {}

  /**
   * Returns a line for each broken rule ({@code ::error}) and each one to look at ({@code
   * ::warning}); empty where there are none.
   *
   * @param verdict the verdict
   * @param path gives the path of a location's file from the root of the repository
   */
  public static String format(Verdict verdict, Function<Location, String> path) {
    StringBuilder text = new StringBuilder();
    verdict.violations().forEach(finding -> add(text, "error", verdict, finding, path));
    verdict.doubts().forEach(finding -> add(text, "warning", verdict, finding, path));
    return text.toString();
  }

  private static void add(
      StringBuilder text,
      String command,
      Verdict verdict,
      Finding finding,
      Function<Location, String> path) {
    text.append(
        "::%s file=%s,line=%s,col=%s,title=%s::%s\n"
            .formatted(
                command,
                property(path.apply(finding.location())),
                Integer.toString(finding.location().line()),
                Integer.toString(finding.location().column()),
                property("Experiment " + verdict.experiment()),
                data(finding.describe())));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
