package io.github.experimentmaven.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.report.html.template.JteindexGenerated;
import io.github.experimentmaven.report.html.view.IndexView;
import io.github.experimentmaven.report.html.view.VerdictView;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.Discussion;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The page that leads to the reports of a module's experiments, or of several modules'. */
public final class IndexPage {

  private IndexPage() {}

  /**
   * An experiment with a report.
   *
   * @param module the name of its module
   * @param experiment its name
   * @param description one sentence; may be empty
   * @param page its page
   * @param comparison its results
   * @param verdict what the gate says; empty where nothing was judged
   */
  public record Entry(
      String module,
      String experiment,
      String description,
      Path page,
      Comparison comparison,
      Optional<Verdict> verdict) {

    /** Checks that all parts are present. */
    public Entry {
      Objects.requireNonNull(module, "module");
      Objects.requireNonNull(experiment, "experiment");
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(page, "page");
      Objects.requireNonNull(comparison, "comparison");
      Objects.requireNonNull(verdict, "verdict");
    }
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
    Map<String, List<IndexView.Entry>> modules = new LinkedHashMap<>();
    for (Entry entry : entries) {
      modules.computeIfAbsent(entry.module(), module -> new ArrayList<>()).add(view(entry, folder));
    }
    List<IndexView.Module> views = new ArrayList<>();
    modules.forEach(
        (name, list) -> views.add(new IndexView.Module(modules.size() > 1 ? name : "", list)));
    StringOutput output = new StringOutput();
    JteindexGenerated.render(
        new OwaspHtmlTemplateOutput(output), null, PageAssets.load(), new IndexView(title, views));
    WholeFile.write(file, output.toString());
  }

  private static IndexView.Entry view(Entry entry, Path folder) {
    Optional<VerdictView> verdict = entry.verdict().map(VerdictText::of);
    return new IndexView.Entry(
        entry.experiment(),
        entry.description(),
        link(folder, entry.page()),
        Discussion.of(entry.comparison()).stream()
            .filter(sentence -> !sentence.startsWith("The models were"))
            .findFirst()
            .orElse(""),
        verdict.map(VerdictView::headline).orElse(""),
        verdict.map(VerdictView::passed).orElse(false));
  }

  private static String link(Path folder, Path page) {
    return StreamSupport.stream(
            folder.relativize(page.toAbsolutePath().normalize()).spliterator(), false)
        .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
