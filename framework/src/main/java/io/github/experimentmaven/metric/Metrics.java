package io.github.experimentmaven.metric;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.spec.schema.Vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * The metrics a run evaluates: the built-in ones in a fixed order, then those of other jars by
 * name.
 *
 * @param all the metrics, in the order of the columns of a result table
 */
public record Metrics(List<Metric> all) {

  private static final List<Metric> BUILT_IN =
      List.of(
          new MeanSquaredError(),
          new RootMeanSquaredError(),
          new MeanAbsoluteError(),
          new HuberError(),
          new RSquared(),
          new MedianAbsoluteError(),
          new MaxError());

  /**
   * Copies the metrics and checks their names.
   *
   * @throws IllegalArgumentException if two metrics have the same name, or one is called {@code
   *     loss}, the name of each model's own training loss
   */
  public Metrics {
    all = List.copyOf(all);
    List<String> names = all.stream().map(Metric::name).toList();
    for (String name : names) {
      if (names.indexOf(name) != names.lastIndexOf(name) || name.equals(LOSS)) {
        throw new IllegalArgumentException(
            "two metrics are called '" + name + "'; rename one of them");
      }
    }
  }

  /** The name of the column that holds each model's own training loss. */
  public static final String LOSS = "loss";

  /** Returns the metrics that come with the framework. */
  public static Metrics builtIn() {
    return new Metrics(BUILT_IN);
  }

  /** Returns the built-in metrics and those a class loader's jars register. */
  public static Metrics discover(ClassLoader loader) {
    List<Metric> metrics = new ArrayList<>(BUILT_IN);
    ServiceLoader.load(Metric.class, loader).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Metric::name))
        .forEach(metrics::add);
    return new Metrics(metrics);
  }

  /** Returns the metric of a name. */
  public Optional<Metric> find(String name) {
    return all.stream().filter(metric -> metric.name().equals(name)).findFirst();
  }

  /** Returns the names of all metrics, for messages. */
  public String names() {
    return all.stream().map(Metric::name).collect(Collectors.joining(", "));
  }

  /** Returns the names, {@link #LOSS} among them, for the experiment file's reader. */
  public List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    terms.add(term(LOSS, "The loss the model is trained on."));
    all.forEach(metric -> terms.add(term(metric.name(), metric.description())));
    return terms;
  }

  private static Term term(String name, String description) {
    return new Term(name, description, JsonNodeFactory.instance.objectNode().put("type", "object"));
  }
}
