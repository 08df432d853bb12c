package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.problem.Patterns;
import io.github.experimentmaven.spec.schema.ProblemReport;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks of the section {@code data} that a schema cannot say and that need no data. */
final class DataChecks {

  private static final Pattern MAVEN_SOURCE = Pattern.compile("maven:[^:!]+(:[^:!]+){2,4}!/.+");

  private DataChecks() {}

  static void check(JsonNode data, ProblemReport report) {
    checkSource(data.path("source").asText(), report);
    checkFormat(data.path("format"), report);
    Set<String> targets = targets(data, report);
    for (String target : targets) {
      String feature = Pointers.child("/data/features", target);
      if (data.path("features").has(target)) {
        report.key(
            feature,
            "`" + target + "` is what is predicted and cannot be a feature; remove it here");
      }
    }
    checkWeight(data, targets, report);
    JsonNode exclude = data.path("exclude");
    for (int i = 0; i < exclude.size(); i++) {
      String column = exclude.get(i).asText();
      if (data.path("features").has(column)) {
        report.value(
            "/data/exclude/" + i,
            "`" + column + "` is also a feature; remove it from one of the two");
      }
    }
  }

  private static void checkWeight(JsonNode data, Set<String> targets, ProblemReport report) {
    if (!data.path("weight").isTextual()) {
      return;
    }
    String weight = data.path("weight").asText();
    if (targets.contains(weight)) {
      report.value(
          "/data/weight", "`" + weight + "` is what is predicted and cannot weigh rows too");
    }
    if (data.path("features").has(weight)) {
      report.key(
          Pointers.child("/data/features", weight),
          "`" + weight + "` is the weight of rows and cannot be a feature; remove it here");
    }
  }

  private static Set<String> targets(JsonNode data, ProblemReport report) {
    JsonNode target = data.path("target");
    Set<String> names = new LinkedHashSet<>();
    if (target.isTextual()) {
      names.add(target.asText());
      refusePattern(target.asText(), "/data/target", report);
    }
    if (target.isObject()) {
      target.fieldNames().forEachRemaining(names::add);
      names.stream()
          .filter(Patterns::isPattern)
          .forEach(name -> report.key(Pointers.child("/data/target", name), pattern(name)));
      return names;
    }
    for (int i = 0; i < target.size(); i++) {
      String pointer = "/data/target/" + i;
      String name = target.path(i).asText();
      refusePattern(name, pointer, report);
      if (!names.add(name)) {
        report.value(pointer, "`" + name + "` is listed twice; keep one");
      }
    }
    return names;
  }

  private static void refusePattern(String name, String pointer, ProblemReport report) {
    if (Patterns.isPattern(name)) {
      report.value(pointer, pattern(name));
    }
  }

  private static String pattern(String name) {
    return "`" + name + "` is a pattern; name the columns to predict one by one";
  }

  private static void checkSource(String source, ProblemReport report) {
    if (source.startsWith("maven:") && !MAVEN_SOURCE.matcher(source).matches()) {
      report.value(
          "/data/source",
          "`"
              + source
              + "` does not name a file in an artifact; write"
              + " maven:group:artifact:version!/path/in.jar");
    }
    if (source.equals("classpath:")) {
      report.value("/data/source", "a path is missing after `classpath:`; add it");
    }
  }

  private static void checkFormat(JsonNode format, ProblemReport report) {
    String encoding = format.path("encoding").asText("UTF-8");
    if (!encoding.isEmpty() && !isSupported(encoding)) {
      report.value(
          "/data/format/encoding",
          "no character encoding is named `"
              + encoding
              + "`; common ones are UTF-8, ISO-8859-1 and windows-1252");
    }
    String delimiter = format.path("delimiter").asText();
    String quote = format.path("quote").asText("\"");
    String decimal = format.path("decimal").asText(".");
    String thousands = format.path("thousands").asText();
    if (thousands.equals(decimal)) {
      report.value(
          "/data/format/thousands",
          "`"
              + thousands
              + "` is also the decimal separator, so 1"
              + thousands
              + "234 could be read in two ways; set decimal to the other one");
    }
    checkNames(format.path("names"), report);
    if (!delimiter.isEmpty() && (delimiter.equals(quote) || delimiter.equals(decimal))) {
      report.value(
          "/data/format/delimiter",
          "`"
              + delimiter
              + "` is also the "
              + (delimiter.equals(quote) ? "quote" : "decimal separator")
              + "; cells could not be told apart: change one of the two");
    }
  }

  private static void checkNames(JsonNode names, ProblemReport report) {
    Set<String> known = new LinkedHashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (!known.add(names.path(i).asText())) {
        report.value(
            "/data/format/names/" + i,
            "`" + names.path(i).asText() + "` names two columns; give each a name of its own");
      }
    }
  }

  private static boolean isSupported(String encoding) {
    try {
      return Charset.isSupported(encoding);
    } catch (IllegalCharsetNameException noName) {
      return false;
    }
  }
}
