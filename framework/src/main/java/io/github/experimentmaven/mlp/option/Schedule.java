package io.github.experimentmaven.mlp.option;

/** How the learning rate changes from epoch to epoch. */
public sealed interface Schedule {

  /** The same learning rate in every epoch. */
  record Constant() implements Schedule {}

  /**
   * Multiplied by a factor after every so many epochs.
   *
   * @param stepSize epochs between two multiplications, at least 1
   * @param gamma the factor, in (0, 1]
   */
  record Step(int stepSize, double gamma) implements Schedule {
    public Step {
      Check.atLeast("step_size", stepSize, 1);
      Check.positiveUpTo1("gamma", gamma);
    }
  }

  /**
   * Multiplied by a factor after every epoch.
   *
   * @param gamma the factor, in (0, 1]
   */
  record Exponential(double gamma) implements Schedule {
    public Exponential {
      Check.positiveUpTo1("gamma", gamma);
    }
  }

  /**
   * Half a cosine from the learning rate down to a minimum, reached after the last epoch:
   * Loshchilov and Hutter (2017), "SGDR", without restarts.
   *
   * @param minimum the lowest learning rate, at least 0
   */
  record Cosine(double minimum) implements Schedule {
    public Cosine {
      Check.notNegative("minimum", minimum);
    }

    /** Down to 0. */
    public Cosine() {
      this(0);
    }
  }

  /**
   * Multiplied by a factor whenever the validation loss (the training loss, where there are no
   * validation rows) has not fallen for a while. A fall counts when it exceeds the threshold as a
   * fraction of the best loss.
   *
   * @param factor the factor, in (0, 1)
   * @param patience epochs without a fall that are tolerated, at least 0
   * @param threshold relative fall that counts, at least 0
   * @param minimum the lowest learning rate, at least 0
   */
  record ReduceOnPlateau(double factor, int patience, double threshold, double minimum)
      implements Schedule {
    public ReduceOnPlateau {
      Check.between0And1Exclusive("factor", factor);
      Check.atLeast("patience", patience, 0);
      Check.notNegative("threshold", threshold);
      Check.notNegative("minimum", minimum);
    }

    /** PyTorch's defaults: 0.1, 10, 1e-4, 0. */
    public ReduceOnPlateau() {
      this(0.1, 10, 1e-4, 0);
    }
  }
}
