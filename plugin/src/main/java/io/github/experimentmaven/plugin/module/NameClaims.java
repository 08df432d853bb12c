package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.plugin.project.ShownPath;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.ProblemCollector;
import io.github.experimentmaven.study.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Which file of a build has which experiment's name, for every folder of results: two files with
 * one name would write over each other's results. Names that differ in case only are one, since
 * many file systems do not tell them apart.
 */
public final class NameClaims {

  private static final String POINTER = "/experiment";

  private final Map<String, String> claimed;
  private final MavenProject project;
  private final Path results;

  /**
   * Creates the claims of a module.
   *
   * @param results the folder of results
   */
  public NameClaims(MavenSession session, MavenProject project, Path results) {
    this.claimed = BuildEnd.shared(session, NameClaims.class, all -> {});
    this.project = project;
    this.results = results.toAbsolutePath().normalize();
  }

  /**
   * Claims the names of experiments.
   *
   * @param memory notes them, for {@link #renew}
   * @param problems gathers what another file has claimed before
   */
  public void claim(List<Study> studies, GoalMemory memory, ProblemCollector problems) {
    for (Study study : studies) {
      Location place = study.experiment().origin().locate(POINTER);
      String file = study.experiment().origin().file().toAbsolutePath().normalize().toString();
      String key = results.resolve(study.name().toLowerCase(Locale.ROOT)).toString();
      String claim = place.line() + ":" + place.column() + " " + file;
      memory.claim(key, claim);
      problems.collect(
          () ->
              other(key, claim)
                  .ifPresent(
                      other -> {
                        throw new InvalidInputException(problem(study.name(), place, other));
                      }));
    }
  }

  /**
   * Claims what was claimed when a goal last did the same.
   *
   * @return whether no other file has claimed any of it
   */
  public boolean renew(Map<String, String> claims) {
    return claims.entrySet().stream()
        .allMatch(claim -> other(claim.getKey(), claim.getValue()).isEmpty());
  }

  /** Returns the claim of another file that came before; empty where the name is this one's. */
  private Optional<String> other(String key, String claim) {
    return Optional.ofNullable(claimed.putIfAbsent(key, claim))
        .filter(first -> !file(first).equals(file(claim)));
  }

  private static String file(String claim) {
    return claim.substring(claim.indexOf(' ') + 1);
  }

  private Problem problem(String name, Location place, String other) {
    String at = other.substring(0, other.indexOf(' '));
    return new Problem(
        place,
        "experiment",
        "`%s` is also the experiment of %s:%s, and both would write to one folder; rename one"
            .formatted(name, ShownPath.of(project, Path.of(file(other))), at));
  }
}
