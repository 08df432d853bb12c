package io.github.experimentmaven.mlp.network;

/** An activation computed one number at a time, in double precision. */
enum ScalarFunction {
  LEAKY_RELU {
    @Override
    double value(double x) {
      return x > 0 ? x : LEAK * x;
    }

    @Override
    double derivative(double x) {
      return x > 0 ? 1 : LEAK;
    }
  },
  ELU {
    @Override
    double value(double x) {
      return x > 0 ? x : Approximations.exp(x) - 1;
    }

    @Override
    double derivative(double x) {
      return x > 0 ? 1 : Approximations.exp(x);
    }
  },
  GELU {
    @Override
    double value(double x) {
      return x * Approximations.normalDistribution(x);
    }

    @Override
    double derivative(double x) {
      double density = Approximations.exp(-0.5 * x * x) * INVERSE_ROOT_OF_2_PI;
      return Approximations.normalDistribution(x) + x * density;
    }
  },
  SELU {
    @Override
    double value(double x) {
      return SELU_SCALE * (x > 0 ? x : SELU_ALPHA * (Approximations.exp(x) - 1));
    }

    @Override
    double derivative(double x) {
      return SELU_SCALE * (x > 0 ? 1 : SELU_ALPHA * Approximations.exp(x));
    }
  },
  SILU {
    @Override
    double value(double x) {
      return x * Approximations.sigmoid(x);
    }

    @Override
    double derivative(double x) {
      double sigmoid = Approximations.sigmoid(x);
      return sigmoid * (1 + x * (1 - sigmoid));
    }
  },
  SIGMOID {
    @Override
    double value(double x) {
      return Approximations.sigmoid(x);
    }

    @Override
    double derivative(double x) {
      double sigmoid = Approximations.sigmoid(x);
      return sigmoid * (1 - sigmoid);
    }
  },
  SOFTPLUS {
    @Override
    double value(double x) {
      return Math.max(x, 0) + Approximations.logOnePlus(Approximations.exp(-Math.abs(x)));
    }

    @Override
    double derivative(double x) {
      return Approximations.sigmoid(x);
    }
  };

  private static final double LEAK = 0.01;
  private static final double SELU_ALPHA = 1.6732632423543772;
  private static final double SELU_SCALE = 1.0507009873554805;
  private static final double INVERSE_ROOT_OF_2_PI = 0.3989422804014327;

  abstract double value(double x);

  abstract double derivative(double x);
}
