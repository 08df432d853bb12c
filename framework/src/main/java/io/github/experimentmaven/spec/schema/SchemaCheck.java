package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Checks values against a schema. */
public final class SchemaCheck {

  /** The keywords that only editors read. */
  private static final List<String> WORDING = List.of("errorMessage", "enumDescriptions");

  /** What begins so is read by this framework alone. */
  private static final String OWN = "x-";

  private final ObjectNode root;
  private final Schema schema;

  public SchemaCheck(ObjectNode root) {
    this.root = root;
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).preloadSchema(false).build();
    this.schema =
        SchemaRegistry.withDialect(
                dialect(root),
                builder -> builder.schemaCacheEnabled(false).schemaRegistryConfig(config))
            .getSchema(root);
  }

  private static Dialect dialect(ObjectNode root) {
    Set<String> words = new TreeSet<>(WORDING);
    addOwn(root, words);
    Dialect.Builder dialect = Dialect.builder(Dialects.getDraft202012()).keyword(new EnumKeyword());
    // Unknown keywords would be warned of in the build's log.
    words.forEach(word -> dialect.keyword(new NonValidationKeyword(word)));
    return dialect.build();
  }

  private static void addOwn(JsonNode schema, Set<String> words) {
    for (Map.Entry<String, JsonNode> entry : schema.properties()) {
      if (entry.getKey().startsWith(OWN)) {
        words.add(entry.getKey());
      }
    }
    schema.forEach(part -> addOwn(part, words));
  }

  /** Returns what does not fit, with one finding for each mistake in a choice of forms. */
  public List<Misfit> check(JsonNode value) {
    List<Misfit> findings = schema.validate(value).stream().map(this::finding).toList();
    return FollowUps.drop(Alternatives.settle(findings));
  }

  private Misfit finding(Error error) {
    String keywordPointer = error.getSchemaLocation().getFragment().toString();
    return new Misfit(
        error.getKeyword(),
        error.getInstanceLocation().toString(),
        Objects.requireNonNullElse(error.getProperty(), ""),
        error.getInstanceNode(),
        Pointers.resolve(root, Pointers.parent(keywordPointer)),
        error.getEvaluationPath().toString());
  }
}
