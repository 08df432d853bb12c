package io.github.experimentmaven.gate.origin;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.origin.OriginChange.Kind;
import io.github.experimentmaven.gate.rule.DataChanges;
import io.github.experimentmaven.gate.rule.EarlierData;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.origin.ResultOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out what was changed between two results. */
public final class OriginChanges {

  private static final int SHOWN_DIGITS = 8;
  private static final String ABSENT = "none";

  private final Baseline then;
  private final Baseline now;
  private final List<OriginChange> changes = new ArrayList<>();

  private OriginChanges(Baseline then, Baseline now) {
    this.then = then;
    this.now = now;
  }

  /**
   * Returns what was changed from earlier results to later ones: of the data, the split, the seeds
   * and the models what their tables say, of the file and the code what both say of their origin.
   */
  public static List<OriginChange> between(Baseline then, Baseline now) {
    return new OriginChanges(then, now).find();
  }

  /** Returns whether results say which file and which code they were made from. */
  public static boolean isKnown(Baseline results) {
    return results.origin().isPresent();
  }

  private List<OriginChange> find() {
    Optional<ResultOrigin> from = then.origin();
    Optional<ResultOrigin> to = now.origin();
    boolean known = from.isPresent() && to.isPresent();
    if (known) {
      file(from.get(), to.get());
    }
    models();
    if (known) {
      ModelOptionChanges.between(from.get().models(), to.get().models())
          .forEach(change -> add(Kind.MODELS, change));
    }
    data();
    split();
    seeds();
    if (known) {
      code(from.get(), to.get());
    }
    return List.copyOf(changes);
  }

  private void file(ResultOrigin from, ResultOrigin to) {
    digests(
        Kind.FILE,
        "the experiment file",
        from.specification().sha256(),
        to.specification().sha256());
    Map<String, String> before = new TreeMap<>(from.specification().overrides());
    Map<String, String> after = new TreeMap<>(to.specification().overrides());
    if (!before.equals(after)) {
      add(
          Kind.FILE,
          "given in place of the file's values: %s, was %s".formatted(given(after), given(before)));
    }
  }

  private static String given(Map<String, String> overrides) {
    return overrides.isEmpty()
        ? "nothing"
        : overrides.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  private void models() {
    Map<String, String> before = types(then.table());
    Map<String, String> after = types(now.table());
    names("new", after.keySet(), before.keySet());
    names("gone", before.keySet(), after.keySet());
    after.forEach(
        (model, type) -> {
          String old = before.getOrDefault(model, type);
          if (!old.equals(type)) {
            add(Kind.MODELS, "%s is a model of type %s, was %s".formatted(model, type, old));
          }
        });
  }

  private static Map<String, String> types(ResultTable table) {
    return table.rows().stream()
        .collect(
            Collectors.toMap(
                ResultRow::model, ResultRow::type, (first, second) -> first, TreeMap::new));
  }

  private void names(String what, Set<String> models, Set<String> without) {
    Set<String> names = new TreeSet<>(models);
    names.removeAll(without);
    if (!names.isEmpty()) {
      add(Kind.MODELS, what + ": " + String.join(", ", names));
    }
  }

  private void data() {
    String before = said(then, ResultRow::data);
    String after = said(now, ResultRow::data);
    if (before.equals(after)) {
      return;
    }
    if (then.data().isPresent() && now.data().isPresent()) {
      add(
          Kind.DATA,
          DataChanges.describe(now.data().get(), new EarlierData(then.data().get(), then.label())));
    } else {
      digests(Kind.DATA, "the data", before, after);
    }
  }

  private void split() {
    if (!said(then, OriginChanges::split).equals(said(now, OriginChanges::split))) {
      add(Kind.SPLIT, "other rows train, validate or test");
    }
  }

  private static String split(ResultRow row) {
    return row.repeat() + "/" + row.fold() + "/" + row.split();
  }

  private void seeds() {
    String before = seeds(then);
    String after = seeds(now);
    if (!before.equals(after)) {
      add(Kind.SEEDS, "%s, were %s".formatted(shownSeeds(after), shownSeeds(before)));
    }
  }

  private static String shownSeeds(String seeds) {
    return seeds.isEmpty() ? ABSENT : seeds;
  }

  /** Where training is not random, one seed stands for all, whichever it is. */
  private static String seeds(Baseline results) {
    return results.table().rows().stream()
        .filter(ResultRow::random)
        .map(ResultRow::seed)
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private void code(ResultOrigin from, ResultOrigin to) {
    digests(
        Kind.COMMIT,
        "the project's commit",
        from.project().commit().orElse(ABSENT),
        to.project().commit().orElse(ABSENT));
    digests(
        Kind.CODE,
        "the class path of the project's own types",
        from.code().orElse(ABSENT),
        to.code().orElse(ABSENT));
    versions("the framework", from.framework(), to.framework());
    versions("Tribuo", from.tribuo(), to.tribuo());
  }

  private void versions(String what, String before, String after) {
    if (!before.equals(after)) {
      add(Kind.CODE, "%s is %s, was %s".formatted(what, after, before));
    }
  }

  private void digests(Kind kind, String what, String before, String after) {
    if (!before.equals(after)) {
      add(kind, "%s is %s, was %s".formatted(what, shown(after), shown(before)));
    }
  }

  private static String shown(String digest) {
    return digest.isEmpty() ? ABSENT : digest.substring(0, Math.min(SHOWN_DIGITS, digest.length()));
  }

  private static String said(Baseline results, Function<ResultRow, String> what) {
    return results.table().rows().stream()
        .filter(row -> row.failure().isEmpty())
        .map(what)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void add(Kind kind, String description) {
    changes.add(new OriginChange(kind, description));
  }
}
