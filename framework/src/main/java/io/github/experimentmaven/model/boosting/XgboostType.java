package io.github.experimentmaven.model.boosting;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Choices;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The model type {@code xgboost}: Chen and Guestrin, XGBoost: A Scalable Tree Boosting System,
 * 2016. Not bit-exact: the native library computes differently on different processors.
 */
public final class XgboostType extends DeclaredType {

  /** The library, which users add; its versions differ in what they compute. */
  private static final String LIBRARY = "ml.dmlc:xgboost4j_2.12";

  private static final String VERSION = "1.6.2";

  /** The library's own file that says which one it is. */
  private static final String VERSION_FILE = "xgboost4j-version.properties";

  private static final Option<Integer> TREES =
      Option.integer("trees", "How many trees are grown.", Range.atLeast(1))
          .or(100)
          .examples(300, 1000);
  private static final Option<Double> LEARNING_RATE =
      Option.number("learning_rate", "The factor each new tree is shrunk by.", Range.SHARE)
          .or(0.3)
          .examples(0.05, 0.1);
  private static final Option<Integer> MAX_DEPTH =
      Option.integer("max_depth", "The deepest level of a tree.", Range.atLeast(1))
          .or(6)
          .examples(4);
  private static final Option<Double> MIN_CHILD_WEIGHT =
      Option.number("min_child_weight", "The least weight of a node's rows.", Range.NOT_NEGATIVE)
          .or(1.0);
  private static final Option<Double> GAMMA =
      Option.number("gamma", "By how much a split has to lower the loss.", Range.NOT_NEGATIVE)
          .or(0.0);
  private static final Option<Double> SUBSAMPLE =
      Option.number("subsample", "The share of the rows that each tree sees.", Range.SHARE)
          .or(1.0)
          .examples(0.8);
  private static final Option<Double> COLSAMPLE_BYTREE =
      Option.number(
              "colsample_bytree", "The share of the features that each tree sees.", Range.SHARE)
          .or(1.0)
          .examples(0.8);
  private static final Option<Double> REG_LAMBDA =
      Option.number("reg_lambda", "The penalty on squared leaf weights.", Range.NOT_NEGATIVE)
          .or(1.0);
  private static final Option<Double> REG_ALPHA =
      Option.number("reg_alpha", "The penalty on absolute leaf weights.", Range.NOT_NEGATIVE)
          .or(0.0);
  private static final Option<Booster> BOOSTER =
      Option.choice("booster", "What is boosted.", Choices.named(Booster.class)).or(Booster.GBTREE);
  private static final Option<TreeMethod> TREE_METHOD =
      Option.choice("tree_method", "How splits are searched for.", Choices.named(TreeMethod.class))
          .or(TreeMethod.AUTO);
  private static final Option<Optional<Double>> BASE_SCORE =
      Option.number(
              "base_score",
              "What boosting starts from; left out or null for the mean of each target's training"
                  + " rows.",
              Range.ANY)
          .orNone();

  private final ClassLoader loader;

  /** What is boosted, by XGBoost's names. */
  enum Booster {
    GBTREE,
    DART,
    GBLINEAR
  }

  /** How splits are searched for, by XGBoost's names. */
  enum TreeMethod {
    AUTO,
    EXACT,
    APPROX,
    HIST
  }

  /** Creates the type. */
  public XgboostType() {
    super(
        "xgboost",
        "Boosts trees with XGBoost; needs its native library.",
        List.of(
            TREES,
            LEARNING_RATE,
            MAX_DEPTH,
            MIN_CHILD_WEIGHT,
            GAMMA,
            SUBSAMPLE,
            COLSAMPLE_BYTREE,
            REG_LAMBDA,
            REG_ALPHA,
            BOOSTER,
            TREE_METHOD,
            BASE_SCORE));
    loader = XgboostType.class.getClassLoader();
  }

  @Override
  public boolean bitExact() {
    return false;
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return true;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    requireLibrary(spec);
    Options options = spec.options();
    return new XgboostLearner(
        new XgboostOptions(
            TREES.in(options),
            LEARNING_RATE.in(options),
            MAX_DEPTH.in(options),
            MIN_CHILD_WEIGHT.in(options),
            GAMMA.in(options),
            SUBSAMPLE.in(options),
            COLSAMPLE_BYTREE.in(options),
            REG_LAMBDA.in(options),
            REG_ALPHA.in(options),
            BOOSTER.in(options),
            TREE_METHOD.in(options),
            BASE_SCORE.in(options)));
  }

  private void requireLibrary(ModelSpec spec) {
    Optional<String> found = version();
    if (!found.equals(Optional.of(VERSION))) {
      throw new InvalidInputException(
          spec.options()
              .problem(
                  "",
                  "the type xgboost needs the library "
                      + LIBRARY
                      + ":"
                      + VERSION
                      + ", "
                      + found
                          .map(other -> "but " + other + " is there")
                          .orElse("which is not there")
                      + "; add it to the <dependencies> of the plugin with an <exclusion> of"
                      + " groupId * and artifactId *, or use gradient_boosting"));
    }
  }

  /** Reads the file rather than a class, which would load the native library. */
  private Optional<String> version() {
    Properties properties = new Properties();
    try (InputStream file = loader.getResourceAsStream(VERSION_FILE)) {
      if (file == null) {
        return Optional.empty();
      }
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + VERSION_FILE, e);
    }
    return Optional.of(properties.getProperty("version", "an unknown version"));
  }
}
