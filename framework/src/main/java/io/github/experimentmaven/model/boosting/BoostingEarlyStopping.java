package io.github.experimentmaven.model.boosting;

import io.github.experimentmaven.model.PartSizes;
import io.github.experimentmaven.model.option.Option;
import io.github.experimentmaven.model.option.Range;
import io.github.experimentmaven.model.option.Schemas;
import io.github.experimentmaven.model.option.Value;
import io.github.experimentmaven.spec.InvalidInputException;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Problem;
import io.github.experimentmaven.tree.boosting.EarlyStopping;
import java.util.List;
import java.util.Optional;

/** The option {@code early_stopping}, which watches the validation loss, whatever it is. */
final class BoostingEarlyStopping {

  private static final Option<Optional<Integer>> PATIENCE =
      Option.integer(
              "patience",
              "Trees in a row without a fall of the validation loss after which no more are grown;"
                  + " left out or null to grow all and only restore the best.",
              Range.atLeast(1))
          .examples(10, 20)
          .orNone();
  private static final Option<Double> MIN_DELTA =
      Option.number("min_delta", "The fall that counts, in units of the loss.", Range.NOT_NEGATIVE)
          .or(0.0);
  private static final Option<Boolean> RESTORE_BEST =
      Option.flag(
              "restore_best",
              "Whether the model has only the trees up to the lowest validation loss.")
          .or(true);
  private static final List<Option<?>> ALL = List.of(PATIENCE, MIN_DELTA, RESTORE_BEST);

  static final Option<Optional<Options>> OPTION =
      Option.of(
              "early_stopping",
              Schemas.closedObject(ALL),
              "When boosting stops before its last tree; left out or null for never. Needs"
                  + " validation rows.",
              BoostingEarlyStopping::decode)
          .orNone();

  private BoostingEarlyStopping() {}

  static Optional<EarlyStopping> in(Options options, int trees) {
    return OPTION.in(options).map(inner -> read(inner, trees));
  }

  /** Returns that there are no validation rows to watch, where there are none. */
  static List<Problem> unfit(Options options, PartSizes rows) {
    return OPTION.in(options).isPresent() && rows.validation() == 0
        ? List.of(
            options.problem(
                OPTION.key(),
                "early stopping watches the validation loss, and there are no validation rows; give"
                    + " split.validation a fraction, or remove early_stopping"))
        : List.of();
  }

  private static EarlyStopping read(Options options, int trees) {
    Optional<Integer> patience = PATIENCE.in(options);
    if (patience.isPresent() && patience.get() >= trees) {
      throw new InvalidInputException(
          options.problem(
              PATIENCE.key(),
              "a patience of "
                  + patience.get()
                  + " never stops the growth of "
                  + trees
                  + " trees; lower it, or remove it to only restore the best number"));
    }
    boolean restoreBest = RESTORE_BEST.in(options);
    if (patience.isEmpty() && !restoreBest) {
      throw new InvalidInputException(
          options.problem(
              RESTORE_BEST.key(),
              "early stopping without patience and without restoring the best number of trees does"
                  + " nothing; add a patience, or remove early_stopping"));
    }
    return new EarlyStopping(
        patience.orElse(Integer.MAX_VALUE), MIN_DELTA.in(options), restoreBest);
  }

  private static Options decode(Value value) {
    if (!value.node().isObject()) {
      throw value.mustBe("an object such as {patience: 20}");
    }
    Schemas.requireOnly(ALL, value);
    return value.asOptions();
  }
}
