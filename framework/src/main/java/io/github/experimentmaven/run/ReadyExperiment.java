package io.github.experimentmaven.run;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.run.executor.RecordedSources;
import io.github.experimentmaven.run.memory.InputFiles;
import io.github.experimentmaven.run.memory.TrialMemory;
import io.github.experimentmaven.run.trial.Trial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An experiment that can be trained: its data is loaded and split, and every option fits.
 *
 * @param plan what there is to train
 * @param data the rows
 * @param folds the parts of those rows
 * @param splitFiles the SHA-256 of each file of row indices, by the experiment file's name for it
 * @param sources what of the data and of other files was found so far
 * @param inputs the files that models read beside the data
 * @param code the SHA-256 of the class path of types that are not the framework's own
 * @param learners what trains the models, by name
 * @param memory where completed trials are
 */
record ReadyExperiment(
    Plan plan,
    LoadedData data,
    List<Fold> folds,
    Map<String, String> splitFiles,
    RecordedSources sources,
    InputFiles inputs,
    Optional<String> code,
    Map<String, Learner> learners,
    TrialMemory memory) {

  ReadyExperiment {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(data, "data");
    folds = List.copyOf(folds);
    splitFiles = Collections.unmodifiableMap(new LinkedHashMap<>(splitFiles));
    Objects.requireNonNull(sources, "sources");
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(code, "code");
    learners = Map.copyOf(learners);
    Objects.requireNonNull(memory, "memory");
  }

  /** Returns the trials that may be trained on another machine, as they are the same there. */
  List<Trial> movable() {
    return plan.trials().stream().filter(this::isMovable).toList();
  }

  boolean isMovable(Trial trial) {
    // Another machine reads the file, which does not say what a search found.
    return trial.model().search().isEmpty()
        && plan.models().get(trial.model().name()).bitExact()
        && memory.digest(trial).isPresent();
  }

  /** Returns this experiment so that of its trials only scores are kept, and no trained models. */
  ReadyExperiment withoutModels() {
    return new ReadyExperiment(
        plan, data, folds, splitFiles, sources, inputs, code, learners, memory.withoutModels());
  }
}
