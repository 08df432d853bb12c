package io.github.experimentmaven.run.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.problem.Location;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds what a file says to a digest: every component of a record, so that one which is added to it
 * counts by itself. Places in the file do not count.
 */
final class RecordDigest {

  private static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private RecordDigest() {}

  /**
   * Adds a record.
   *
   * @param left the names of components that do not count
   */
  static void add(Record record, Set<String> left, Sha256 digest) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (!left.contains(component.getName()) && component.getType() != Location.class) {
        digest.add(component.getName());
        add(value(record, component), digest);
      }
    }
  }

  /**
   * Adds a value: a text, a number, a switch, a record, or several of them.
   *
   * @throws IllegalStateException if it is anything else, which would go unnoticed
   */
  static void add(Object value, Sha256 digest) {
    if (value instanceof Optional<?> optional) {
      digest.add(String.valueOf(optional.isPresent()));
      optional.ifPresent(present -> add(present, digest));
    } else if (value instanceof Collection<?> several) {
      digest.add(Integer.toString(several.size()));
      several.forEach(one -> add(one, digest));
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, entry) -> sorted.put(String.valueOf(key), entry));
      digest.add(Integer.toString(sorted.size()));
      sorted.forEach((key, entry) -> add(entry, digest.add(key)));
    } else if (value instanceof Options options) {
      digest.add(json(options.values()));
    } else if (value instanceof Record record) {
      digest.add(record.getClass().getSimpleName());
      add(record, Set.of(), digest);
    } else if (value instanceof Enum<?> constant) {
      digest.add(constant.name());
    } else if (value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character) {
      digest.add(value.toString());
    } else {
      throw new IllegalStateException("no digest of a " + value.getClass());
    }
  }

  /** Returns options as text, with sorted keys. */
  static String json(JsonNode options) {
    try {
      return CANONICAL.writeValueAsString(options);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no digest of " + component, e);
    }
  }
}
