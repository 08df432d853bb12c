package io.github.experimentmaven.inference.slice;

/** What a feature of a row must be. */
public sealed interface Condition {

  /** Returns whether a row meets it. */
  boolean holds(int row);

  /** Returns the feature. */
  Feature feature();

  /** A number of at most a threshold. */
  record AtMost(Feature.Numbers feature, double threshold) implements Condition {

    @Override
    public boolean holds(int row) {
      return feature.value(row) <= threshold;
    }
  }

  /** A number above a threshold. */
  record Above(Feature.Numbers feature, double threshold) implements Condition {

    @Override
    public boolean holds(int row) {
      return feature.value(row) > threshold;
    }
  }

  /** A category. */
  record Is(Feature.Categories feature, String category) implements Condition {

    @Override
    public boolean holds(int row) {
      return feature.value(row).equals(category);
    }
  }

  /** Any other category. */
  record IsNot(Feature.Categories feature, String category) implements Condition {

    @Override
    public boolean holds(int row) {
      return !feature.value(row).equals(category);
    }
  }
}
