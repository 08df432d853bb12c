package io.github.experimentmaven.model.ensemble;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.model.InputFile;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The model type {@code quantile_pair}: two models of quantiles, between which the intervals of
 * conformalized quantile regression lie (Romano, Patterson and Candès, Conformalized Quantile
 * Regression, NeurIPS 2019).
 */
public final class QuantilePairType extends DeclaredType {

  private static final Option<Value> LOWER =
      MemberModel.option(
          "lower",
          "The model of the lower bound: its type and that type's options.",
          ofQuantile(0.05));
  private static final Option<Value> UPPER =
      MemberModel.option(
          "upper",
          "The model of the upper bound: its type and that type's options.",
          ofQuantile(0.95));
  private static final Option<Optional<Value>> MIDDLE =
      MemberModel.option(
              "middle",
              "The model of the value that is predicted; without one it is the middle of both bounds.",
              JsonNodeFactory.instance.objectNode().put("type", "gradient_boosting"))
          .orNone();

  private final ClassLoader loader;

  /** Creates the type, whose members are of the types that this class finds. */
  public QuantilePairType() {
    this(QuantilePairType.class.getClassLoader());
  }

  private QuantilePairType(ClassLoader loader) {
    super(
        "quantile_pair",
        "Two models of quantiles, around which `intervals` are as wide as the errors are where a row"
            + " lies.",
        List.of(LOWER, UPPER, MIDDLE));
    this.loader = loader;
  }

  private static ObjectNode ofQuantile(double quantile) {
    ObjectNode model = JsonNodeFactory.instance.objectNode().put("type", "gradient_boosting");
    model.putObject("loss").put("type", "quantile").put("q", quantile);
    return model;
  }

  @Override
  public ModelType withLoader(ClassLoader classes) {
    return new QuantilePairType(classes);
  }

  @Override
  public boolean bitExact() {
    return false;
  }

  @Override
  public boolean bitExact(ModelSpec spec) {
    return members(spec).stream().allMatch(MemberModel::bitExact);
  }

  @Override
  public boolean random(ModelSpec spec) {
    return members(spec).stream().anyMatch(MemberModel::random);
  }

  @Override
  public boolean mindsTargetScale(ModelSpec spec) {
    return members(spec).stream().anyMatch(MemberModel::mindsTargetScale);
  }

  @Override
  public List<InputFile> files(ModelSpec spec) {
    return members(spec).stream().flatMap(member -> member.files().stream()).distinct().toList();
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return members(spec).stream().allMatch(MemberModel::takesWeights);
  }

  @Override
  public boolean predictsBounds(ModelSpec spec) {
    return true;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    return new QuantilePairLearner(
        name(),
        lower(spec).learner(),
        upper(spec).learner(),
        middle(spec).map(MemberModel::learner));
  }

  private List<MemberModel> members(ModelSpec spec) {
    return Stream.concat(Stream.of(lower(spec), upper(spec)), middle(spec).stream()).toList();
  }

  private MemberModel lower(ModelSpec spec) {
    return MemberModel.in(spec, LOWER.in(spec.options()), loader);
  }

  private MemberModel upper(ModelSpec spec) {
    return MemberModel.in(spec, UPPER.in(spec.options()), loader);
  }

  private Optional<MemberModel> middle(ModelSpec spec) {
    return MIDDLE.in(spec.options()).map(value -> MemberModel.in(spec, value, loader));
  }
}
