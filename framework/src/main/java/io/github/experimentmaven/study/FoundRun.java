package io.github.experimentmaven.study;

import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.search.SearchOutcome;
import java.util.List;
import java.util.Objects;

/**
 * A run and the searches before it.
 *
 * @param run the run, with the options that were found
 * @param searches what each search gave; none where nothing was looked for
 */
record FoundRun(Run run, List<SearchOutcome> searches) {

  FoundRun {
    Objects.requireNonNull(run, "run");
    searches = List.copyOf(searches);
  }
}
