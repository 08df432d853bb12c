package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.search.Dimension;
import io.github.experimentmaven.spec.search.ModelTemplate;
import io.github.experimentmaven.spec.search.OptionWriter;
import io.github.experimentmaven.spec.search.SearchBudget;
import io.github.experimentmaven.spec.search.SearchMethod;
import io.github.experimentmaven.spec.search.SearchSpec;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The section {@code search} of a model, of which every value is known to have its form.
 *
 * @param file the file
 * @param space the options that are looked for, and where each value is written that stands for a
 *     range
 */
record WrittenSearch(
    LocatedTree file,
    List<Open> space,
    SearchMethod method,
    SearchBudget budget,
    String metric,
    long seed) {

  private static final Comparator<Open> OUTER_FIRST =
      Comparator.comparing(Open::dimension, Dimension.OUTER_FIRST);

  WrittenSearch {
    space = List.copyOf(space);
  }

  /**
   * An option that is looked for.
   *
   * @param dimension the option and its range
   * @param ends the values as they are written: all of a list, the bounds of a range
   */
  record Open(Dimension dimension, List<End> ends) {

    Open {
      ends = List.copyOf(ends);
    }
  }

  /**
   * A value as it is written.
   *
   * @param value the value
   * @param pointer where it is
   */
  record End(JsonNode value, String pointer) {}

  /** Returns the search for a model whose other options are known. */
  SearchSpec of(ObjectNode model, JsonNode schema) {
    ObjectNode options = model.deepCopy();
    options.remove("type");
    return new SearchSpec(
        new ModelTemplate(options, schema),
        space.stream().map(Open::dimension).toList(),
        method,
        budget,
        metric,
        seed);
  }

  /** Returns a model with the first value of every option that is looked for. */
  LocatedTree first(LocatedTree model) {
    LocatedTree first = new LocatedTree(model.root().deepCopy());
    first.adoptPlaces(model, "", "");
    space.stream().sorted(OUTER_FIRST).forEach(open -> set(first, open, 0));
    return first;
  }

  /** Returns models in which one option has another value than the first, by what differs. */
  Map<String, LocatedTree> probes(LocatedTree model) {
    Map<String, LocatedTree> probes = new LinkedHashMap<>();
    for (Open probed : space) {
      for (int end = 1; end < probed.ends().size(); end++) {
        LocatedTree probe = new LocatedTree(model.root().deepCopy());
        probe.adoptPlaces(model, "", "");
        int value = end;
        space.stream()
            .sorted(OUTER_FIRST)
            .forEach(open -> set(probe, open, open.equals(probed) ? value : 0));
        probes.put(probed.dimension().name() + "=" + end, probe);
      }
    }
    return probes;
  }

  private void set(LocatedTree model, Open open, int end) {
    End value = open.ends().get(end);
    OptionWriter.set(model, open.dimension().path(), value.value(), file, value.pointer());
  }
}
