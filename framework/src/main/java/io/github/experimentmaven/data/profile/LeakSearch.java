package io.github.experimentmaven.data.profile;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for one or two features that give a target almost exactly: as a line in a feature, its
 * logarithm, inverse, square or root, or as a sum, difference, product or ratio of two features or
 * their logarithms. Each form is fitted to every second row of a sample by least squares and judged
 * on the others; a first look at a few rows rejects most.
 */
final class LeakSearch {

  private static final int FEWEST_ROWS = 40;
  private static final int CANDIDATE_ROWS = 10_000;
  private static final int SAMPLED_ROWS = 1_000;
  private static final int FIRST_LOOK_ROWS = 24;
  private static final double FIRST_LOOK_UNEXPLAINED = 0.05;
  private static final double UNEXPLAINED = 1e-3;
  private static final double TYPICAL_ERROR = 0.05;
  private static final int MOST_FEATURES = 60;
  private static final int MOST_SUSPICIONS = 5;

  private final LoadedData data;

  LeakSearch(LoadedData data) {
    this.data = data;
  }

  List<Suspicion> search() {
    List<Suspicion> suspicions = new ArrayList<>();
    for (String target : data.targets()) {
      suspicions.addAll(search(data.table().numbers(target)));
    }
    return suspicions;
  }

  private List<Suspicion> search(NumberColumn target) {
    List<NumberColumn> features = features();
    int[] rows = sample(features);
    if (rows.length < FEWEST_ROWS) {
      return List.of();
    }
    Judge judge = new Judge(target.select(rows).toArray());
    List<List<Form.Term>> parts =
        features.stream().map(feature -> parts(feature.select(rows))).toList();
    List<Suspicion> found = new ArrayList<>();
    Set<Integer> leaking = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      Optional<Suspicion> leak =
          judge.best(Form.ofOne(parts.get(i)), target.name(), List.of(features.get(i).name()));
      if (leak.isPresent()) {
        leaking.add(i);
        found.add(leak.get());
      }
    }
    for (int i = 0; i < parts.size() && found.size() < MOST_SUSPICIONS; i++) {
      for (int j = i + 1; j < parts.size() && found.size() < MOST_SUSPICIONS; j++) {
        if (!leaking.contains(i) && !leaking.contains(j)) {
          judge
              .best(
                  forms(parts.get(i), parts.get(j)),
                  target.name(),
                  List.of(features.get(i).name(), features.get(j).name()))
              .ifPresent(found::add);
        }
      }
    }
    return found.subList(0, Math.min(MOST_SUSPICIONS, found.size()));
  }

  private List<NumberColumn> features() {
    List<NumberColumn> features = new ArrayList<>();
    for (SelectedFeature feature : data.features()) {
      Column column = data.table().column(feature.column());
      if (column instanceof NumberColumn numbers && features.size() < MOST_FEATURES) {
        features.add(numbers);
      }
    }
    return features;
  }

  /** Returns evenly spaced rows that have all values. */
  private int[] sample(List<NumberColumn> features) {
    int[] all = IntStream.range(0, data.table().rows()).toArray();
    int[] complete =
        IntStream.of(Sample.of(all, CANDIDATE_ROWS))
            .filter(row -> features.stream().noneMatch(feature -> feature.isMissing(row)))
            .toArray();
    return Sample.of(complete, SAMPLED_ROWS);
  }

  private static List<Form.Term> parts(NumberColumn feature) {
    List<Form.Term> parts = new ArrayList<>();
    double[] values = feature.toArray();
    parts.add(new Form.Term(feature.name(), row -> values[row]));
    if (Arrays.stream(values).allMatch(value -> value > 0)) {
      double[] logarithms = Arrays.stream(values).map(StrictMath::log).toArray();
      parts.add(new Form.Term("ln(" + feature.name() + ")", row -> logarithms[row]));
    }
    return parts;
  }

  private static List<Form> forms(List<Form.Term> first, List<Form.Term> second) {
    List<Form> forms = new ArrayList<>();
    for (Form.Term u : first) {
      for (Form.Term v : second) {
        forms.addAll(Form.ofTwo(u, v));
      }
    }
    return forms;
  }

  /** Judges forms by how well they give a target. */
  private static final class Judge {
    private final double[] y;
    private final double[] few;
    private final double[] even;
    private final double[] odd;
    private final double oddVariance;
    private final double spread;

    Judge(double[] y) {
      this.y = y;
      this.few = every(0, y.length / FIRST_LOOK_ROWS, FIRST_LOOK_ROWS);
      this.even = every(0, 2, (y.length + 1) / 2);
      this.odd = every(1, 2, y.length / 2);
      double mean = Arrays.stream(odd).sum() / odd.length;
      this.oddVariance = Arrays.stream(odd).map(v -> (v - mean) * (v - mean)).sum();
      this.spread = medianDistance(odd, median(odd));
    }

    private double[] every(int from, int step, int count) {
      return IntStream.range(0, count).mapToDouble(i -> y[from + i * step]).toArray();
    }

    Optional<Suspicion> best(List<Form> forms, String target, List<String> columns) {
      for (Form form : forms) {
        LeastSquares look =
            LeastSquares.fit(form.rows(0, y.length / FIRST_LOOK_ROWS, FIRST_LOOK_ROWS), few);
        if (look.unexplained() > FIRST_LOOK_UNEXPLAINED) {
          continue;
        }
        LeastSquares fit = LeastSquares.fit(form.rows(0, 2, even.length), even);
        double unexplained = unexplained(form.rows(1, 2, odd.length), fit);
        if (unexplained <= UNEXPLAINED) {
          return Optional.of(suspicion(target, columns, form.written(fit), unexplained));
        }
      }
      return Optional.empty();
    }

    /**
     * Returns the share of variance a fit leaves on rows it has not seen; 1 for a typical error.
     */
    private double unexplained(double[][] terms, LeastSquares fit) {
      double squares = 0;
      double[] errors = new double[odd.length];
      for (int row = 0; row < odd.length; row++) {
        errors[row] = odd[row] - fit.predict(terms, row);
        squares += errors[row] * errors[row];
      }
      // A few extreme rows must not hide that all others are far off.
      boolean typicallyFar = medianDistance(errors, 0) > TYPICAL_ERROR * spread;
      double unexplained = squares / oddVariance;
      return typicallyFar || Double.isNaN(unexplained) ? 1 : unexplained;
    }

    private static double medianDistance(double[] values, double from) {
      return median(Arrays.stream(values).map(value -> Math.abs(value - from)).toArray());
    }

    private static double median(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }

    private static Suspicion suspicion(
        String target, List<String> columns, String function, double unexplained) {
      return new Suspicion(
          Suspicion.Kind.TARGET_LEAK,
          columns,
          String.format(
              Locale.ROOT,
              "`%s` follows almost exactly (%.3f %% of its variance) from `%s`: %s; if it is"
                  + " computed from the target, or not known when predicting, leave it out",
              Shown.text(target),
              100 * (1 - unexplained),
              columns.stream().map(Shown::text).collect(Collectors.joining("` and `")),
              function));
    }
  }
}
