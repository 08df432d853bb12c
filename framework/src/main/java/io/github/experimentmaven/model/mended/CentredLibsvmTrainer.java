package io.github.experimentmaven.model.mended;

import java.util.List;
import java.util.SplittableRandom;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import org.tribuo.common.libsvm.SVMParameters;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.libsvm.LibSVMRegressionTrainer;

/**
 * LIBSVM on targets whose mean is zero, so that the solver ends where it would for any other mean.
 * Where every error is free there are no support vectors, and Tribuo can neither save nor export
 * such a model: it gets one without weight.
 */
public final class CentredLibsvmTrainer extends LibSVMRegressionTrainer {

  /**
   * Creates the trainer.
   *
   * @param parameters LIBSVM's parameters
   * @param seed the seed of LIBSVM's random numbers
   */
  public CentredLibsvmTrainer(SVMParameters<Regressor> parameters, long seed) {
    super(parameters, false, seed);
  }

  @Override
  protected List<svm_model> trainModels(
      svm_parameter parameters,
      int features,
      svm_node[][] rows,
      double[][] targets,
      SplittableRandom seeds) {
    CentredTargets centred = CentredTargets.of(targets);
    List<svm_model> models = super.trainModels(parameters, features, rows, centred.values(), seeds);
    for (int id = 0; id < centred.means().length; id++) {
      svm_model model = models.get(id);
      model.rho[0] -= centred.means()[id];
      if (model.l == 0) {
        giveSupportVector(model, rows[0]);
      }
    }
    return models;
  }

  private static void giveSupportVector(svm_model model, svm_node[] row) {
    model.l = 1;
    model.SV = new svm_node[][] {row};
    model.sv_coef = new double[][] {{0}};
    model.sv_indices = new int[] {1};
  }
}
