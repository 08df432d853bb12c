package io.github.experimentmaven.run.extension.awaited;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.step.StepType;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.ModelTypes;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.read.UnknownNames;
import io.github.experimentmaven.spec.schema.SchemaFragments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes the extensions that are known out to those that a file names. */
public final class AwaitedExtensions {

  private AwaitedExtensions() {}

  /**
   * Returns extensions that have all names of a file: what is unknown of it accepts whatever the
   * file says. They can be asked what does not fit, and neither train nor evaluate.
   *
   * @param known what is there
   * @param unknown what the file names beside it
   * @param awaited is told what is needed and not there, in words
   */
  public static Extensions of(Extensions known, UnknownNames unknown, Consumer<String> awaited) {
    List<ModelType> models = new ArrayList<>();
    known.models().all().forEach(type -> models.add(new EarlyModel(type, awaited)));
    unknown.models().forEach(name -> models.add(new AwaitedModel(name, awaited)));
    List<StepType> steps = new ArrayList<>(known.steps().all());
    unknown.steps().forEach(name -> steps.add(new AwaitedStep(name)));
    List<Metric> metrics = new ArrayList<>(known.metrics().all());
    unknown.metrics().forEach(name -> metrics.add(new AwaitedMetric(name)));
    unknown.steps().forEach(name -> awaited.accept("the step `" + name + "`"));
    unknown.metrics().forEach(name -> awaited.accept("the metric `" + name + "`"));
    return new Extensions(
        new ModelTypes(models),
        new StepTypes(steps),
        new Metrics(metrics),
        known.formats(),
        known.loader());
  }

  static String description(String kind) {
    return "A " + kind + " whose class is not there yet.";
  }

  static IllegalStateException early(String name) {
    return new IllegalStateException("the class of '" + name + "' is not there yet");
  }

  static ObjectNode openSchema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    schema.putObject("properties");
    return schema.put(SchemaFragments.OPEN, true);
  }
}
