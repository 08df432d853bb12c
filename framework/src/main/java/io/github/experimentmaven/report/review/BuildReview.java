package io.github.experimentmaven.report.review;

import io.github.experimentmaven.report.text.MarkdownText;
import io.github.experimentmaven.report.text.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * {@code review.md} of a build: the reviews of all its experiments as one comment on a pull or
 * merge request, broken rules first. It has fewer than 60,000 characters, as GitHub allows 65,536;
 * what has no room is said.
 *
 * @param entries the reviews in the order of the modules
 */
public record BuildReview(List<Entry> entries) {

  /** The first line, which readers do not see, by which a workflow finds its comment again. */
  public static final String MARK = "<!-- experiment-review -->";

  private static final int MOST_CHARACTERS = 59_900;
  private static final int MOST_UNCHANGED = 20;

  /** Without a heading the list would go on with the one above it. */
  private static final List<String> UNCHANGED_HEAD = List.of("### Nothing changed", "");

  private static final int LONGEST_NAME = 80;

  /** Copies the reviews. */
  public BuildReview {
    entries = List.copyOf(entries);
  }

  /**
   * The review of one experiment.
   *
   * @param module the module's name
   * @param experiment the experiment's name
   * @param text the content of its {@code review.md}
   */
  public record Entry(String module, String experiment, String text) {

    /** Checks that all parts are present. */
    public Entry {
      Objects.requireNonNull(module, "module");
      Objects.requireNonNull(experiment, "experiment");
      Objects.requireNonNull(text, "text");
    }

    /**
     * Reads a review.
     *
     * @param module the module's name
     * @param file the {@code review.md} in the folder of an experiment's results
     * @throws IOException if the file cannot be read
     */
    public static Entry read(String module, Path file) throws IOException {
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      return new Entry(module, String.valueOf(folder.getFileName()), Files.readString(file));
    }

    /** A text without a state is not ours, but is shown. */
    private ReviewState state() {
      return ReviewState.of(text).orElse(ReviewState.CHANGED);
    }

    /** Returns what readers see, with the name of the module in the first line if wanted. */
    private String shown(boolean withModule) {
      String body = text.substring(ReviewState.of(text).map(it -> it.mark().length()).orElse(0));
      int end = body.indexOf('\n');
      return withModule && end >= 0
          ? "%s (module %s)%s".formatted(body.substring(0, end), name(module), body.substring(end))
          : body;
    }
  }

  /** Returns the comment. */
  public String text() {
    boolean withModules = entries.stream().map(Entry::module).distinct().count() > 1;
    Room room = new Room(MOST_CHARACTERS);
    room.add(MARK + "\n## " + title() + "\n\n", "title");
    entries.stream()
        .filter(entry -> entry.state() != ReviewState.UNCHANGED)
        .sorted(Comparator.comparing(Entry::state))
        .forEach(entry -> room.add(entry.shown(withModules), name(entry.experiment())));
    room.add(
        Block.plain(
            "unchanged experiments",
            Block.atMost(
                MOST_UNCHANGED,
                UNCHANGED_HEAD,
                entries.stream()
                    .filter(entry -> entry.state() == ReviewState.UNCHANGED)
                    .map(entry -> entry.shown(withModules).strip())
                    .toList(),
                "unchanged experiment")));
    return room.text();
  }

  private String title() {
    long broken = count(ReviewState.BROKEN);
    long changed = count(ReviewState.CHANGED);
    String rules =
        broken > 0 ? "%d of %d broken".formatted(broken, entries.size()) : "all rules are kept";
    String others =
        changed > 0
            ? "; %s changed".formatted(broken > 0 ? changed + " more" : Long.toString(changed))
            : count(ReviewState.UNCHANGED) == entries.size() ? "; nothing changed" : "";
    return "Experiments: " + rules + others;
  }

  private long count(ReviewState state) {
    return entries.stream().filter(entry -> entry.state() == state).count();
  }

  private static String name(String name) {
    return MarkdownText.code(Names.shorten(name, LONGEST_NAME));
  }
}
