package io.github.experimentmaven.plugin.show;

import io.github.experimentmaven.report.console.ConsoleTable;
import io.github.experimentmaven.report.console.SearchText;
import io.github.experimentmaven.report.importance.ImportanceText;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.UnlearntText;
import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.study.StudyRun;
import java.io.IOException;
import org.apache.maven.plugin.logging.Log;

/** What is said of a run that has ended. */
public final class RunSummary {

  private RunSummary() {}

  /**
   * Says it.
   *
   * @param folder where the results are, as messages show it
   * @throws IOException if what the run kept cannot be read
   */
  public static void tell(StudyRun run, String folder, Log log) throws IOException {
    Run details = run.details();
    CacheSummary cached = CacheSummary.of(details.results());
    if (cached.notable()) {
      log.info(cached.describe());
    }
    run.suspicions().forEach(suspicion -> log.warn(suspicion.message()));
    run.search()
        .ifPresent(
            tried -> {
              log.info("");
              SearchText.found(tried, run.comparison()::lowerIsBetter).lines().forEach(log::info);
            });
    log.info("");
    ConsoleTable.render(run.comparison(), MavenStyle.current()).lines().forEach(log::info);
    UnlearntText.lines(run.unlearnt()).forEach(log::warn);
    run.worstSlices()
        .filter(found -> !found.slices().isEmpty())
        .ifPresent(found -> log.info(found.sentence()));
    ImportanceText.of(run.importance(), run.comparison()).forEach(log::info);
    log.info("");
    log.info(
        String.format(
            "%s: %s in %s; results in %s",
            details.plan().experiment().name(),
            Figures.count(details.results().size(), "trial"),
            Figures.duration(details.duration().toMillis() / 1000.0),
            folder));
  }
}
