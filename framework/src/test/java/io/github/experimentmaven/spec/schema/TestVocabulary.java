package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small vocabulary that has every kind of option. */
public final class TestVocabulary {

  private TestVocabulary() {}

  public static Vocabulary create() {
    JsonNode terms = SchemaResource.read(TestVocabulary.class, "vocabulary.json");
    return new Vocabulary(
        terms(terms.get("models")), terms(terms.get("steps")), terms(terms.get("metrics")));
  }

  private static List<Vocabulary.Term> terms(JsonNode node) {
    List<Vocabulary.Term> terms = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      ObjectNode schema = (ObjectNode) entry.getValue();
      JsonNode description = schema.remove("description");
      terms.add(
          new Vocabulary.Term(
              entry.getKey(), description == null ? "A metric." : description.asText(), schema));
    }
    return terms;
  }
}
