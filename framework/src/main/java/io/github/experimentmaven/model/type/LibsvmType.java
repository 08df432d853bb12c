package io.github.experimentmaven.model.type;

import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.mended.CentredLibsvmTrainer;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Choices;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libsvm.svm_parameter;
import org.tribuo.CategoricalInfo;
import org.tribuo.Dataset;
import org.tribuo.VariableInfo;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.libsvm.SVMRegressionType;
import org.tribuo.regression.libsvm.SVMRegressionType.SVMMode;

/**
 * The model type {@code libsvm}: support vector regression (Chang and Lin, LIBSVM, 2011). The
 * kernels rbf and sigmoid use {@code Math.exp} and {@code Math.tanh}, so only the others are
 * bit-exact. LIBSVM has global state: models of this type are trained one after the other.
 */
public final class LibsvmType extends DeclaredType {

  private static final Option<KernelType> KERNEL =
      Option.choice("kernel", "The similarity of two rows.", Choices.named(KernelType.class))
          .or(KernelType.RBF);
  private static final Option<SVMMode> FORMULATION =
      Option.choice(
              "formulation",
              "Whether errors up to epsilon are free, or epsilon follows from nu.",
              formulations())
          .or("epsilon");
  private static final Option<Double> C =
      Option.number("C", "The weight of errors against smoothness.", Range.POSITIVE)
          .or(1.0)
          .examples(10.0);
  private static final Option<Double> EPSILON =
      Option.number("epsilon", "The error that is free.", Range.NOT_NEGATIVE).or(0.1);
  private static final Option<Double> NU =
      Option.number("nu", "The least share of support vectors, for that formulation.", Range.SHARE)
          .or(0.5);
  private static final Option<Optional<Double>> GAMMA =
      Option.number(
              "gamma",
              "The factor inside the kernels but linear; left out or null for 1 over the number of"
                  + " features that vary.",
              Range.POSITIVE)
          .orNone();
  private static final Option<Integer> DEGREE =
      Option.integer("degree", "The degree of the kernel poly.", Range.atLeast(1)).or(3);
  private static final Option<Double> COEF0 =
      Option.number("coef0", "The constant in the kernels poly and sigmoid.", Range.ANY).or(0.0);
  private static final Option<Double> TOLERANCE =
      Option.number("tolerance", "When training ends.", Range.POSITIVE).or(1e-3);
  private static final Option<Boolean> SHRINKING =
      Option.flag("shrinking", "Whether rows that no longer change are left out for a while.")
          .or(true);
  private static final Option<Integer> CACHE_SIZE =
      Option.integer("cache_size", "Megabytes for kernel values.", Range.atLeast(1)).or(200);

  /** Creates the type. */
  public LibsvmType() {
    super(
        "libsvm",
        "Fits a support vector machine; wants standardised features.",
        List.of(
            KERNEL,
            FORMULATION,
            C,
            EPSILON,
            NU,
            GAMMA,
            DEGREE,
            COEF0,
            TOLERANCE,
            SHRINKING,
            CACHE_SIZE));
  }

  @Override
  public boolean bitExact() {
    return false;
  }

  @Override
  public boolean bitExact(ModelSpec spec) {
    KernelType kernel = KERNEL.in(spec.options());
    return kernel == KernelType.LINEAR || kernel == KernelType.POLY;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    Options options = spec.options();
    parameters(options, 1);
    SVMMode mode = FORMULATION.in(options);
    return new TribuoLearner(
        mode == SVMMode.NU_SVR
            ? TrainingLoss.mae()
            : TrainingLoss.epsilonInsensitive(EPSILON.in(options)),
        (training, seed) -> new CentredLibsvmTrainer(parameters(options, varying(training)), seed));
  }

  /** A feature that is the same in every row says nothing, and must not change the others' part. */
  private static int varying(Dataset<Regressor> training) {
    int count = 0;
    for (VariableInfo feature : training.getFeatureMap()) {
      // Tribuo counts the values that are not zero.
      boolean same =
          feature instanceof CategoricalInfo values
              && (values.getUniqueObservations() == 0
                  || (values.getUniqueObservations() == 1 && values.getCount() == training.size()));
      count += same ? 0 : 1;
    }
    return count;
  }

  private static SVMParameters<Regressor> parameters(Options options, int features) {
    SVMParameters<Regressor> parameters =
        new SVMParameters<>(new SVMRegressionType(FORMULATION.in(options)), KERNEL.in(options));
    svm_parameter values = parameters.getParameters();
    values.C = C.in(options);
    values.p = EPSILON.in(options);
    values.nu = NU.in(options);
    values.gamma = GAMMA.in(options).orElse(1.0 / Math.max(1, features));
    values.degree = DEGREE.in(options);
    values.coef0 = COEF0.in(options);
    values.eps = TOLERANCE.in(options);
    values.shrinking = SHRINKING.in(options) ? 1 : 0;
    values.cache_size = CACHE_SIZE.in(options);
    return parameters;
  }

  private static Map<String, SVMMode> formulations() {
    Map<String, SVMMode> formulations = new LinkedHashMap<>();
    formulations.put("epsilon", SVMMode.EPSILON_SVR);
    formulations.put("nu", SVMMode.NU_SVR);
    return formulations;
  }
}
