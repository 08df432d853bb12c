package io.github.experimentmaven.metric;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.spec.extension.Registry;
import io.github.experimentmaven.spec.schema.Vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The metrics a run evaluates, in the order of the columns of a result table: the built-in ones as
 * they are registered, then those of other jars by name.
 */
public final class Metrics extends Registry<Metric> {

  /** The name of the column that holds each model's own training loss. */
  public static final String LOSS = "loss";

  /**
   * Keeps the metrics in their order.
   *
   * @throws IllegalArgumentException if two metrics have the same name, or one that cannot stand in
   *     a file, or one is called {@link #LOSS}
   */
  public Metrics(List<Metric> all) {
    super("metric", all);
    find(LOSS)
        .ifPresent(
            metric -> {
              throw new IllegalArgumentException(
                  "the metric %s is called '%s', as the column of each model's own is; rename it"
                      .formatted(metric.getClass().getName(), LOSS));
            });
  }

  /** Returns the metrics that come with the framework. */
  public static Metrics builtIn() {
    return new Metrics(
        registered(Metric.class, Metrics.class.getClassLoader()).stream()
            .filter(Metrics::isBuiltIn)
            .toList());
  }

  /** Returns the built-in metrics and those a class loader's jars register. */
  public static Metrics discover(ClassLoader loader) {
    List<Metric> metrics = new ArrayList<>(builtIn().all());
    registered(Metric.class, loader).stream()
        .filter(metric -> !isBuiltIn(metric))
        .sorted(Comparator.comparing(Metric::name))
        .forEach(metrics::add);
    return new Metrics(metrics);
  }

  /** Returns the names, {@link #LOSS} first, for the experiment file's reader. */
  @Override
  public List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    terms.add(
        new Term(
            LOSS,
            "The loss the model is trained on.",
            JsonNodeFactory.instance.objectNode().put("type", "object")));
    terms.addAll(super.terms());
    return terms;
  }

  private static boolean isBuiltIn(Metric metric) {
    return metric.getClass().getPackageName().equals(Metrics.class.getPackageName());
  }
}
