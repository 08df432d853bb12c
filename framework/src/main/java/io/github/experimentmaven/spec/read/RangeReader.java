package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.search.ChoiceRange;
import io.github.experimentmaven.spec.search.Range;
import io.github.experimentmaven.spec.search.RealRange;
import io.github.experimentmaven.spec.search.WholeRange;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads the values that an option may have in a search.
 *
 * @param written what is written
 * @param pointer where that is
 * @param problems receives the pointer and the message of what is wrong
 */
record RangeReader(JsonNode written, String pointer, BiConsumer<String, String> problems) {

  private static final List<String> FORMS =
      List.of("choice", "uniform", "log_uniform", "integer", "log_integer");
  private static final String LOGARITHMIC = "log_";
  private static final String STEP = "step";

  /** Returns the values; empty where they are not written well enough. */
  Optional<Range> read() {
    if (written.isArray()) {
      return choice(written);
    }
    List<String> forms = FORMS.stream().filter(written::has).toList();
    if (!written.isObject() || written.isEmpty()) {
      return Optional.empty();
    }
    if (forms.size() != 1) {
      problems.accept(
          pointer,
          (forms.isEmpty() ? "says no values" : "says `" + String.join("` and `", forms) + "`")
              + "; write one of `"
              + String.join("`, `", FORMS)
              + "`");
      return Optional.empty();
    }
    String form = forms.get(0);
    if (form.equals("choice")) {
      return refuseStep(form) ? Optional.empty() : choice(written.path(form));
    }
    return between(form);
  }

  private static Optional<Range> choice(JsonNode values) {
    List<JsonNode> listed = new ArrayList<>();
    values.forEach(listed::add);
    Set<JsonNode> distinct = new HashSet<>(listed);
    return !values.isArray() || listed.isEmpty() || distinct.size() < listed.size()
        ? Optional.empty()
        : Optional.of(new ChoiceRange(listed));
  }

  private Optional<Range> between(String form) {
    JsonNode bounds = written.path(form);
    JsonNode low = bounds.path(0);
    JsonNode high = bounds.path(1);
    boolean logarithmic = form.startsWith(LOGARITHMIC);
    if (bounds.size() != 2 || !low.isNumber() || !high.isNumber()) {
      return Optional.empty();
    }
    String place = Pointers.child(pointer, form);
    if (low.decimalValue().compareTo(high.decimalValue()) >= 0) {
      problems.accept(
          place,
          "the first bound, %s, is not below the second, %s; correct or exchange them"
              .formatted(low.asText(), high.asText()));
      return Optional.empty();
    }
    if (logarithmic && low.decimalValue().signum() <= 0) {
      problems.accept(
          place + "/0",
          "found %s, which has no logarithm; expected more than 0".formatted(low.asText()));
      return Optional.empty();
    }
    if (logarithmic && refuseStep(form)) {
      return Optional.empty();
    }
    return form.endsWith("integer")
        ? whole(place, low, high, logarithmic)
        : real(low, high, logarithmic);
  }

  private boolean refuseStep(String form) {
    if (written.has(STEP)) {
      problems.accept(
          Pointers.child(pointer, STEP),
          "`%s` has no steps; remove this, or write `uniform` or `integer`".formatted(form));
    }
    return written.has(STEP);
  }

  private Optional<Range> real(JsonNode low, JsonNode high, boolean logarithmic) {
    Optional<BigDecimal> step = Optional.empty();
    if (written.has(STEP)) {
      if (!isStep(low, high)) {
        return Optional.empty();
      }
      step = Optional.of(written.path(STEP).decimalValue());
    }
    return Optional.of(new RealRange(low.decimalValue(), high.decimalValue(), step, logarithmic));
  }

  private Optional<Range> whole(String place, JsonNode low, JsonNode high, boolean logarithmic) {
    for (JsonNode bound : List.of(low, high)) {
      if (!isInt(bound)) {
        problems.accept(place, "found %s, expected a whole number".formatted(bound.asText()));
        return Optional.empty();
      }
    }
    JsonNode step = written.path(STEP);
    if (written.has(STEP) && (!isStep(low, high) || !isInt(step))) {
      if (step.isNumber() && !isInt(step)) {
        problems.accept(
            Pointers.child(pointer, STEP),
            "found %s, expected a whole number".formatted(step.asText()));
      }
      return Optional.empty();
    }
    return Optional.of(
        new WholeRange(low.asInt(), high.asInt(), isInt(step) ? step.asInt() : 1, logarithmic));
  }

  static boolean isInt(JsonNode number) {
    return number.isIntegralNumber() && number.canConvertToInt();
  }

  private boolean isStep(JsonNode low, JsonNode high) {
    JsonNode step = written.path(STEP);
    if (!step.isNumber() || step.decimalValue().signum() <= 0) {
      return false;
    }
    BigDecimal width = high.decimalValue().subtract(low.decimalValue());
    if (step.decimalValue().compareTo(width) > 0) {
      problems.accept(
          Pointers.child(pointer, STEP),
          "found %s, which is more than from %s to %s"
              .formatted(step.asText(), low.asText(), high.asText()));
      return false;
    }
    return true;
  }

  /** Returns the values as they are written: all of a list, the bounds of a range. */
  List<WrittenSearch.End> ends() {
    String form =
        written.isArray() ? "" : FORMS.stream().filter(written::has).findFirst().orElse("");
    JsonNode values = form.isEmpty() ? written : written.path(form);
    String place = form.isEmpty() ? pointer : Pointers.child(pointer, form);
    List<WrittenSearch.End> ends = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      ends.add(new WrittenSearch.End(values.path(i), Pointers.child(place, i)));
    }
    return ends;
  }
}
