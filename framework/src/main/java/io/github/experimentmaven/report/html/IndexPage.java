package io.github.experimentmaven.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.report.chart.Spread;
import io.github.experimentmaven.report.html.template.JteindexGenerated;
import io.github.experimentmaven.report.html.view.IndexView;
import io.github.experimentmaven.report.html.view.Picture;
import io.github.experimentmaven.report.html.view.VerdictView.State;
import io.github.experimentmaven.report.ranking.RankingOverExperiments;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.ModelLabels;
import io.github.experimentmaven.result.ResultNames;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The page that leads to the reports of a module's experiments, or of several modules'. */
public final class IndexPage {

  /** All models of an experiment are on its own page. */
  private static final int MOST_MODELS = 12;

  private IndexPage() {}

  /**
   * An experiment with a page.
   *
   * @param module the name of its module
   * @param folder the folder of its page
   * @param card what the index says of it
   */
  public record Entry(String module, Path folder, Card card) {

    /** Checks that all parts are present. */
    public Entry {
      Objects.requireNonNull(module, "module");
      Objects.requireNonNull(folder, "folder");
      Objects.requireNonNull(card, "card");
    }
  }

  /**
   * Returns the experiments whose pages are in the folders of a module's results, by name.
   *
   * @param module the module's name
   * @param results the folder of its results; none where there is no such folder
   * @throws IOException if it cannot be read
   */
  public static List<Entry> entries(String module, Path results) throws IOException {
    if (!Files.isDirectory(results)) {
      return List.of();
    }
    List<Path> folders;
    try (Stream<Path> children = Files.list(results)) {
      folders =
          children
              .filter(folder -> Files.exists(folder.resolve(ResultNames.PAGE)))
              .sorted()
              .toList();
    }
    List<Entry> entries = new ArrayList<>();
    for (Path folder : folders) {
      Card.read(folder).ifPresent(card -> entries.add(new Entry(module, folder, card)));
    }
    return entries;
  }

  /**
   * Writes the index.
   *
   * @param title what the experiments belong to
   * @param entries the experiments; those of a module stay together
   * @param file the page; links are relative to its folder
   * @throws IOException if the file cannot be written
   */
  public static void write(String title, List<Entry> entries, Path file) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Map<String, List<Entry>> modules = new LinkedHashMap<>();
    for (Entry entry : entries) {
      modules.computeIfAbsent(entry.module(), module -> new ArrayList<>()).add(entry);
    }
    List<IndexView.Module> views = new ArrayList<>();
    modules.forEach(
        (name, list) ->
            views.add(
                new IndexView.Module(
                    modules.size() > 1 ? name : "",
                    list.stream().map(entry -> view(entry, folder)).toList(),
                    RankingOverExperiments.of(
                            list.stream().map(entry -> entry.card().tested()).toList())
                        .map(RankedModels::of))));
    String count = Figures.count(entries.size(), "experiment");
    StringOutput output = new StringOutput();
    JteindexGenerated.render(
        new OwaspHtmlTemplateOutput(output),
        null,
        PageAssets.load(),
        new IndexView(
            title,
            state(entries),
            headline(entries),
            modules.size() > 1 ? count + " in " + Figures.count(modules.size(), "module") : count,
            views));
    WholeFile.write(file, output.toString());
  }

  private static State state(List<Entry> entries) {
    if (count(entries, State.FAILED) > 0) {
      return State.FAILED;
    }
    return count(entries, State.PASSED) > 0 ? State.PASSED : State.OPEN;
  }

  private static String headline(List<Entry> entries) {
    int failed = count(entries, State.FAILED);
    int open = count(entries, State.OPEN);
    String rest = open == 0 ? "" : ", " + open + " not judged";
    return switch (state(entries)) {
      case FAILED ->
          "Rules of %d of %s are broken"
              .formatted(failed, Figures.count(entries.size(), "experiment"));
      case PASSED -> "All rules are kept" + rest;
      case OPEN -> "Nothing was judged";
    };
  }

  private static int count(List<Entry> entries, State state) {
    return (int) entries.stream().filter(entry -> entry.card().state() == state).count();
  }

  private static IndexView.Entry view(Entry entry, Path folder) {
    Card card = entry.card();
    Path profile = entry.folder().resolve(ResultNames.PROFILE);
    return new IndexView.Entry(
        card.experiment(),
        card.description(),
        link(folder, entry.folder().resolve(ResultNames.PAGE)),
        HtmlReport.unbroken(card.summary()),
        card.results().isEmpty() ? Optional.empty() : Optional.of(best(card)),
        Files.exists(profile) ? link(folder, profile) : "",
        card.state(),
        card.headline());
  }

  private static Picture best(Card card) {
    List<Spread.Row> all = card.results();
    ModelLabels labels = new ModelLabels(all.stream().map(Spread.Row::model).toList());
    List<Spread.Row> best =
        all.stream().limit(MOST_MODELS).map(row -> row.named(labels.of(row.model()))).toList();
    String title =
        best.size() < all.size()
            ? "%s of the %d best of %s"
                .formatted(card.metric(), best.size(), Figures.count(all.size(), "model"))
            : card.metric();
    return new Picture(title, HtmlReport.picture(Spread.of("spread", card.metric(), best)).svg());
  }

  private static String link(Path folder, Path page) {
    return StreamSupport.stream(
            folder.relativize(page.toAbsolutePath().normalize()).spliterator(), false)
        .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
