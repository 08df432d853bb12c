package io.github.experimentmaven.model.ensemble;

import io.github.experimentmaven.model.InputFile;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import java.util.List;

/**
 * The model type {@code seed_average}: Lakshminarayanan et al., Simple and Scalable Predictive
 * Uncertainty Estimation using Deep Ensembles, 2017, without their uncertainties.
 */
public final class SeedAverageType extends DeclaredType {

  private static final Option<Integer> MEMBERS =
      Option.integer("members", "How many models, that is seeds, are averaged.", Range.atLeast(2))
          .or(5)
          .examples(10);

  private final ClassLoader loader;

  /** Creates the type, whose members are of the types that this class finds. */
  public SeedAverageType() {
    this(SeedAverageType.class.getClassLoader());
  }

  private SeedAverageType(ClassLoader loader) {
    super(
        "seed_average",
        "Averages models of another type, trained on the same rows with different seeds.",
        List.of(MemberModel.AVERAGED, MEMBERS));
    this.loader = loader;
  }

  @Override
  public ModelType withLoader(ClassLoader classes) {
    return new SeedAverageType(classes);
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
        new EnsembleLearner.Sampling.AllRows());
  }
}
