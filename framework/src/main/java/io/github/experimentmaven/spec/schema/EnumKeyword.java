package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;

/**
 * The keyword {@code enum}. The validator's own prepares its message at once, and starts Jackson's
 * object mapper for it, which takes as long as reading a whole experiment.
 */
final class EnumKeyword extends AbstractKeyword {

  EnumKeyword() {
    super("enum");
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode allowed, Schema parent, SchemaContext context) {
    return new Check(this, allowed, location, parent, context);
  }

  private static final class Check extends BaseKeywordValidator {

    Check(
        Keyword keyword,
        JsonNode allowed,
        SchemaLocation location,
        Schema parent,
        SchemaContext context) {
      super(keyword, allowed, location, parent, context);
    }

    @Override
    public void validate(
        ExecutionContext execution, JsonNode value, JsonNode root, NodePath location) {
      for (JsonNode candidate : getSchemaNode()) {
        if (isSame(candidate, value)) {
          return;
        }
      }
      execution.addError(
          error()
              .instanceNode(value)
              .instanceLocation(location)
              .evaluationPath(execution.getEvaluationPath())
              .locale(execution.getExecutionConfig().getLocale())
              .arguments("the allowed values")
              .build());
    }

    private static boolean isSame(JsonNode a, JsonNode b) {
      return (a.isNumber() && b.isNumber())
          ? a.decimalValue().compareTo(b.decimalValue()) == 0
          : a.equals(b);
    }
  }
}
