package io.github.experimentmaven.report.ranking;

import io.github.experimentmaven.inference.rank.AverageRanks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The models that several experiments have in common, ranked over them.
 *
 * @param models the models' names, the best first
 * @param ranks their average ranks and what these say, in the same order
 * @param experiments the experiments that count
 * @param others the experiments that lack one of the models
 * @param sameData groups of experiments that are made from the same data, of those that count
 */
public record RankingOverExperiments(
    List<String> models,
    AverageRanks ranks,
    List<String> experiments,
    List<String> others,
    List<List<String>> sameData) {

  /** The chance of finding any difference where there is none. */
  public static final double LEVEL = 0.05;

  /** Copies the lists. */
  public RankingOverExperiments {
    Objects.requireNonNull(ranks, "ranks");
    models = List.copyOf(models);
    experiments = List.copyOf(experiments);
    others = List.copyOf(others);
    sameData = sameData.stream().map(List::copyOf).toList();
  }

  /**
   * Ranks models by their names; empty where fewer than four experiments have fewer than three of
   * them in common.
   *
   * @param experiments the experiments of a module
   */
  public static Optional<RankingOverExperiments> of(List<TestedModels> experiments) {
    return FullTable.of(experiments)
        .map(
            table -> {
              AverageRanks ranks = AverageRanks.of(table.losses(), LEVEL);
              return new RankingOverExperiments(
                  ranks.order().stream().map(table.models()::get).toList(),
                  ranks,
                  names(table.experiments()),
                  names(
                      experiments.stream()
                          .filter(experiment -> !table.experiments().contains(experiment))
                          .toList()),
                  TestedModels.ofTheSameData(table.experiments()));
            });
  }

  private static List<String> names(List<TestedModels> experiments) {
    return experiments.stream().map(TestedModels::experiment).toList();
  }

  /** Returns whether any two models differ. */
  public boolean tellsApart() {
    return ranks.alike().isEmpty()
        || ranks.alike().get(0).first() > 0
        || ranks.alike().get(0).last() < models.size() - 1;
  }

  /** Returns the names of models that cannot be told apart, each group of them. */
  public List<List<String>> alike() {
    return ranks.alike().stream()
        .map(places -> models.subList(places.first(), places.last() + 1))
        .toList();
  }
}
