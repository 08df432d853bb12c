package io.github.experimentmaven.report.search;

import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.search.SearchRow;
import io.github.experimentmaven.spec.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a model that was found gives with the experiment's own seeds, none of which the search used.
 *
 * @param comparison the results
 * @param searched what was tried
 */
public record FreshFigures(Comparison comparison, SearchedModel searched) {

  /**
   * Returns for example {@code 0.4310 ± 0.0098} on the part that it was chosen by; empty where the
   * results have no such number.
   */
  public Optional<String> all() {
    return part().flatMap(this::on);
  }

  /** Returns the same on the test part; empty where the experiment has none. */
  public Optional<String> test() {
    return on(Part.TEST);
  }

  private Optional<String> on(Part part) {
    return comparison.measure(searched.model(), part, searched.metric()).map(Object::toString);
  }

  private Optional<Part> part() {
    return Arrays.stream(Part.values())
        .filter(part -> part.label().equals(searched.part()))
        .findFirst();
  }

  /** Returns the values of the seeds on the fold that something was chosen on; may be empty. */
  public List<Double> onFoldOf(SearchRow chosen) {
    return part().stream()
        .flatMap(part -> comparison.table().rows(searched.model(), part).stream())
        .filter(row -> row.repeat() == chosen.repeat() && row.fold() == chosen.fold())
        .flatMap(row -> Optional.ofNullable(row.metrics().get(searched.metric())).stream())
        .toList();
  }

  /** Returns for example {@code on 3 seeds}; empty where another seed gives the same model. */
  public String seeds() {
    List<Long> seeds =
        comparison.table().rows().stream()
            .filter(row -> row.model().equals(searched.model()) && row.random())
            .map(ResultRow::seed)
            .distinct()
            .toList();
    return seeds.isEmpty() ? "" : " on " + Figures.count(seeds.size(), "seed");
  }
}
