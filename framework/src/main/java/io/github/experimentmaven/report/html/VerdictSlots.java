package io.github.experimentmaven.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.html.template.JteverdictGenerated;
import io.github.experimentmaven.report.html.template.JteverdictbadgeGenerated;
import io.github.experimentmaven.report.html.view.VerdictView;
import java.util.List;
import java.util.Optional;

/**
 * The places of a page that tell the verdict. Comments mark where they begin and end, so that a
 * later judgement can replace them without knowing all else that is on the page. No text of a user
 * can look like such a mark: all are escaped.
 */
final class VerdictSlots {

  private static final String BADGE = "verdict-badge";
  private static final String SECTION = "verdict-section";
  private static final VerdictView OPEN =
      new VerdictView(
          VerdictView.State.OPEN,
          "Not judged yet",
          List.of(),
          Optional.empty(),
          List.of("Not judged yet: mvn verify, or experiment:check, does that and says so here."));

  private VerdictSlots() {}

  /** Returns the verdict in a few words. */
  static String badge(Optional<Verdict> verdict) {
    VerdictView view = view(verdict);
    StringOutput output = new StringOutput();
    JteverdictbadgeGenerated.render(
        new OwaspHtmlTemplateOutput(output), null, view.state(), view.headline());
    return marked(BADGE, output.toString());
  }

  /** Returns each rule and what changed. */
  static String section(Optional<Verdict> verdict) {
    StringOutput output = new StringOutput();
    JteverdictGenerated.render(new OwaspHtmlTemplateOutput(output), null, view(verdict));
    return marked(SECTION, output.toString());
  }

  /**
   * Returns a page with a verdict in place of the one it has; the page as it is where it has no
   * place for one.
   */
  static String fill(String page, Verdict verdict) {
    String judged = replace(page, BADGE, badge(Optional.of(verdict)));
    return replace(judged, SECTION, section(Optional.of(verdict)));
  }

  private static VerdictView view(Optional<Verdict> verdict) {
    return verdict.map(VerdictText::of).orElse(OPEN);
  }

  private static String marked(String slot, String html) {
    return start(slot) + html + end(slot);
  }

  private static String replace(String page, String slot, String marked) {
    int start = page.indexOf(start(slot));
    int end = page.indexOf(end(slot));
    return start < 0 || end < start
        ? page
        : page.substring(0, start) + marked + page.substring(end + end(slot).length());
  }

  private static String start(String slot) {
    return "<!--" + slot + "-->";
  }

  private static String end(String slot) {
    return "<!--/" + slot + "-->";
  }
}
