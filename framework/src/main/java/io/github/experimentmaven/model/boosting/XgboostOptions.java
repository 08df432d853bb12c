package io.github.experimentmaven.model.boosting;

import io.github.experimentmaven.model.boosting.XgboostType.Booster;
import io.github.experimentmaven.model.boosting.XgboostType.TreeMethod;
import java.util.Optional;

/**
 * XGBoost's parameters, by its own names; {@code trees} is the number of rounds, and without a base
 * score it is each target's mean.
 */
record XgboostOptions(
    int trees,
    double learningRate,
    int maxDepth,
    double minChildWeight,
    double gamma,
    double subsample,
    double colsampleByTree,
    double regLambda,
    double regAlpha,
    Booster booster,
    TreeMethod treeMethod,
    Optional<Double> baseScore) {}
