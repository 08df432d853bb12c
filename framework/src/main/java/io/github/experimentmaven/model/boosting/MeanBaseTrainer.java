package io.github.experimentmaven.model.boosting;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import io.github.experimentmaven.model.mended.Means;
import java.lang.ref.Reference;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.common.xgboost.XGBoostTrainer;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.xgboost.XGBoostRegressionConverter;

/**
 * Boosts from the weighted mean of each target's training rows. Tribuo's trainer has one base score
 * for all targets, XGBoost's 0.5, from which a small learning rate takes hundreds of trees to the
 * mean.
 */
final class MeanBaseTrainer extends XGBoostTrainer<Regressor> {

  private static final String BASE_SCORE = "base_score";
  private static final String FEATURES = "num_feature";

  private final Map<String, Object> settings;
  private final Optional<Double> baseScore;

  /**
   * Creates the trainer.
   *
   * @param rounds how many trees are grown for each target
   * @param settings XGBoost's other parameters, by its own names
   * @param baseScore what boosting starts from; empty for each target's mean
   */
  MeanBaseTrainer(int rounds, Map<String, Object> settings, Optional<Double> baseScore) {
    super(rounds, settings);
    this.settings = Map.copyOf(settings);
    this.baseScore = baseScore;
  }

  @Override
  public XGBoostModel<Regressor> train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance) {
    return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
  }

  @Override
  public synchronized XGBoostModel<Regressor> train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    if (invocationCount != INCREMENT_INVOCATION_COUNT) {
      setInvocationCount(invocationCount);
    }
    TrainerProvenance trainer = getProvenance();
    trainInvocationCounter++;
    ImmutableOutputInfo<Regressor> targets = examples.getOutputIDInfo();
    List<Booster> boosters = new ArrayList<>();
    try {
      DMatrix rows = matrix(examples);
      try {
        for (int id = 0; id < targets.size(); id++) {
          double[] target = target(examples, targets, id);
          boosters.add(booster(rows, target, examples.getFeatureIDMap().size()));
        }
      } finally {
        // Collected before, it would be freed while native code reads it.
        Reference.reachabilityFence(rows);
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    return createModel(
        "xgboost-regression-model",
        new ModelProvenance(
            XGBoostModel.class.getName(),
            OffsetDateTime.now(ZoneOffset.UTC),
            examples.getProvenance(),
            trainer,
            runProvenance),
        examples.getFeatureIDMap(),
        targets,
        boosters,
        new XGBoostRegressionConverter());
  }

  /** A feature that a row leaves out is 0; XGBoost takes what a sparse matrix lacks for missing. */
  private static DMatrix matrix(Dataset<Regressor> examples) throws XGBoostError {
    ImmutableFeatureMap features = examples.getFeatureIDMap();
    float[] values = new float[Math.multiplyExact(examples.size(), features.size())];
    float[] weights = new float[examples.size()];
    int row = 0;
    for (Example<Regressor> example : examples) {
      for (Feature feature : example) {
        int id = features.getID(feature.getName());
        values[row * features.size() + id] = (float) feature.getValue();
      }
      weights[row++] = example.getWeight();
    }
    DMatrix matrix = new DMatrix(values, examples.size(), features.size(), Float.NaN);
    matrix.setWeight(weights);
    return matrix;
  }

  private Booster booster(DMatrix rows, double[] target, int features) throws XGBoostError {
    float[] weights = rows.getWeight();
    float[] labels = new float[target.length];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = (float) target[row];
    }
    rows.setLabel(labels);
    Map<String, Object> parameters = copyParams(settings);
    parameters.put(
        BASE_SCORE, (float) (double) baseScore.orElseGet(() -> Means.of(target, weights)));
    // Left to itself, XGBoost takes the number from matrices that a booster before it, at the same
    // place in memory and collected by another thread, has left in its cache.
    parameters.put(FEATURES, features);
    return XGBoost.train(rows, parameters, numTrees, Map.of(), null, null);
  }

  private static double[] target(
      Dataset<Regressor> examples, ImmutableOutputInfo<Regressor> targets, int id) {
    double[] values = new double[examples.size()];
    int row = 0;
    for (Example<Regressor> example : examples) {
      for (Regressor.DimensionTuple value : example.getOutput()) {
        if (targets.getID(value) == id) {
          values[row] = value.getValue();
        }
      }
      row++;
    }
    return values;
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }
}
