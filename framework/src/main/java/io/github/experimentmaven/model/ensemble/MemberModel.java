package io.github.experimentmaven.model.ensemble;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.model.InputFile;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.ModelTypes;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.DidYouMean;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Schemas;
import io.github.experimentmaven.spec.option.Value;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.schema.SchemaFragments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model inside another: an option whose value is an object with {@code type} and the options of
 * that type.
 *
 * @param type its type
 * @param spec its options
 */
record MemberModel(ModelType type, ModelSpec spec) {

  private static final String TYPE = "type";

  static final Option<Value> AVERAGED =
      option(
          "model",
          "The model whose copies are averaged: its type and that type's options.",
          JsonNodeFactory.instance.objectNode().put(TYPE, "cart").put("max_depth", 4));

  /**
   * Returns an option whose value is a model.
   *
   * @param key the key in the file
   * @param description one sentence for people
   * @param example a model that editors offer
   */
  static Option<Value> option(String key, String description, ObjectNode example) {
    return Option.of(key, schema(), description, MemberModel::object).examples(example);
  }

  /** Returns the model of which an ensemble averages copies. */
  static MemberModel averaged(ModelSpec ensemble, ClassLoader loader) {
    return in(ensemble, AVERAGED.in(ensemble.options()), loader);
  }

  /**
   * Returns a model inside another.
   *
   * @param outer the model that has it inside
   * @param value what the file says of it
   */
  static MemberModel in(ModelSpec outer, Value value, ClassLoader loader) {
    ModelTypes types = ModelTypes.discover(loader);
    String name = value.node().get(TYPE).textValue();
    ModelType type = types.find(name).orElseThrow(() -> unknown(value, name, types));
    List<String> keys = new ArrayList<>(List.of(TYPE));
    type.options().forEach(option -> keys.add(option.key()));
    Schemas.requireOnly(keys, "the model type " + name, value);
    Options all = value.asOptions();
    ObjectNode values = value.node().deepCopy();
    values.remove(TYPE);
    Options own = new Options(values, all.origin(), all.pointer());
    return new MemberModel(type, new ModelSpec(outer.name(), name, own, outer.location()));
  }

  Learner learner() {
    return type.learner(spec);
  }

  List<InputFile> files() {
    return type.files(spec);
  }

  boolean bitExact() {
    return type.bitExact(spec);
  }

  boolean random() {
    return type.random(spec);
  }

  boolean takesWeights() {
    return type.takesWeights(spec);
  }

  boolean mindsTargetScale() {
    return type.mindsTargetScale(spec);
  }

  private static InvalidInputException unknown(Value value, String name, ModelTypes types) {
    List<String> names = types.all().stream().map(ModelType::name).toList();
    InvalidInputException refusal =
        new Value(value.options(), value.path() + "/" + TYPE, value.node().get(TYPE))
            .refused(
                "'"
                    + name
                    + "' is no model type; there are "
                    + names.stream().collect(Collectors.joining(", "))
                    + DidYouMean.hint(name, names));
    // A class that is still to be compiled may be it.
    refusal.initCause(new ClassNotFoundException("no class registers the model type " + name));
    return refusal;
  }

  private static Value object(Value value) {
    if (!value.node().path(TYPE).isTextual()) {
      throw value.mustBe("a model; write for example {type: cart, max_depth: 4}");
    }
    return value;
  }

  private static ObjectNode schema() {
    ObjectNode schema =
        JsonNodeFactory.instance.objectNode().put(TYPE, "object").put(SchemaFragments.MODEL, true);
    schema
        .putObject("properties")
        .putObject(TYPE)
        .put("description", "The model type.")
        .put(TYPE, "string");
    schema.putArray("required").add(TYPE);
    return schema;
  }
}
