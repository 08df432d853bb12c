package io.github.experimentmaven.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case of {@code bad-csv.yaml}: a file that cannot be used, and what is said about it. */
class BadCsvTest {

  @TempDir private Path directory;

  @TestFactory
  Stream<DynamicTest> everyBadFileHasItsMessage() throws IOException {
    return cases().stream().map(this::test);
  }

  @TestFactory
  Stream<DynamicTest> everyMessageStartsWithItsPlace() throws IOException {
    return cases().stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.get("name").asText(),
                    () ->
                        assertThat(c.path("message").asText().strip().split("\n"))
                            .allSatisfy(
                                line ->
                                    assertThat(line).matches("\\S+:\\d+:\\d+: .+|and \\d+ more"))));
  }

  private DynamicTest test(JsonNode c) {
    return DynamicTest.dynamicTest(
        c.get("name").asText(),
        () -> {
          Study study = study(c);
          assertThatThrownBy(study::prepare)
              .isInstanceOf(InvalidInputException.class)
              .hasMessage(c.path("message").asText().strip());
        });
  }

  private static List<JsonNode> cases() throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    try (InputStream in = BadCsvTest.class.getResourceAsStream("bad-csv.yaml")) {
      new ObjectMapper(new YAMLFactory()).readTree(in).forEach(cases::add);
    }
    return cases;
  }

  private Study study(JsonNode c) {
    Study study = new Study(directory).at("/split/repeats", 21);
    study.source(c.path("source").asText("data.csv"));
    Charset charset = Charset.forName(c.path("written_as").asText("UTF-8"));
    study.bytes(c.get("csv").asText().getBytes(charset));
    if (c.has("sha256")) {
      study.sha256(c.get("sha256").asText());
    }
    if (c.has("targets")) {
      study.targets(texts(c.get("targets")));
    }
    if (c.has("missing")) {
      study.missing(texts(c.get("missing")));
    }
    c.path("missing_by_column")
        .properties()
        .forEach(e -> study.missingIn(e.getKey(), texts(e.getValue())));
    if (c.has("on_missing")) {
      study.onMissing(OnMissing.valueOf(c.get("on_missing").asText().toUpperCase(Locale.ROOT)));
    }
    study.exclude(texts(c.path("exclude")));
    if (c.has("weight")) {
      study.weight(c.get("weight").asText());
    }
    if (!c.has("features")) {
      study.feature("a", "passthrough");
    }
    c.path("features").properties().forEach(e -> study.feature(e.getKey(), texts(e.getValue())));
    JsonNode format = c.path("format");
    if (format.has("delimiter")) {
      study.delimiter(format.get("delimiter").asText().charAt(0));
    }
    if (format.has("decimal")) {
      study.decimal(format.get("decimal").asText().charAt(0));
    }
    if (format.has("encoding")) {
      study.encoding(format.get("encoding").asText());
    }
    if (format.has("thousands")) {
      study.thousands(format.get("thousands").asText().charAt(0));
    }
    study.header(format.path("header").asBoolean(true)).names(texts(format.path("names")));
    return c.has("split") ? study.split(split(c.get("split"), study)) : study;
  }

  private static SplitSpec split(JsonNode split, Study study) {
    double validation = split.path("validation").asDouble(0);
    if (split.has("column")) {
      return new SplitSpec.ByColumn(split.get("column").asText(), validation, 1);
    }
    if (split.has("train")) {
      study.file("train.txt", split.get("train").asText().getBytes(StandardCharsets.UTF_8));
      study.file("test.txt", split.get("test").asText().getBytes(StandardCharsets.UTF_8));
      return new SplitSpec.ByFiles(
          List.of(new SplitSpec.IndexFiles("train.txt", "test.txt")), validation, 1);
    }
    Arrangement arrangement = new Arrangement.Shuffled();
    if (split.has("group")) {
      arrangement = new Arrangement.Grouped(split.get("group").asText());
    }
    if (split.has("time")) {
      arrangement = timed(split.get("time"));
    }
    return split.has("folds")
        ? new SplitSpec.KFold(split.get("folds").asInt(), 1, validation, arrangement, 1)
        : new SplitSpec.HoldOut(validation, split.get("test").asDouble(), arrangement, 1);
  }

  private static Arrangement timed(JsonNode time) {
    return time.isTextual()
        ? new Arrangement.Timed(time.asText())
        : new Arrangement.Timed(
            time.get("column").asText(), Optional.of(time.get("format").asText()));
  }

  private static String[] texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts.toArray(String[]::new);
  }
}
