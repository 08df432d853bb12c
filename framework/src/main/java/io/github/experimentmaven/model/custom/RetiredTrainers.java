package io.github.experimentmaven.model.custom;

import java.util.Map;
import java.util.Optional;

/** Tribuo's trainers that used to come along, and the types that do right what they did wrong. */
final class RetiredTrainers {

  private static final String PACKAGE = "org.tribuo.regression.slm.";

  private static final Map<String, String> REPLACEMENTS =
      Map.of(
          PACKAGE + "ElasticNetCDTrainer", "type: elastic_net or type: lasso",
          PACKAGE + "LARSLassoTrainer", "type: lasso_lars",
          PACKAGE + "LARSTrainer", "type: lars",
          PACKAGE + "SLMTrainer", "type: forward_selection");

  private RetiredTrainers() {}

  /** Returns why there is no such class, to follow its name, if it is one of them. */
  static Optional<String> reason(String className) {
    return Optional.ofNullable(REPLACEMENTS.get(className))
        .map(
            replacement ->
                ": it gave wrong numbers for rows that leave zeros out, and is no longer here; use "
                    + replacement);
  }
}
