package io.github.experimentmaven.model.ensemble;

import io.github.experimentmaven.model.InputFile;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.List;

/** The model type {@code bagging}: Breiman, Bagging Predictors, 1996. */
public final class BaggingType extends DeclaredType {

  private static final Option<Integer> MEMBERS =
      Option.integer("members", "How many models are averaged.", Range.atLeast(1))
          .or(10)
          .examples(20);
  private static final Option<Double> MAX_SAMPLES =
      Option.number(
              "max_samples",
              "How many rows each model is trained on, as a share of the training rows.",
              Range.SHARE)
          .or(1.0);

  private final ClassLoader loader;

  /** Creates the type, whose members are of the types that this class finds. */
  public BaggingType() {
    this(BaggingType.class.getClassLoader());
  }

  private BaggingType(ClassLoader loader) {
    super(
        "bagging",
        "Averages models of another type, each trained on rows drawn with replacement.",
        List.of(MemberModel.AVERAGED, MEMBERS, MAX_SAMPLES));
    this.loader = loader;
  }

  @Override
  public ModelType withLoader(ClassLoader classes) {
    return new BaggingType(classes);
  }

  @Override
  public boolean bitExact() {
    return false;
  }

  @Override
  public boolean bitExact(ModelSpec spec) {
    return MemberModel.averaged(spec, loader).bitExact();
  }

  @Override
  public boolean mindsTargetScale(ModelSpec spec) {
    return MemberModel.averaged(spec, loader).mindsTargetScale();
  }

  @Override
  public List<InputFile> files(ModelSpec spec) {
    return MemberModel.averaged(spec, loader).files();
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return MemberModel.averaged(spec, loader).takesWeights();
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return new EnsembleLearner(
        name(),
        MemberModel.averaged(spec, loader).learner(),
        MEMBERS.in(spec.options()),
        new EnsembleLearner.Sampling.Bootstrap(MAX_SAMPLES.in(spec.options())));
  }
}
