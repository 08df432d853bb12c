package io.github.experimentmaven.model.boosting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tribuo.Trainer;
import org.tribuo.regression.Regressor;

/** The only way to Tribuo's bridge to XGBoost, so that nothing else loads it. */
final class XgboostTrainers {

  /** Trials run side by side, so each has one thread; it also keeps the order of sums. */
  private static final int ONE_THREAD = 1;

  private static final int SILENT = 0;

  private XgboostTrainers() {}

  static Trainer<Regressor> trainer(XgboostOptions options, long seed) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("objective", "reg:squarederror");
    settings.put("booster", lower(options.booster()));
    settings.put("tree_method", lower(options.treeMethod()));
    settings.put("eta", options.learningRate());
    settings.put("gamma", options.gamma());
    settings.put("max_depth", options.maxDepth());
    settings.put("min_child_weight", options.minChildWeight());
    settings.put("subsample", options.subsample());
    settings.put("colsample_bytree", options.colsampleByTree());
    settings.put("lambda", options.regLambda());
    settings.put("alpha", options.regAlpha());
    settings.put("nthread", ONE_THREAD);
    settings.put("verbosity", SILENT);
    settings.put("seed", seed);
    return new MeanBaseTrainer(options.trees(), settings, options.baseScore());
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
