package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.search.Dimension;
import io.github.experimentmaven.spec.search.Range;
import io.github.experimentmaven.spec.search.SearchBudget;
import io.github.experimentmaven.spec.search.SearchMethod;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;

/**
 * Reads the section {@code search} of a model.
 *
 * @param file the file
 * @param keys finds the options that are named
 * @param problems receives the pointer and the message of what is wrong
 */
record SearchReader(LocatedTree file, OptionKeys keys, BiConsumer<String, String> problems) {

  static final String SECTION = "search";

  private static final String PREFIX = Part.VALIDATION.label() + ".";
  private static final long FIRST_SEED = 1_000_001;
  private static final int MOST_SEEDS = 100;
  private static final String USUAL_METRIC = "mse";
  private static final List<String> UNITS = List.of("epochs", "trees");

  /**
   * Returns the search of a model; empty where there is none, or it is not written well enough.
   *
   * @param model the model as it is written
   * @param source where that is
   * @param schema the options of its type
   */
  Optional<WrittenSearch> read(JsonNode model, String source, JsonNode schema) {
    JsonNode written = model.path(SECTION);
    JsonNode space = written.path("space");
    if (!written.isObject() || !space.isObject() || space.isEmpty()) {
      return Optional.empty();
    }
    String pointer = Pointers.child(source, SECTION);
    List<OptionKey> options =
        keys.resolve(space, pointer + "/space", model.path("type").asText(), schema);
    keys.refuseTwice(options, SECTION, model, source);
    refuseGridToo(options, model.path("grid"), schema);
    List<WrittenSearch.Open> open = new ArrayList<>();
    for (OptionKey option : options) {
      RangeReader range = new RangeReader(option.value(), option.pointer(), problems);
      Optional<Range> values = range.read();
      values.ifPresent(
          known ->
              open.add(
                  new WrittenSearch.Open(
                      new Dimension(option.key(), option.path(), known), range.ends())));
    }
    Optional<SearchMethod> method =
        written.has("method")
            ? SearchMethod.of(written.path("method").asText())
            : Optional.of(SearchMethod.QUASI_RANDOM);
    if (open.size() < space.size() || method.isEmpty()) {
      return Optional.empty();
    }
    Optional<SearchBudget> budget = budget(written.path("budget"), method.get());
    if (budget.isEmpty() && !written.has("budget")) {
      problems.accept(pointer, "says not how much to try; add for example `budget: {trials: 30}`");
    }
    if (method.get() == SearchMethod.GRID) {
      refuseContinua(open);
    }
    String select = written.path("select").asText(PREFIX + USUAL_METRIC);
    if (!select.startsWith(PREFIX)) {
      return Optional.empty();
    }
    return budget.map(
        known ->
            new WrittenSearch(
                file, open, method.get(), known, select.substring(PREFIX.length()), seed()));
  }

  private void refuseGridToo(List<OptionKey> options, JsonNode grid, JsonNode schema) {
    for (OptionKey option : options) {
      grid.fieldNames()
          .forEachRemaining(
              key -> {
                if (OptionPaths.find(key, schema).equals(List.of(option.path()))) {
                  problems.accept(
                      option.pointer(),
                      "`%s` is in the grid too; keep one of the two".formatted(key));
                }
              });
    }
  }

  private void refuseContinua(List<WrittenSearch.Open> space) {
    for (WrittenSearch.Open open : space) {
      if (open.dimension().range().size().isEmpty()) {
        problems.accept(
            Pointers.parent(open.ends().get(0).pointer()),
            "has no end of values, of which a grid would try every one; list some, give a `step`,"
                + " or choose another method");
      }
    }
  }

  private static Optional<SearchBudget> budget(JsonNode written, SearchMethod method) {
    if (RangeReader.isInt(written.path("trials"))) {
      return Optional.of(SearchBudget.ofTrials(written.path("trials").asInt()));
    }
    for (String unit : UNITS) {
      if (written.path(unit).canConvertToLong() && written.path(unit).isIntegralNumber()) {
        return Optional.of(SearchBudget.ofSteps(written.path(unit).asLong(), unit));
      }
    }
    return method == SearchMethod.GRID ? Optional.of(SearchBudget.whole()) : Optional.empty();
  }

  /**
   * Returns the first of seeds that no trial of the experiment has, so that its figures are fresh;
   * the same ones where the experiment has other seeds, as a search would else begin anew.
   */
  private long seed() {
    Set<Long> taken = new HashSet<>();
    file.root().path("seeds").forEach(seed -> taken.add(seed.asLong()));
    long first = FIRST_SEED;
    while (LongStream.range(first, first + MOST_SEEDS).anyMatch(taken::contains)) {
      first += MOST_SEEDS;
    }
    return first;
  }
}
