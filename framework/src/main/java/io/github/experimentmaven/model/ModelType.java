package io.github.experimentmaven.model;

import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.extension.Extension;
import java.util.List;

/**
 * A kind of model an experiment file can name in {@code type}.
 *
 * <p>Implementations are registered in {@code
 * META-INF/services/io.github.experimentmaven.model.ModelType}.
 */
public interface ModelType extends Extension {

  /**
   * Returns whether the same inputs give the same bits on every machine, with any options; see
   * {@link #bitExact(ModelSpec)} for a type where it depends on them.
   */
  boolean bitExact();

  /**
   * Returns whether the same inputs give the same bits on every machine with these options; what
   * result tables say.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the options cannot be
   *     read
   */
  default boolean bitExact(ModelSpec spec) {
    return bitExact();
  }

  /**
   * Returns whether another seed gives another model with these options. One of which that is not
   * so is trained once a fold.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the options cannot be
   *     read
   */
  default boolean random(ModelSpec spec) {
    return true;
  }

  /**
   * Returns whether a model with these options learns badly from a target whose spread is far from
   * one, as those do that are trained by gradient descent from weights near zero on targets as they
   * are.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the options cannot be
   *     read
   */
  default boolean mindsTargetScale(ModelSpec spec) {
    return false;
  }

  /**
   * Returns whether training takes the rows' weights, {@link org.tribuo.Example#getWeight}, into
   * account with these options: a row of a whole weight counts as that many equal rows.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the options cannot be
   *     read
   */
  default boolean takesWeights(ModelSpec spec) {
    return false;
  }

  /**
   * Returns whether a model with these options is a {@link BoundedModel}: nobody needs one where no
   * prediction intervals are asked for.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the options cannot be
   *     read
   */
  default boolean predictsBounds(ModelSpec spec) {
    return false;
  }

  /**
   * Returns whether such a model predicts a constant on purpose, so that others are compared with
   * it; nobody is warned that it has learnt nothing.
   */
  default boolean baseline() {
    return false;
  }

  /**
   * Returns the paths that the options name, which a training reads or writes beside the data. They
   * are looked for before {@link #learner} is asked, and their bytes are part of what determines a
   * result.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the options cannot be
   *     read
   */
  default List<InputFile> files(ModelSpec spec) {
    return List.of();
  }

  /**
   * Returns this type, finding what a file names (a class, another model type) through a class
   * loader; the type itself if it looks for nothing.
   */
  default ModelType withLoader(ClassLoader loader) {
    return this;
  }

  /**
   * Returns what trains a model with the options of the file.
   *
   * @param spec the model; its options follow {@link #schema()}
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if options that are each
   *     valid do not go together, naming their place
   */
  Learner learner(ModelSpec spec);
}
