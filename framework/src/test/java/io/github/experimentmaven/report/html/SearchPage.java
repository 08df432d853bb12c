package io.github.experimentmaven.report.html;

import io.github.experimentmaven.report.ExplainedModels;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.SampleReport;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.result.search.SearchRow;
import io.github.experimentmaven.result.search.SearchTable;
import java.util.List;
import java.util.Optional;

/** The page of the lab's study with a search that nobody did. */
final class SearchPage {

  private SearchPage() {}

  static String of(List<SearchRow> trials) {
    ReportInput lab = SampleReport.lab();
    ReportInput input =
        new ReportInput(
            lab.experiment(),
            lab.version(),
            lab.description(),
            lab.comparison(),
            lab.curves(),
            lab.warnings(),
            lab.predictions(),
            lab.verdict(),
            lab.provenance(),
            lab.profile(),
            lab.slices(),
            lab.worstSlices(),
            lab.errors(),
            new ExplainedModels(
                Optional.empty(), Optional.empty(), Optional.of(new SearchTable(trials))),
            lab.specification());
    return HtmlReport.render(input, ReportCharts.of(input));
  }
}
