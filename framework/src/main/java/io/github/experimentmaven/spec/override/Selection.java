package io.github.experimentmaven.spec.override;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Patterns;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which part of an experiment is meant, where not all of it.
 *
 * @param models patterns of model names, {@code *} for any characters; empty for all models
 * @param seeds some of the experiment's seeds; empty for all of them
 */
public record Selection(List<String> models, List<Long> seeds) {

  /** Copies the lists; absent ones are empty. */
  public Selection {
    models = models == null ? List.of() : List.copyOf(models);
    seeds = seeds == null ? List.of() : List.copyOf(seeds);
  }

  /** Returns the selection of everything. */
  public static Selection all() {
    return new Selection(List.of(), List.of());
  }

  /**
   * Reads a selection from the texts of a command line.
   *
   * @param models patterns of model names
   * @param seeds whole numbers
   * @throws InvalidInputException if a seed is no whole number
   */
  public static Selection parse(List<String> models, List<String> seeds) {
    List<Long> numbers = new ArrayList<>();
    for (String seed : seeds) {
      try {
        numbers.add(Long.parseLong(seed.strip()));
      } catch (NumberFormatException notWhole) {
        throw new InvalidInputException(
            new Problem(
                new Location(Overrides.DISPLAY_NAME, 1, 1),
                "experiment.seeds",
                "`"
                    + seed.strip()
                    + "` is no seed; list some of the file's seeds, separated by commas, for"
                    + " example `-Dexperiment.seeds=1,2`"));
      }
    }
    return new Selection(models.stream().map(String::strip).toList(), numbers);
  }

  /** Returns whether everything is meant. */
  public boolean coversAll() {
    return models.isEmpty() && seeds.isEmpty();
  }

  /** Returns whether a model is meant. */
  public boolean hasModel(String name) {
    return models.isEmpty() || models.stream().anyMatch(pattern -> Patterns.matches(pattern, name));
  }

  /** Returns whether a seed is meant. */
  public boolean hasSeed(long seed) {
    return seeds.isEmpty() || seeds.contains(seed);
  }

  /** Returns what is meant, in words: {@code the models network-* and the seeds 1, 2}. */
  public String describe() {
    List<String> parts = new ArrayList<>();
    if (!models.isEmpty()) {
      boolean one = models.size() == 1 && !Patterns.isPattern(models.get(0));
      parts.add((one ? "the model " : "the models ") + String.join(", ", models));
    }
    if (!seeds.isEmpty()) {
      parts.add(
          (seeds.size() == 1 ? "the seed " : "the seeds ")
              + seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return parts.isEmpty() ? "everything" : String.join(" and ", parts);
  }
}
