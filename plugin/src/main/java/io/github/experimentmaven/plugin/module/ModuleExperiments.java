package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.data.source.Boundary;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.ProblemCollector;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The experiments of a module that a goal works on.
 *
 * @param all the experiments, by file name
 * @param memory notes what the goal reads and writes
 */
public record ModuleExperiments(List<Study> all, GoalMemory memory) {

  public ModuleExperiments {
    all = List.copyOf(all);
  }

  /** Reads an experiment file. */
  @FunctionalInterface
  public interface Reading {

    /**
     * Reads it.
     *
     * @param name the file's name as messages show it
     * @throws InvalidInputException with every problem of the file
     */
    Study read(Path file, String name);
  }

  /**
   * Reads the experiments of files.
   *
   * @param boundary which files may be read
   * @param shown returns a file's name as messages show it
   * @param memory notes what the goal reads and writes
   * @param problems gathers what is wrong with files; such experiments are left out
   */
  public static ModuleExperiments read(
      List<Path> files,
      Reading reader,
      Boundary boundary,
      Function<Path, String> shown,
      GoalMemory memory,
      ProblemCollector problems)
      throws IOException {
    List<Study> studies = new ArrayList<>();
    for (Path file : files) {
      String name = shown.apply(file);
      Optional<String> refusal = boundary.refusal(name, file);
      problems.collect(
          () -> {
            refusal.ifPresent(
                reason -> {
                  throw new InvalidInputException(
                      new Problem(new Location(name, 1, 1), "", reason));
                });
            studies.add(reader.read(file, name));
          });
    }
    return new ModuleExperiments(studies, memory);
  }
}
