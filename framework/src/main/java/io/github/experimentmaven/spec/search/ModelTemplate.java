package io.github.experimentmaven.spec.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.schema.SchemaDefaults;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A model some of whose options are still to be filled in.
 *
 * @param options those that are known, without the type; never changed after construction
 * @param schema the schema of the type's options, for the defaults of what is filled in
 */
public record ModelTemplate(ObjectNode options, JsonNode schema) {

  /** Checks that all parts are present. */
  public ModelTemplate {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(schema, "schema");
  }

  /**
   * Returns the options with values for those that were open; an option inside another comes after
   * it.
   *
   * @param space the options that were open
   * @param values a value for each
   */
  ObjectNode with(List<Dimension> space, List<JsonNode> values) {
    LocatedTree tree = new LocatedTree(options.deepCopy());
    LocatedTree nowhere = new LocatedTree(options);
    IntStream.range(0, space.size())
        .boxed()
        .sorted(Comparator.comparing(space::get, Dimension.OUTER_FIRST))
        .forEach(i -> OptionWriter.set(tree, space.get(i).path(), values.get(i), nowhere, ""));
    SchemaDefaults.fill(tree.root(), schema, schema);
    return tree.root();
  }
}
