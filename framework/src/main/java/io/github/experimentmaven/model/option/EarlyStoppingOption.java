package io.github.experimentmaven.model.option;

import io.github.experimentmaven.model.PartSizes;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.option.Schemas;
import io.github.experimentmaven.spec.option.Value;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The option {@code early_stopping}, which watches the validation loss, whatever it is, of a
 * training in rounds.
 */
public final class EarlyStoppingOption {

  private final Words words;
  private final Option<Optional<Integer>> patience;
  private final Option<Double> minDelta;
  private final Option<Boolean> restoreBest;
  private final Option<Optional<Options>> option;

  /**
   * How a type speaks of its rounds.
   *
   * @param patience describes the option {@code patience}
   * @param restoreBest describes the option {@code restore_best}
   * @param description describes the whole option
   * @param training what many rounds are, with the place of their number, for example {@code a
   *     training of %s}
   * @param round what one of them is called, for example {@code epoch}
   * @param best what is restored, for example {@code the best epoch}
   */
  public record Words(
      String patience,
      String restoreBest,
      String description,
      String training,
      String round,
      String best) {}

  /** Makes what the file said, once it is found to go together. */
  @FunctionalInterface
  public interface Maker<T> {

    /**
     * Makes it.
     *
     * @param patience rounds without a fall after which training stops; never with the largest
     * @param minDelta the fall that counts, in units of the loss
     * @param restoreBest whether the model is that of the best round
     */
    T make(int patience, double minDelta, boolean restoreBest);
  }

  /** Creates the option. */
  public EarlyStoppingOption(Words words) {
    this.words = words;
    patience =
        Option.integer("patience", words.patience(), Range.atLeast(1)).examples(10, 20).orNone();
    minDelta =
        Option.number(
                "min_delta", "The fall that counts, in units of the loss.", Range.NOT_NEGATIVE)
            .or(0.0);
    restoreBest = Option.flag("restore_best", words.restoreBest()).or(true);
    option =
        Option.of("early_stopping", Schemas.closedObject(all()), words.description(), this::decode)
            .orNone();
  }

  /** Returns the option, to be listed among a type's. */
  public Option<Optional<Options>> option() {
    return option;
  }

  /**
   * Reads the option.
   *
   * @param rounds how many rounds are trained at most
   * @param maker makes what is returned
   * @throws InvalidInputException if what it says does not go together
   */
  public <T> Optional<T> in(Options options, Option<Integer> rounds, Maker<T> maker) {
    Optional<Problem> tooLong = tooLong(options, rounds).filter(it -> !isQuick(options, rounds));
    if (tooLong.isPresent()) {
      throw new InvalidInputException(tooLong.get());
    }
    return option.in(options).map(inner -> read(inner, maker));
  }

  /**
   * Returns that it never stops a training which the command line makes short: a quick try, which
   * the file's patience shall not stand in the way of.
   *
   * @param rounds how many rounds are trained at most
   */
  public List<Problem> notes(Options options, Option<Integer> rounds) {
    return tooLong(options, rounds).filter(it -> isQuick(options, rounds)).stream().toList();
  }

  private static boolean isQuick(Options options, Option<Integer> rounds) {
    return Overrides.isPlaceOf(options.origin().locate(options.pointer() + "/" + rounds.key()));
  }

  /** Returns that there are no validation rows to watch, where there are none. */
  public List<Problem> unfit(Options options, PartSizes rows) {
    return option.in(options).isPresent() && rows.validation() == 0
        ? List.of(
            options.problem(
                option.key(),
                "early stopping watches the validation loss, and there are no validation rows; give"
                    + " split.validation a fraction, or remove early_stopping"))
        : List.of();
  }

  private List<Option<?>> all() {
    return List.of(patience, minDelta, restoreBest);
  }

  private Optional<Problem> tooLong(Options options, Option<Integer> rounds) {
    Optional<Options> inner = option.in(options);
    Optional<Integer> wait = inner.flatMap(patience::in);
    int trained = rounds.in(options);
    if (wait.isEmpty() || wait.get() < trained) {
      return Optional.empty();
    }
    String training = words.training().formatted(Count.of(trained, words.round()));
    return Optional.of(
        inner
            .get()
            .problem(
                patience.key(),
                "a patience of %d never stops %s%s"
                    .formatted(
                        wait.get(),
                        training,
                        isQuick(options, rounds)
                            ? ", which the command line asks for"
                            : "; lower it, or remove it to only restore " + words.best())));
  }

  private <T> T read(Options options, Maker<T> maker) {
    Optional<Integer> wait = patience.in(options);
    boolean restore = restoreBest.in(options);
    if (wait.isEmpty() && !restore) {
      throw new InvalidInputException(
          options.problem(
              restoreBest.key(),
              "early stopping without patience and without restoring "
                  + words.best()
                  + " does nothing; add a patience, or remove early_stopping"));
    }
    return maker.make(wait.orElse(Integer.MAX_VALUE), minDelta.in(options), restore);
  }

  private Options decode(Value value) {
    if (!value.node().isObject()) {
      throw value.mustBe("an object such as {patience: 20}");
    }
    Schemas.requireOnly(all(), value);
    return value.asOptions();
  }
}
