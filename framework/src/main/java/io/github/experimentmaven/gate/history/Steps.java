package io.github.experimentmaven.gate.history;

import io.github.experimentmaven.gate.change.Change;
import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.gate.change.Judgement.Outcome;
import io.github.experimentmaven.gate.change.Judgement.Terms;
import io.github.experimentmaven.gate.change.Reason;
import io.github.experimentmaven.gate.change.TablePair;
import io.github.experimentmaven.gate.change.TablePair.Comparability;
import io.github.experimentmaven.gate.change.TablePair.Comparability.Incomparable;
import io.github.experimentmaven.gate.change.TablePair.Comparability.Paired;
import io.github.experimentmaven.gate.change.TablePair.Subject;
import io.github.experimentmaven.gate.history.Step.Differing;
import io.github.experimentmaven.gate.history.Step.Evidence;
import io.github.experimentmaven.gate.history.Step.Kind;
import io.github.experimentmaven.result.Statistics;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The step from one version to the next, of all gated metrics together: what can be paired is
 * judged as the gate judges a change, with tolerance 0; what cannot, as the data, the split or the
 * seeds differ, by both means' own intervals.
 */
final class Steps {

  /** Reasons that keep values from being paired, but not from being of the same kind. */
  private static final Set<Reason> UNPAIRED =
      EnumSet.of(Reason.OTHER_DATA, Reason.OTHER_SPLIT, Reason.OTHER_SEEDS);

  private static final String ONE_TRAINING =
      "nothing tells it from chance: there is one seed, or no test row is known";

  private final VersionResults then;
  private final VersionResults now;
  private final Map<Optional<String>, TablePair> pairs = new HashMap<>();

  private Steps(VersionResults then, VersionResults now) {
    this.then = then;
    this.now = now;
  }

  /**
   * Returns the step of each metric.
   *
   * @param confidence the level at which the intervals of all that changed hold together
   */
  static Map<Subject, Step> between(
      VersionResults then, VersionResults now, List<Subject> subjects, double confidence) {
    return new Steps(then, now).between(subjects, confidence);
  }

  private Map<Subject, Step> between(List<Subject> subjects, double confidence) {
    Map<Subject, Comparability> compared = new LinkedHashMap<>();
    Set<Object> changes = new LinkedHashSet<>();
    for (Subject subject : subjects) {
      Comparability comparability = pair(subject).compare(subject);
      compared.put(subject, comparability);
      if (comparability instanceof Paired paired && !paired.sample().unchanged()) {
        changes.add(paired.sample().differences());
      } else if (isUnpaired(comparability)) {
        changes.add(subject);
      }
    }
    Terms terms = new Terms(0, confidence, changes.size());
    Map<Subject, Step> steps = new LinkedHashMap<>();
    compared.forEach(
        (subject, comparability) -> steps.put(subject, step(subject, comparability, terms)));
    return steps;
  }

  private TablePair pair(Subject subject) {
    return pairs.computeIfAbsent(subject.slice(), slice -> now.after(then, slice));
  }

  private static boolean isUnpaired(Comparability comparability) {
    return comparability instanceof Incomparable incomparable
        && UNPAIRED.contains(incomparable.why().reason());
  }

  private Step step(Subject subject, Comparability comparability, Terms terms) {
    if (comparability instanceof Incomparable incomparable) {
      NotComparable why = incomparable.why();
      if (why.reason() == Reason.NEW) {
        return Step.first();
      }
      return isUnpaired(comparability)
          ? unpaired(subject, why, terms.level())
          : Step.notComparable(why.detail());
    }
    return paired((Compared) TablePair.judge(comparability, terms));
  }

  private static Step paired(Compared compared) {
    Change change = compared.change();
    if (compared.outcome() == Outcome.UNCHANGED) {
      return new Step(Kind.UNCHANGED, Optional.empty(), "");
    }
    boolean ofRows = change.rows().filter(evidence -> evidence.rows() > 0).isPresent();
    Differing difference =
        new Differing(
            change.difference(),
            change.relative(),
            compared.terms().level(),
            change.interval(),
            ofRows ? Evidence.PAIRED_ROWS : Evidence.PAIRED_TRIALS);
    if (change.interval().isEmpty()) {
      return new Step(Kind.CHANCE, Optional.of(difference), ONE_TRAINING);
    }
    Kind kind =
        switch (compared.outcome()) {
          case IMPROVED -> Kind.BETTER;
          case WORSE -> Kind.WORSE;
          default -> Kind.CHANCE;
        };
    return new Step(kind, Optional.of(difference), "");
  }

  private Step unpaired(Subject subject, NotComparable why, double level) {
    Optional<Statistics> before = then.statistics(subject);
    Optional<Statistics> after = now.statistics(subject);
    Optional<Boolean> lowerIsBetter = pair(subject).lowerIsBetter(subject.metric());
    if (before.isEmpty() || after.isEmpty() || lowerIsBetter.isEmpty()) {
      return Step.notComparable(why.detail());
    }
    double from = before.get().mean();
    double to = after.get().mean();
    Optional<Interval> interval =
        then.interval(subject, level)
            .flatMap(
                ofThen ->
                    now.interval(subject, level)
                        .map(ofNow -> UnpairedInterval.of(from, ofThen, to, ofNow)));
    double difference = to - from;
    Differing differing =
        new Differing(
            difference,
            difference == 0 ? 0 : difference / Math.abs(from),
            level,
            interval,
            Evidence.UNPAIRED);
    return new Step(
        kind(interval, lowerIsBetter.get()),
        Optional.of(differing),
        interval.isPresent() ? "" : ONE_TRAINING);
  }

  private static Kind kind(Optional<Interval> interval, boolean lowerIsBetter) {
    if (interval.isEmpty() || (interval.get().low() <= 0 && interval.get().high() >= 0)) {
      return Kind.CHANCE;
    }
    return interval.get().high() < 0 == lowerIsBetter ? Kind.BETTER : Kind.WORSE;
  }
}
