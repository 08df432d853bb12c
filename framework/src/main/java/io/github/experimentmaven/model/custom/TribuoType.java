package io.github.experimentmaven.model.custom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.InputFile;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.train.DenseRowsLearner;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.Trainer;
import org.tribuo.WeightedExamples;
import org.tribuo.regression.Regressor;

/**
 * The model type {@code tribuo}. The trainer is made anew for each model, with the properties of
 * the file and the seed of the trial in its property {@code seed}, if it has one and the file does
 * not set it.
 */
public final class TribuoType extends DeclaredType {

  private static final Option<Value> CLASS =
      Option.of(
              "class",
              JsonNodeFactory.instance.objectNode().put("type", "string").put("minLength", 1),
              "The name of the trainer's class, of the project or of a dependency of the plugin.",
              TribuoType::name)
          .examples("org.tribuo.regression.rtree.CARTRegressionTrainer");
  private static final Option<Value> PROPERTIES =
      Option.of(
              "properties",
              JsonNodeFactory.instance.objectNode().put("type", "object"),
              "The trainer's properties, by the names of its @Config fields; an object is written"
                  + " as {class: ..., properties: {...}}.",
              TribuoType::object)
          .or(JsonNodeFactory.instance.objectNode());
  private static final Option<Boolean> BIT_EXACT =
      Option.flag(
              "bit_exact",
              "Whether the trainer promises the same bits on every machine; the result table says"
                  + " it.")
          .or(false);
  private static final Option<Metric> LOSS =
      Option.choice("loss", "What the trainer minimises; only the result table uses it.", losses())
          .or("mse");

  private static final Option<List<String>> UNWATCHED =
      Option.of(
              "unwatched",
              textList(),
              "The properties, at any depth, with paths that may be absent and change unnoticed: of"
                  + " folders, and of what the trainer writes.",
              TribuoType::names)
          .or(JsonNodeFactory.instance.arrayNode());

  private final ClassLoader loader;

  /** Creates the type, which finds the classes that this class finds. */
  public TribuoType() {
    this(TribuoType.class.getClassLoader());
  }

  private TribuoType(ClassLoader loader) {
    super(
        "tribuo",
        "Trains with any Tribuo trainer for regression, by the name of its class.",
        List.of(CLASS, PROPERTIES, UNWATCHED, BIT_EXACT, LOSS));
    this.loader = loader;
  }

  @Override
  public ModelType withLoader(ClassLoader classes) {
    return new TribuoType(classes);
  }

  @Override
  public boolean bitExact() {
    return false;
  }

  @Override
  public boolean bitExact(ModelSpec spec) {
    return BIT_EXACT.in(spec.options());
  }

  @Override
  public List<InputFile> files(ModelSpec spec) {
    Options options = spec.options();
    return ConfiguredFiles.of(
        CLASS.in(options), PROPERTIES.in(options), UNWATCHED.in(options), loader);
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    Options options = spec.options();
    return newTrainer(CLASS.in(options), PROPERTIES.in(options), Trainer.DEFAULT_SEED)
        instanceof WeightedExamples;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    Options options = spec.options();
    Value name = CLASS.in(options);
    Value properties = PROPERTIES.in(options);
    newTrainer(name, properties, Trainer.DEFAULT_SEED);
    return new DenseRowsLearner(
        new TribuoLearner(
            LOSS.in(options), (training, seed) -> newTrainer(name, properties, seed)));
  }

  @SuppressWarnings("unchecked") // a trainer of other outputs fails in its training, and says so
  private Trainer<Regressor> newTrainer(Value name, Value properties, long seed) {
    ConfiguredObjects objects = new ConfiguredObjects(loader, seed);
    return (Trainer<Regressor>) objects.create(name, properties, Trainer.class);
  }

  private static Value name(Value value) {
    if (!value.node().isTextual() || value.node().textValue().isEmpty()) {
      throw value.mustBe("the name of a class");
    }
    return value;
  }

  private static Value object(Value value) {
    if (!value.node().isObject()) {
      throw value.mustBe("an object with the trainer's properties");
    }
    return value;
  }

  private static ObjectNode textList() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
    schema.putObject("items").put("type", "string");
    return schema;
  }

  private static List<String> names(Value value) {
    List<String> names = new ArrayList<>();
    for (Value item : value.items()) {
      if (!item.node().isTextual()) {
        throw item.mustBe("the name of a property");
      }
      names.add(item.node().textValue());
    }
    return names;
  }

  private static Map<String, Metric> losses() {
    Map<String, Metric> losses = new LinkedHashMap<>();
    losses.put("mse", TrainingLoss.mse());
    losses.put("mae", TrainingLoss.mae());
    losses.put("huber", TrainingLoss.huber(1));
    losses.put("log_cosh", TrainingLoss.logCosh());
    return losses;
  }
}
