package io.github.experimentmaven.study.first;

import io.github.experimentmaven.data.load.InferredTable;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Quantiles;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.Shown;
import io.github.experimentmaven.spec.template.ExperimentTemplate;
import io.github.experimentmaven.spec.template.ExperimentTemplate.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a first experiment of a table, decision after decision.
 *
 * @param name the experiment's name
 * @param path the source as the experiment file is to name it
 * @param inferred how the table is written
 * @param draft its rows
 */
record Proposal(String name, String path, InferredTable inferred, Draft draft) {

  private static final int FEWEST_ROWS = 10;
  private static final int MOST_ONE_HOT = 20;
  private static final int MOST_NAMED = 12;

  /** Checks that all parts are present. */
  Proposal {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(inferred, "inferred");
    Objects.requireNonNull(draft, "draft");
  }

  FirstExperiment make(Optional<String> named) {
    List<Facts> all = facts(draft);
    TargetChoice choice = TargetChoice.of(all, named);
    String target = choice.column().name();
    Draft predicted =
        draft.select(SelectedRows.with(draft.table().rows(), List.of(choice.column())));
    requireRows(predicted);
    List<Facts> columns =
        facts(predicted).stream().filter(column -> !column.name().equals(target)).toList();
    SplitChoice split =
        SplitChoice.of(predicted, columns.stream().filter(Facts::hasUsableName).toList());
    LeftOut leftOut = new LeftOut(predicted, target, columns, split.columns());
    List<Facts> used = leftOut.used();
    if (used.isEmpty()) {
      throw new IllegalArgumentException(
          "the table has no column to predict "
              + LeftOut.ticked(target)
              + " from; of the other columns each is empty, constant or different in every row");
    }
    MissingChoice missing = MissingChoice.of(predicted, draft.table().rows(), used, split.column());
    Draft kept = predicted.select(missing.rows());
    requireRows(kept);
    Optional<Fold> arranged = kept.fold(split.arrangement());
    SplitChoice finalSplit =
        arranged.isPresent()
            ? split
            : new SplitChoice(new Arrangement.Shuffled(), Optional.empty(), "", "");
    Fold fold = arranged.or(() -> kept.fold(new Arrangement.Shuffled())).orElseThrow();
    ModelChoice models = ModelChoice.of(fold.training().length, encoded(used));
    ExperimentTemplate template =
        new ExperimentTemplate(
            name,
            path,
            inferred.format(),
            inferred.missing(),
            inferred.missingByColumn(),
            missing.onMissing(),
            missing.reason(),
            target,
            TargetSteps.of(Quantiles.sorted(kept.table().numbers(target))),
            features(target, leftOut, kept, fold),
            finalSplit.written(),
            models.seeds(),
            models.models());
    return new FirstExperiment(
        template.write(),
        target,
        decisions(choice, leftOut, missing, finalSplit, models, named.isPresent()),
        inferred.notes());
  }

  private static List<Facts> facts(Draft draft) {
    return draft.table().columns().stream().map(Facts::of).toList();
  }

  private void requireRows(Draft rows) {
    if (rows.table().rows() < FEWEST_ROWS) {
      throw new InvalidInputException(
          new Problem(
              new Location(draft.table().name(), 1, 1),
              "",
              String.format(
                  Locale.ROOT,
                  "%,d rows can be used, too few to train, validate and test on: an experiment"
                      + " needs %d at least",
                  rows.table().rows(),
                  FEWEST_ROWS)));
    }
  }

  private static int encoded(List<Facts> used) {
    return used.stream()
        .mapToInt(
            column -> column.isNumber() || column.distinct() > MOST_ONE_HOT ? 1 : column.distinct())
        .sum();
  }

  private List<Feature> features(String target, LeftOut leftOut, Draft kept, Fold fold) {
    List<Feature> features = new ArrayList<>();
    for (InferredTable.Column column : inferred.columns()) {
      if (!Facts.isUsable(column.name())) {
        continue;
      }
      if (column.unusable().isPresent()) {
        features.add(new Feature(column.name(), "passthrough", column.unusable(), ""));
      } else if (!column.name().equals(target)) {
        Facts facts = Facts.of(kept.table().column(column.name()));
        Optional<String> reason = leftOut.reason(column.name());
        if (reason.isEmpty() && hasNoValue(facts, fold)) {
          reason = Optional.of("no value in any row that trains");
        }
        features.add(new Feature(column.name(), steps(facts), reason, ""));
      }
    }
    return features;
  }

  private static boolean hasNoValue(Facts column, Fold fold) {
    return IntStream.of(fold.training()).allMatch(column::isMissing);
  }

  private static String steps(Facts column) {
    if (column.column() instanceof NumberColumn) {
      return column.wide() ? "[log1p, standardize]" : "standardize";
    }
    return column
        .dates()
        .map(DateColumn::steps)
        .orElse(column.distinct() <= MOST_ONE_HOT ? "one_hot" : "[target_encode, standardize]");
  }

  private List<String> decisions(
      TargetChoice choice,
      LeftOut leftOut,
      MissingChoice missing,
      SplitChoice split,
      ModelChoice models,
      boolean named) {
    List<String> decisions = new ArrayList<>();
    String target = LeftOut.ticked(choice.column().name());
    if (!named) {
      decisions.add(
          "Predicts "
              + target
              + ", because "
              + choice.reason()
              + (choice.others().isEmpty()
                  ? ""
                  : "; -Dtarget names another: " + names(choice.others())));
    }
    String left =
        Stream.concat(
                inferred.columns().stream()
                    .filter(column -> column.unusable().isPresent())
                    .map(
                        column ->
                            LeftOut.ticked(column.name())
                                + " ("
                                + column.unusable().orElseThrow()
                                + ")"),
                draft.table().columns().stream()
                    .filter(column -> leftOut.reason(column.name()).isPresent())
                    .map(
                        column ->
                            LeftOut.ticked(column.name())
                                + " ("
                                + leftOut.reason(column.name()).orElseThrow()
                                + ")"))
            .collect(Collectors.joining(", "));
    if (!left.isEmpty()) {
      decisions.add("Leaves out " + left);
    }
    decisions.addAll(leftOut.findings());
    missing.decision().ifPresent(decisions::add);
    if (!split.reason().isEmpty()) {
      decisions.add(
          "Splits by "
              + split.column().map(column -> LeftOut.ticked(column.name())).orElse("")
              + ": "
              + split.reason());
    }
    decisions.add(
        "A run trains %d models with %s, in about %s of one core"
            .formatted(
                models.models().size(),
                models.seeds() == 1
                    ? "1 seed"
                    : models.seeds() + " seeds where random numbers matter",
                Duration.of(models.seconds())));
    return decisions;
  }

  private static String names(List<String> names) {
    return names.stream().limit(MOST_NAMED).map(Shown::text).collect(Collectors.joining(", "))
        + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
  }
}
