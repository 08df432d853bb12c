package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One value that does not fit the schema.
 *
 * @param keyword the keyword of the schema that is not met
 * @param pointer where the value is
 * @param property the key a keyword about keys is about; empty for others
 * @param value the value
 * @param schema the schema object that contains the keyword
 * @param evaluationPath how the validator came to the keyword
 */
public record Misfit(
    String keyword,
    String pointer,
    String property,
    JsonNode value,
    JsonNode schema,
    String evaluationPath) {}
