package io.github.experimentmaven.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.html.template.JteprofilepageGenerated;
import io.github.experimentmaven.report.html.view.ProfileView;
import java.io.IOException;
import java.nio.file.Path;

/** The page of an experiment's data alone, before any model is trained. */
public final class ProfilePage {

  private ProfilePage() {}

  /**
   * Writes the page.
   *
   * @param experiment the experiment's name
   * @param profile what is in its data
   * @param file the page
   * @throws IOException if the file cannot be written
   */
  public static void write(String experiment, Profile profile, Path file) throws IOException {
    StringOutput output = new StringOutput();
    JteprofilepageGenerated.render(
        new OwaspHtmlTemplateOutput(output), null, PageAssets.load(), experiment, view(profile));
    WholeFile.write(file, output.toString());
  }

  static ProfileView view(Profile profile) {
    return new ProfileView(
        profile.suspicions().stream()
            .map(Suspicion::message)
            .map(message -> message.replace('`', '\''))
            .toList(),
        ProfileTable.of(profile),
        ReportCharts.correlation(profile.correlations()).map(HtmlReport::picture));
  }
}
