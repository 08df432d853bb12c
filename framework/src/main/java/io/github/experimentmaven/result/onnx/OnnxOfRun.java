package io.github.experimentmaven.result.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.github.experimentmaven.data.prepare.FittedPreprocessing;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.model.onnx.OnnxDescription;
import io.github.experimentmaven.model.onnx.OnnxExport;
import io.github.experimentmaven.result.csv.Numbers;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.trial.Trial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/**
 * Writes the trained models of a run in the ONNX format, with where they come from.
 *
 * @param run the run
 * @param projectVersion the version of the project that the experiment belongs to
 * @param frameworkVersion the version of the framework
 */
public record OnnxOfRun(Run run, String projectVersion, String frameworkVersion) {

  /** Checks that nothing is absent. */
  public OnnxOfRun {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(projectVersion, "projectVersion");
    Objects.requireNonNull(frameworkVersion, "frameworkVersion");
  }

  /** Returns where a trial's model comes from, by key; no two models of a run have the same. */
  public Map<String, String> metadata(TrialResult trained) {
    Trial trial = trained.trial();
    Fold fold = run.folds().get(trial.fold());
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("experiment", run.plan().experiment().name());
    metadata.put("project_version", projectVersion);
    metadata.put("data_sha256", run.data().sha256());
    metadata.put("model", trial.model().name());
    metadata.put("model_type", trial.model().type());
    metadata.put("seed", Long.toString(trial.seed()));
    metadata.put("repeat", Integer.toString(fold.repeat()));
    metadata.put("fold", Integer.toString(fold.index()));
    metadata.put("framework_version", frameworkVersion);
    return metadata;
  }

  /**
   * Returns a trial's model as a graph from raw rows to predictions.
   *
   * @throws io.github.experimentmaven.onnx.NoOnnxFormException if it has none
   */
  public ModelProto of(
      TrialResult trained, Model<Regressor> model, FittedPreprocessing preprocessing) {
    String name = trained.trial().model().name();
    return OnnxExport.of(
        model,
        preprocessing,
        new OnnxDescription(
            name,
            "The model %s of the experiment %s: from raw rows to predictions"
                .formatted(name, run.plan().experiment().name()),
            frameworkVersion,
            metadata(trained),
            targets(run.folds().get(trained.trial().fold()))));
  }

  private Map<String, String> targets(Fold fold) {
    Map<String, String> targets = new LinkedHashMap<>();
    for (String target : run.data().targets()) {
      NumberColumn training = run.data().table().numbers(target).select(fold.training());
      targets.put(
          target,
          "the prediction in the target's own units; %s to %s in the training rows"
              .formatted(Numbers.shortest(training.min()), Numbers.shortest(training.max())));
    }
    return targets;
  }
}
