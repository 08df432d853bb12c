package io.github.experimentmaven.data.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/**
 * A simple function of one or two features, linear in coefficients that are fitted: {@code
 * intercept + Σ coefficient · term}.
 *
 * @param terms the terms
 */
record Form(List<Term> terms) {

  /** Copies the terms. */
  Form {
    terms = List.copyOf(terms);
  }

  /**
   * A function of a row.
   *
   * @param name how it is written, for example {@code votes/ln(budget)}
   * @param values its value in each row of a sample
   */
  record Term(String name, IntToDoubleFunction values) {

    double at(int row) {
      return values.applyAsDouble(row);
    }
  }

  /** Returns the forms of one feature: a line in it, in its logarithm, inverse, square or root. */
  static List<Form> ofOne(List<Term> featureAndLogarithm) {
    List<Form> forms = new ArrayList<>();
    featureAndLogarithm.forEach(term -> forms.add(new Form(List.of(term))));
    Term f = featureAndLogarithm.get(0);
    forms.add(new Form(List.of(inverse(f))));
    forms.add(new Form(List.of(f, new Term(f.name() + "²", row -> f.at(row) * f.at(row)))));
    forms.add(new Form(List.of(new Term("√" + f.name(), row -> Math.sqrt(f.at(row))))));
    return forms;
  }

  /** Returns the forms of two features or their logarithms, the simplest first. */
  static List<Form> ofTwo(Term u, Term v) {
    Term product = new Term(u.name() + "·" + v.name(), row -> u.at(row) * v.at(row));
    return List.of(
        new Form(List.of(u, v)),
        new Form(List.of(ratio(u, v), inverse(v))),
        new Form(List.of(ratio(v, u), inverse(u))),
        new Form(List.of(product, u, v)));
  }

  private static Term inverse(Term u) {
    return new Term("1/" + u.name(), row -> 1 / u.at(row));
  }

  private static Term ratio(Term u, Term v) {
    return new Term(u.name() + "/" + v.name(), row -> u.at(row) / v.at(row));
  }

  /** Returns the terms' values in evenly spaced rows, {@code [terms][rows]}. */
  double[][] rows(int from, int step, int count) {
    double[][] selected = new double[terms.size()][count];
    for (int term = 0; term < selected.length; term++) {
      for (int i = 0; i < count; i++) {
        selected[term][i] = terms.get(term).at(from + i * step);
      }
    }
    return selected;
  }

  /** Returns the function with its coefficients, for people. */
  String written(LeastSquares fit) {
    StringBuilder text = new StringBuilder();
    for (int term = 0; term < terms.size(); term++) {
      if (fit.coefficient(term) != 0) {
        String name = terms.get(term).name();
        text.append(signed(fit.coefficient(term), text.length() == 0))
            .append(name.startsWith("1/") ? name.substring(1) : "·" + name);
      }
    }
    return fit.hasIntercept()
        ? text.append(signed(fit.intercept(), text.length() == 0)).toString()
        : text.toString();
  }

  private static String signed(double number, boolean first) {
    String digits = String.format(Locale.ROOT, "%.4g", Math.abs(number));
    if (first) {
      return (number < 0 ? "-" : "") + digits;
    }
    return (number < 0 ? " - " : " + ") + digits;
  }
}
