package io.github.experimentmaven.result.search;

import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.search.SearchOutcome;
import io.github.experimentmaven.search.SearchTrial;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.search.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the table of what searches tried. */
public final class SearchOfRun {

  private SearchOfRun() {}

  /** Returns the table; empty where nothing was searched for. */
  public static Optional<SearchTable> of(Run run, List<SearchOutcome> outcomes) {
    List<SearchRow> rows = new ArrayList<>();
    for (SearchOutcome outcome : outcomes) {
      for (SearchTrial trial : outcome.trials()) {
        rows.add(row(run.folds().get(trial.fold()), outcome, trial));
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new SearchTable(rows));
  }

  private static SearchRow row(Fold fold, SearchOutcome outcome, SearchTrial trial) {
    Map<String, String> options = new LinkedHashMap<>();
    List<Dimension> space = outcome.spec().space();
    for (int i = 0; i < space.size(); i++) {
      options.put(space.get(i).name(), OptionValueText.of(trial.values().get(i)));
    }
    return new SearchRow(
        outcome.model().name(),
        fold.repeat(),
        fold.index(),
        trial.number(),
        trial.round(),
        trial.steps(),
        trial.seed(),
        Part.VALIDATION.label() + "." + outcome.spec().metric(),
        trial.value(),
        trial.end().label(),
        trial.failure(),
        options);
  }
}
