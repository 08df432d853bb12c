package io.github.experimentmaven.result.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** The forms in which JSON is written: the shortest digits, and line feeds on every system. */
public final class JsonForm {

  private JsonForm() {}

  /** Returns the form of records: what is empty is left out, and what is unknown is passed over. */
  public static JsonMapper.Builder ofRecords() {
    return plain()
        .addModule(new Jdk8Module())
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** Returns the form of trees. */
  public static JsonMapper.Builder plain() {
    return JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER);
  }

  /** Returns a form with a line for each key and each element. */
  public static JsonMapper.Builder indented(JsonMapper.Builder form) {
    return form.enable(SerializationFeature.INDENT_OUTPUT)
        .defaultPrettyPrinter(
            new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n")));
  }
}
