package io.github.experimentmaven.run.shard;

import io.github.experimentmaven.run.trial.Trial;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One of several shares of an experiment's trials. Trials are dealt out like cards, in the order of
 * the plan, in which those of one model stand together: so each shard gets as many of each model as
 * the others, up to one, whatever a trial of it costs. The first card goes to a shard that the
 * experiment's name decides, so that small experiments do not all burden the first.
 *
 * @param number which of them, from 1
 * @param count how many there are, at most {@value #MOST}
 */
public record Shard(int number, int count) {

  private static final int MOST = 10_000;
  private static final Pattern FORM = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no such shard
   */
  public Shard {
    if (count < 1 || count > MOST || number < 1 || number > count) {
      throw new IllegalArgumentException(
          "there is no shard %d/%d; give one of 1/%3$d to %3$d/%3$d, with at most %4$d in all"
              .formatted(number, count, Math.max(1, Math.min(count, MOST)), MOST));
    }
  }

  /**
   * Reads for example {@code 3/8}.
   *
   * @throws IllegalArgumentException if the text has another form, or there is no such shard
   */
  public static Shard parse(String text) {
    Matcher form = FORM.matcher(text.trim());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no shard; give its number and how many there are, for example 3/8"
              .formatted(text));
    }
    return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  /**
   * Returns the trials of this shard.
   *
   * @param experiment the experiment's name
   * @param trials all trials that can be shared out, in the order of the plan
   */
  public List<Trial> of(String experiment, List<Trial> trials) {
    int first = Math.floorMod(experiment.hashCode(), count);
    return IntStream.range(0, trials.size())
        .filter(place -> (first + place) % count == number - 1)
        .mapToObj(trials::get)
        .toList();
  }

  /** Returns the shard as it is given, for example {@code 3/8}. */
  @Override
  public String toString() {
    return number + "/" + count;
  }
}
