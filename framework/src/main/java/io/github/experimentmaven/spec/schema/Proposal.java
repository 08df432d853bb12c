package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What may be written in place of what is wrong.
 *
 * @param words says so, to end a message with
 * @param pointer where
 * @param instead the value to write there
 */
record Proposal(String words, String pointer, JsonNode instead) {}
