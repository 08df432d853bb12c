package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.spec.search.Dimension;
import io.github.experimentmaven.spec.search.RealRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A function whose least value is looked for, as {@code optuna-search.py} has it too.
 *
 * @param name its name
 * @param space where it is defined
 * @param value its value
 */
record SearchFunction(String name, List<Dimension> space, ToDoubleFunction<double[]> value) {

  private static final double[][] HARTMANN_A = {
    {10, 3, 17, 3.5, 1.7, 8},
    {0.05, 10, 17, 0.1, 8, 14},
    {3, 3.5, 1.7, 10, 17, 8},
    {17, 8, 0.05, 10, 0.1, 14}
  };
  private static final double[][] HARTMANN_P = {
    {0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886},
    {0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991},
    {0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650},
    {0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381}
  };
  private static final double[] HARTMANN_C = {1, 1.2, 3, 3.2};

  static List<SearchFunction> all() {
    return List.of(
        new SearchFunction("branin", space(range(-5, 10), range(0, 15)), SearchFunction::branin),
        new SearchFunction("hartmann6", space(6, 0, 1), SearchFunction::hartmann),
        new SearchFunction("ackley5", space(5, -5, 10), SearchFunction::ackley),
        new SearchFunction("rosenbrock4", space(4, -2, 2), SearchFunction::rosenbrock),
        new SearchFunction("sphere8", space(8, -1, 2), SearchFunction::sphere),
        new SearchFunction("one-of-six", space(6, -1, 1), SearchFunction::oneOfSix),
        new SearchFunction(
            "learning-rate",
            space(logarithmic(1e-5, 1), range(0, 0.5), logarithmic(1e-6, 1)),
            SearchFunction::learningRate),
        new SearchFunction("levy3", space(3, -10, 10), SearchFunction::levy));
  }

  private static double branin(double[] x) {
    double root = x[1] - 5.1 / (4 * Math.PI * Math.PI) * x[0] * x[0] + 5 / Math.PI * x[0] - 6;
    return root * root + 10 * (1 - 1 / (8 * Math.PI)) * StrictMath.cos(x[0]) + 10;
  }

  private static double hartmann(double[] x) {
    double sum = 0;
    for (int i = 0; i < HARTMANN_C.length; i++) {
      double exponent = 0;
      for (int j = 0; j < x.length; j++) {
        double distance = x[j] - HARTMANN_P[i][j];
        exponent += HARTMANN_A[i][j] * distance * distance;
      }
      sum -= HARTMANN_C[i] * StrictMath.exp(-exponent);
    }
    return sum;
  }

  private static double ackley(double[] x) {
    double squares = 0;
    double cosines = 0;
    for (double value : x) {
      squares += value * value;
      cosines += StrictMath.cos(2 * Math.PI * value);
    }
    return -20 * StrictMath.exp(-0.2 * Math.sqrt(squares / x.length))
        - StrictMath.exp(cosines / x.length)
        + 20
        + Math.E;
  }

  private static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 1; i < x.length; i++) {
      double valley = x[i] - x[i - 1] * x[i - 1];
      sum += 100 * valley * valley + (1 - x[i - 1]) * (1 - x[i - 1]);
    }
    return sum;
  }

  private static double sphere(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value * value;
    }
    return sum;
  }

  /** Only the third coordinate matters much. */
  private static double oneOfSix(double[] x) {
    return 10 * (x[2] - 0.7) * (x[2] - 0.7) + 0.01 * sphere(x);
  }

  /** As the loss of a network by learning rate, dropout and weight decay. */
  private static double learningRate(double[] x) {
    double rate = StrictMath.log10(x[0]) + 2.5;
    double decay = StrictMath.log10(x[2]) + 4;
    return 1
        + 0.3 * rate * rate
        + Math.max(0, rate - 1) * 5
        + (x[1] - 0.2) * (x[1] - 0.2) * 4
        + 0.02 * decay * decay;
  }

  private static double levy(double[] x) {
    double[] w = new double[x.length];
    for (int i = 0; i < w.length; i++) {
      w[i] = 1 + (x[i] - 1) / 4;
    }
    double sine = StrictMath.sin(Math.PI * w[0]);
    double sum = sine * sine;
    for (int i = 0; i < w.length - 1; i++) {
      double inner = StrictMath.sin(Math.PI * w[i] + 1);
      sum += (w[i] - 1) * (w[i] - 1) * (1 + 10 * inner * inner);
    }
    double last = w[w.length - 1];
    double end = StrictMath.sin(2 * Math.PI * last);
    return sum + (last - 1) * (last - 1) * (1 + end * end);
  }

  private static RealRange range(double low, double high) {
    return new RealRange(
        BigDecimal.valueOf(low), BigDecimal.valueOf(high), Optional.empty(), false);
  }

  private static RealRange logarithmic(double low, double high) {
    return new RealRange(BigDecimal.valueOf(low), BigDecimal.valueOf(high), Optional.empty(), true);
  }

  private static List<Dimension> space(int dimensions, double low, double high) {
    RealRange[] ranges = new RealRange[dimensions];
    Arrays.fill(ranges, range(low, high));
    return space(ranges);
  }

  private static List<Dimension> space(RealRange... ranges) {
    List<Dimension> space = new ArrayList<>();
    for (RealRange range : ranges) {
      String name = "x" + space.size();
      space.add(new Dimension(name, List.of(name), range));
    }
    return space;
  }
}
