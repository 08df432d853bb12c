package io.github.experimentmaven.report.ranking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Models and experiments such that every experiment has every model; which they are depends on the
 * names alone, never on who won.
 *
 * @param models the models' names, in the order of the first experiment
 * @param experiments the experiments
 */
record FullTable(List<String> models, List<TestedModels> experiments) {

  /** Two models are compared by their test rows. */
  static final int LEAST_MODELS = 3;

  /** Of three, only a model that is always first and one that is always last could differ. */
  static final int LEAST_EXPERIMENTS = 4;

  /**
   * Looks for a table with as many values as possible: from each experiment on, the experiments
   * that leave most models are taken in, one after the other. Of equally large tables that with
   * more experiments counts, then the first.
   *
   * @param experiments all experiments
   * @return the table; empty where none has enough models and experiments
   */
  static Optional<FullTable> of(List<TestedModels> experiments) {
    Optional<FullTable> largest = Optional.empty();
    for (TestedModels start : experiments) {
      List<TestedModels> rest = new ArrayList<>(experiments);
      Set<String> models = new LinkedHashSet<>(start.losses().keySet());
      while (!rest.isEmpty() && models.size() >= LEAST_MODELS) {
        FullTable table = having(models, experiments);
        if (table.isEnough() && (largest.isEmpty() || table.isLargerThan(largest.get()))) {
          largest = Optional.of(table);
        }
        rest.removeAll(table.experiments());
        models = leavingMost(models, rest);
      }
    }
    return largest;
  }

  private static FullTable having(Set<String> models, List<TestedModels> experiments) {
    return new FullTable(
        List.copyOf(models),
        experiments.stream()
            .filter(experiment -> experiment.losses().keySet().containsAll(models))
            .toList());
  }

  private static Set<String> leavingMost(Set<String> models, List<TestedModels> experiments) {
    Set<String> most = Set.of();
    for (TestedModels experiment : experiments) {
      Set<String> left = new LinkedHashSet<>(models);
      left.retainAll(experiment.losses().keySet());
      if (left.size() > most.size()) {
        most = left;
      }
    }
    return most;
  }

  private boolean isEnough() {
    return models.size() >= LEAST_MODELS && experiments.size() >= LEAST_EXPERIMENTS;
  }

  private boolean isLargerThan(FullTable other) {
    int size = models.size() * experiments.size();
    int otherSize = other.models.size() * other.experiments.size();
    return size > otherSize || (size == otherSize && experiments.size() > other.experiments.size());
  }

  /** Returns what each model lost, {@code [experiments, models]}. */
  double[][] losses() {
    return experiments.stream()
        .map(
            experiment ->
                models.stream()
                    .mapToDouble(model -> experiment.losses().getOrDefault(model, Double.NaN))
                    .toArray())
        .toArray(double[][]::new);
  }
}
