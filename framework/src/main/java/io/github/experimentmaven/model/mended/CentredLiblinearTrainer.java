package io.github.experimentmaven.model.mended;

import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.regression.liblinear.LibLinearRegressionTrainer;
import org.tribuo.regression.liblinear.LinearRegressionType;

/**
 * LIBLINEAR on targets whose mean is zero. It penalises the intercept as it does a weight, which
 * draws every prediction towards zero, by a fifth with two rows; about the mean there is little
 * left to draw.
 */
public final class CentredLiblinearTrainer extends LibLinearRegressionTrainer {

  private static final String WEIGHTS = "\nw\n";

  /**
   * Creates the trainer.
   *
   * @param solver the loss and the method
   * @param cost the weight of errors against smoothness
   * @param maxIterations the most iterations
   * @param tolerance when training ends
   * @param epsilon the error that is free
   * @param seed the seed of the order of rows
   */
  public CentredLiblinearTrainer(
      LinearRegressionType solver,
      double cost,
      int maxIterations,
      double tolerance,
      double epsilon,
      long seed) {
    super(solver, cost, maxIterations, tolerance, epsilon, seed);
  }

  @Override
  protected List<Model> trainModels(
      Parameter parameters, int features, FeatureNode[][] rows, double[][] targets) {
    CentredTargets centred = CentredTargets.of(targets);
    List<Model> models = super.trainModels(parameters, features, rows, centred.values());
    List<Model> shifted = new ArrayList<>();
    for (int id = 0; id < centred.means().length; id++) {
      shifted.add(shifted(models.get(id), centred.means()[id]));
    }
    return shifted;
  }

  /** Adds to the intercept, the last weight. A model is changed only by way of its text. */
  private static Model shifted(Model model, double summand) {
    try {
      StringWriter text = new StringWriter();
      model.save(text);
      double[] weights = model.getFeatureWeights();
      weights[weights.length - 1] += summand;
      StringBuilder changed = new StringBuilder(text.toString());
      changed.setLength(changed.indexOf(WEIGHTS) + WEIGHTS.length());
      for (double weight : weights) {
        changed.append(weight).append(" \n");
      }
      return Model.load(new StringReader(changed.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
  }
}
