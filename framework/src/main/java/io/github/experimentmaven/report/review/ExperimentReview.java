package io.github.experimentmaven.report.review;

import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.RegressionFinding;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.gate.WorseSlices;
import io.github.experimentmaven.gate.WorseSlices.Worse;
import io.github.experimentmaven.gate.change.Decimals;
import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.gate.origin.OriginChange;
import io.github.experimentmaven.gate.origin.OriginChange.Kind;
import io.github.experimentmaven.gate.origin.OriginChanges;
import io.github.experimentmaven.report.text.MarkdownText;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.report.text.RuleCount;
import io.github.experimentmaven.spec.RegressionSpec;
import io.github.experimentmaven.spec.problem.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code review.md} of an experiment: what changed against its baseline, of which {@link
 * BuildReview} makes the comment of a whole build. What did not change takes no room.
 */
public final class ExperimentReview {

  private static final int MOST_CHARACTERS = 25_000;
  private static final int MOST_RULES = 10;
  private static final int MOST_SLICES = 10;
  private static final int MOST_ORIGINS = 15;
  private static final int MOST_NOTES = 5;
  private static final int LONGEST_MESSAGE = 400;
  private static final int LONGEST_NAME = 80;

  private final ReviewInput input;
  private final ComparedMetrics metrics;
  private final List<Worse> slices;
  private final Block importance;
  private final List<OriginChange> origins;

  private ExperimentReview(ReviewInput input) {
    this.input = input;
    this.metrics = ComparedMetrics.of(input);
    this.slices = slices(input);
    this.importance = ChangedImportance.block(input);
    this.origins = origins(input);
  }

  /** Returns the review in Markdown; its first line, which readers do not see, says the state. */
  public static String of(ReviewInput input) {
    ExperimentReview review = new ExperimentReview(input);
    ReviewState state = review.state();
    return state.mark() + (state == ReviewState.UNCHANGED ? review.line() : review.section(state));
  }

  private ReviewState state() {
    Verdict verdict = input.verdict();
    if (!verdict.passed()) {
      return ReviewState.BROKEN;
    }
    if (input.then().isEmpty()) {
      return ReviewState.NOT_COMPARED;
    }
    boolean quiet =
        verdict.doubts().isEmpty()
            && metrics.isEmpty()
            && slices.isEmpty()
            && importance.isEmpty()
            && origins.isEmpty();
    return quiet ? ReviewState.UNCHANGED : ReviewState.CHANGED;
  }

  private String line() {
    return "- %s: exactly as in %s; %s.\n"
        .formatted(name(), baseline(), RuleCount.kept(input.verdict().findings().size()));
  }

  private String section(ReviewState state) {
    Room room = new Room(MOST_CHARACTERS);
    room.add("### %s: %s\n\n%s\n\n".formatted(name(), rules(), comparison(state)), "title");
    room.add(rules(input.verdict().violations(), "broken"));
    room.add(rules(input.verdict().doubts(), "look"));
    room.add(input.then().isEmpty() ? CurrentMetrics.block(input) : metrics.block());
    room.add(sliceBlock());
    room.add(importance);
    room.add(originBlock());
    room.add(notes());
    return room.text();
  }

  private String name() {
    return MarkdownText.code(Names.shorten(input.experiment().name(), LONGEST_NAME));
  }

  private String baseline() {
    return input
        .then()
        .map(then -> MarkdownText.inert(Names.shorten(then.label(), LONGEST_NAME)))
        .orElse("nothing");
  }

  private String rules() {
    int rules = input.verdict().findings().size();
    int broken = input.verdict().violations().size();
    return input.verdict().refused()
        ? "not judged"
        : broken == 0 ? RuleCount.kept(rules) : RuleCount.broken(broken, rules);
  }

  private String comparison(ReviewState state) {
    if (input.verdict().refused()) {
      return "The results are not those of the experiment as it is now.";
    }
    if (input.then().isPresent()) {
      String end = state != ReviewState.UNCHANGED && metrics.isEmpty() ? noMetric() : ".";
      return "Compared with %s%s".formatted(baseline(), end);
    }
    return input.experiment().regression().isEmpty()
        ? "Nothing is compared, as the file has no section `regression`; these are the numbers now."
        : "Nothing was compared; these are the numbers now.";
  }

  private String noMetric() {
    return input.verdict().baseline().isPresent()
        ? ": none of the metrics that rules compare changed."
        : ".";
  }

  /** Several metrics that cannot be compared for one reason are one line. */
  private static Block rules(List<Finding> findings, String word) {
    Map<String, List<Finding>> lines = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (!ComparedMetrics.shows(finding)) {
        lines
            .computeIfAbsent(
                incomparable(finding).orElseGet(finding::describe), text -> new ArrayList<>())
            .add(finding);
      }
    }
    List<String> shown = new ArrayList<>();
    lines.forEach(
        (text, same) ->
            shown.add(
                "- **%s**: %s (%s)"
                    .formatted(
                        word,
                        text(
                            same.size() == 1
                                ? same.get(0).describe()
                                : Count.of(same.size(), "metric") + " are " + text),
                        place(same.get(0)))));
    return Block.plain("rules: " + word, Block.atMost(MOST_RULES, List.of(), shown, "rule"));
  }

  private static Optional<String> incomparable(Finding finding) {
    return finding instanceof RegressionFinding regression
            && regression.judgement() instanceof NotComparable why
        ? Optional.of("not comparable with %s: %s".formatted(regression.baseline(), why.detail()))
        : Optional.empty();
  }

  private static String place(Finding finding) {
    return MarkdownText.code(Names.shorten(finding.location().toString(), LONGEST_NAME));
  }

  private static List<Worse> slices(ReviewInput input) {
    if (input.now().isEmpty()
        || input.then().isEmpty()
        || input.experiment().regression().isEmpty()) {
      return List.of();
    }
    Set<String> judged =
        input.verdict().findings().stream()
            .map(it -> "%s.%s.%s".formatted(it.model(), it.part(), it.metric()))
            .collect(Collectors.toSet());
    RegressionSpec spec = input.experiment().regression().get();
    return WorseSlices.between(
            input.experiment(), spec, input.then().get(), input.now().get(), input.metrics())
        .stream()
        .filter(slice -> !judged.contains(slice.name()))
        .toList();
  }

  private Block sliceBlock() {
    if (slices.isEmpty()) {
      return Block.NOTHING;
    }
    String level = Decimals.percent(slices.get(0).judgement().terms().confidence());
    return Block.titled(
        "Slices that got worse: %s".formatted(slices.size()),
        Block.atMost(
            MOST_SLICES,
            ChangeCells.head(level),
            slices.stream()
                .map(slice -> ChangeCells.line(slice.name(), slice.judgement()))
                .toList(),
            "slice"));
  }

  /** What was committed since is what the reader looks at anyway. */
  private static List<OriginChange> origins(ReviewInput input) {
    if (input.now().isEmpty() || input.then().isEmpty()) {
      return List.of();
    }
    return OriginChanges.between(input.then().get(), input.now().get()).stream()
        .filter(change -> change.kind() != Kind.COMMIT)
        .toList();
  }

  private Block originBlock() {
    if (origins.isEmpty()) {
      return Block.NOTHING;
    }
    return Block.titled(
        "What results are made from: " + Count.of(origins.size(), "change"),
        Block.atMost(
            MOST_ORIGINS,
            List.of(),
            origins.stream()
                .map(
                    change ->
                        "- %s: %s".formatted(change.kind().label(), text(change.description())))
                .toList(),
            "change"));
  }

  /** What changed in the data is said where changes are. */
  private Block notes() {
    List<String> notes = new ArrayList<>();
    for (String note : input.verdict().notes()) {
      if (origins.stream().noneMatch(change -> note.endsWith(change.description()))) {
        notes.add("- " + text(note));
      }
    }
    return Block.titled("Notes", Block.atMost(MOST_NOTES, List.of(), notes, "note"));
  }

  private static String text(String message) {
    return MarkdownText.inert(Names.shorten(message, LONGEST_MESSAGE));
  }
}
