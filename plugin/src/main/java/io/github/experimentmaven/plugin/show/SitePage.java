package io.github.experimentmaven.plugin.show;

import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.plugin.module.ExperimentIndex;
import io.github.experimentmaven.report.html.Card;
import io.github.experimentmaven.report.html.IndexPage;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.text.Measure;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.study.StudyFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.doxia.sink.Sink;

/**
 * The page of a module's experiments in its Maven site: the comparison and the pictures of each,
 * and the way to its own page, which is copied into the site.
 */
public final class SitePage {

  /** The page's name in the site, and that of the folder of the experiments' own pages. */
  public static final String NAME = "experiments";

  public static final String TITLE = "Experiments";

  private static final List<Part> PARTS = List.of(Part.VALIDATION, Part.TEST);

  private final Sink sink;
  private final Path site;

  /**
   * Begins the page.
   *
   * @param sink takes the page
   * @param site the folder of the site
   */
  public SitePage(Sink sink, Path site) {
    this.sink = sink;
    this.site = site;
    sink.head();
    sink.title();
    sink.text(TITLE);
    sink.title_();
    sink.head_();
    sink.body();
    heading(1, TITLE);
  }

  /** Ends the page. */
  public void end() {
    sink.body_();
    sink.flush();
    sink.close();
  }

  /** Adds an experiment, and copies its page and pictures into the site. */
  public void add(StudyFolder study) throws IOException {
    Path results = study.path();
    Card card =
        Card.read(results)
            .orElseThrow(() -> new IOException("there is no card of a page in " + results));
    String folder = NAME + "/" + results.getFileName();
    Path target = site.resolve(NAME).resolve(results.getFileName());
    copy(study.files().page(), target.resolve(ResultNames.PAGE));
    List<String> pictures = copyPictures(study.files().charts(), target);
    heading(2, card.experiment());
    paragraph(card.description());
    paragraph(card.headline() + ".");
    paragraph(card.summary());
    table(study.comparison());
    sink.paragraph();
    sink.link(folder + "/" + ResultNames.PAGE);
    sink.text("The whole report");
    sink.link_();
    sink.paragraph_();
    for (String picture : pictures) {
      String shown = picture.substring(0, picture.length() - ".svg".length()).replace('-', ' ');
      sink.figure();
      sink.figureGraphics(folder + "/" + ResultNames.CHARTS + "/" + picture, null);
      sink.figureCaption();
      sink.text(card.experiment() + ", " + shown);
      sink.figureCaption_();
      sink.figure_();
    }
  }

  /**
   * Adds the way to the pages of modules, which are where the whole site puts them.
   *
   * @param base the folder of this page's project
   * @param modules the modules with experiments
   */
  public void addModules(Path base, List<ExperimentIndex.Module> modules) {
    if (modules.isEmpty()) {
      return;
    }
    heading(2, "Modules");
    sink.table();
    sink.tableRows(null, false);
    titles(Stream.of("Module", "Experiment", "Verdict", "In words"));
    for (ExperimentIndex.Module module : modules) {
      String path = base.relativize(module.folder()).toString().replace(File.separatorChar, '/');
      for (IndexPage.Entry entry : module.entries()) {
        sink.tableRow();
        sink.tableCell();
        sink.link(path + "/" + NAME + ".html");
        sink.text(module.name());
        sink.link_();
        sink.tableCell_();
        cell(entry.card().experiment());
        cell(entry.card().headline());
        cell(entry.card().summary());
        sink.tableRow_();
      }
    }
    sink.tableRows_();
    sink.table_();
  }

  private void table(Comparison comparison) {
    List<Part> parts = PARTS.stream().filter(comparison::hasPart).toList();
    sink.table();
    sink.tableRows(null, false);
    titles(
        Stream.concat(
            Stream.of("Model", "Loss"),
            parts.stream().map(part -> part + " " + comparison.rankedByName())));
    for (String model : comparison.models()) {
      sink.tableRow();
      cell(model);
      cell(comparison.lossName(model));
      for (Part part : parts) {
        cell(
            comparison
                .measure(model, part, comparison.rankedBy())
                .map(Measure::toString)
                .orElse("failed"));
      }
      sink.tableRow_();
    }
    sink.tableRows_();
    sink.table_();
    paragraph(comparison.caption());
  }

  private void titles(Stream<String> titles) {
    sink.tableRow();
    titles.forEach(
        title -> {
          sink.tableHeaderCell();
          sink.text(title);
          sink.tableHeaderCell_();
        });
    sink.tableRow_();
  }

  private void cell(String text) {
    sink.tableCell();
    sink.text(text);
    sink.tableCell_();
  }

  private void heading(int level, String text) {
    sink.sectionTitle(level, null);
    sink.text(text);
    sink.sectionTitle_(level);
  }

  private void paragraph(String text) {
    if (!text.isBlank()) {
      sink.paragraph();
      sink.text(text);
      sink.paragraph_();
    }
  }

  private static List<String> copyPictures(Path charts, Path target) throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(charts)) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("loss-") && name.endsWith(".svg"))
              .sorted()
              .toList();
    }
    for (String name : names) {
      copy(charts.resolve(name), target.resolve(ResultNames.CHARTS).resolve(name));
    }
    return names;
  }

  private static void copy(Path from, Path to) throws IOException {
    WholeFile.write(to, Files.readAllBytes(from));
  }
}
