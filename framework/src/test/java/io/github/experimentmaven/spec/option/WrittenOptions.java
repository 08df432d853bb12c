package io.github.experimentmaven.spec.option;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Options as a file has them, for tests of what reads them. */
final class WrittenOptions {

  private WrittenOptions() {}

  /** Returns the options of the model {@code m} that a YAML mapping says. */
  static Options of(String yaml) {
    return new Options(
        YamlReader.read("f.yaml", yaml, new ArrayList<>()).root(),
        new Origin(Path.of("f.yaml"), "f.yaml", "", Map.of()),
        "/models/m");
  }

  /** Returns whether an object whose one key is that option fits the option's schema. */
  static boolean fitSchema(Option<?> option, String yaml) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Schemas.closedObject(List.of(option)))
        .validate(of(yaml).values())
        .isEmpty();
  }

  static void assertRefused(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("f.yaml:1:1: " + message);
  }
}
