package io.github.experimentmaven.run;

import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.PartSizes;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.memory.InputFiles;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What trains the models of an experiment, every option read and checked.
 *
 * @param byModel what trains each model, by its name
 * @param planned what is known of each before it is trained, by its name
 * @param extremes what trains models at the ends of what searches may try
 */
record Learners(
    Map<String, Learner> byModel, Map<String, PlannedModel> planned, List<Learner> extremes) {

  Learners {
    byModel = Collections.unmodifiableMap(new LinkedHashMap<>(byModel));
    planned = Collections.unmodifiableMap(new LinkedHashMap<>(planned));
    extremes = List.copyOf(extremes);
  }

  /**
   * Reads the models' options.
   *
   * @throws InvalidInputException with every problem of every model
   */
  static Learners of(Experiment experiment, Extensions extensions, SourceResolver sources) {
    Map<String, Learner> byModel = new LinkedHashMap<>();
    Map<String, PlannedModel> planned = new LinkedHashMap<>();
    List<Learner> extremes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(RowWeightChecks.ofMetrics(experiment, extensions));
    for (ModelSpec model : experiment.models()) {
      try {
        List<Problem> ofFiles = InputFiles.problems(model, extensions, sources);
        problems.addAll(ofFiles);
        problems.addAll(RowWeightChecks.problems(model, experiment, extensions));
        if (ofFiles.isEmpty()) {
          ModelType type = type(model, extensions);
          Learner learner = type.learner(model);
          byModel.put(model.name(), learner);
          planned.put(
              model.name(),
              new PlannedModel(learner.loss(), type.bitExact(model), type.random(model)));
          model.extremes().forEach(extreme -> extremes.add(type.learner(extreme)));
        }
      } catch (InvalidInputException e) {
        problems.addAll(e.problems());
      }
    }
    requireNone(problems.stream().distinct().toList());
    return new Learners(byModel, planned, extremes);
  }

  private static ModelType type(ModelSpec model, Extensions extensions) {
    return extensions
        .models()
        .find(model.type())
        .orElseThrow(() -> new IllegalArgumentException("no model type '" + model.type() + "'"));
  }

  /** Returns what is known of models of which each of these is a fold's. */
  static Map<String, PlannedModel> planned(List<Learners> byFold) {
    Map<String, PlannedModel> planned = new LinkedHashMap<>();
    byFold.forEach(
        learners ->
            learners
                .planned()
                .forEach((name, known) -> planned.merge(name, known, PlannedModel::and)));
    return planned;
  }

  /**
   * Checks that all options can be met with the rows that the folds have.
   *
   * @throws InvalidInputException with every option that cannot
   */
  void requireFit(List<Fold> folds) {
    PartSizes rows =
        new PartSizes(
            folds.stream().mapToInt(fold -> fold.training().length).max().orElse(0),
            folds.stream().mapToInt(fold -> fold.validation().length).min().orElse(0));
    requireNone(
        Stream.concat(byModel.values().stream(), extremes.stream())
            .flatMap(learner -> learner.unfit(rows).stream())
            .distinct()
            .toList());
  }

  /** Returns what the learners say of their options, once for models that differ in others. */
  Collection<Problem> notes() {
    Map<String, Problem> distinct = new LinkedHashMap<>();
    byModel.values().stream()
        .flatMap(learner -> learner.notes().stream())
        .forEach(note -> distinct.putIfAbsent(note.location() + note.message(), note));
    return distinct.values();
  }

  private static void requireNone(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
