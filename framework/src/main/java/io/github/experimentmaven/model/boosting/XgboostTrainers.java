package io.github.experimentmaven.model.boosting;

import org.tribuo.Trainer;
import org.tribuo.common.xgboost.XGBoostTrainer;
import org.tribuo.common.xgboost.XGBoostTrainer.BoosterType;
import org.tribuo.common.xgboost.XGBoostTrainer.LoggingVerbosity;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer.RegressionType;

/** The only class that names Tribuo's bridge to XGBoost, so that nothing else loads it. */
final class XgboostTrainers {

  /** Trials run side by side, so each has one thread; it also keeps the order of sums. */
  private static final int ONE_THREAD = 1;

  private XgboostTrainers() {}

  static Trainer<Regressor> trainer(XgboostOptions options, long seed) {
    return new XGBoostRegressionTrainer(
        booster(options),
        XGBoostTrainer.TreeMethod.valueOf(options.treeMethod().name()),
        RegressionType.LINEAR,
        options.trees(),
        options.learningRate(),
        options.gamma(),
        options.maxDepth(),
        options.minChildWeight(),
        options.subsample(),
        options.colsampleByTree(),
        options.regLambda(),
        options.regAlpha(),
        ONE_THREAD,
        LoggingVerbosity.SILENT,
        seed);
  }

  private static BoosterType booster(XgboostOptions options) {
    return switch (options.booster()) {
      case GBTREE -> BoosterType.GBTREE;
      case DART -> BoosterType.DART;
      case GBLINEAR -> BoosterType.LINEAR;
    };
  }
}
