package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.report.text.ModelLabels;
import io.github.experimentmaven.result.PredictionSample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The charts of what models predicted for the test part, one for each model and target. */
record PredictionCharts(List<Chart> predicted, List<Chart> residuals) {

  static PredictionCharts of(List<PredictionSample> samples, ModelLabels labels, FileNames names) {
    Map<String, List<PredictionSample>> byTarget = new LinkedHashMap<>();
    samples.forEach(
        sample ->
            byTarget.computeIfAbsent(sample.target(), target -> new ArrayList<>()).add(sample));
    List<Chart> predicted = new ArrayList<>();
    List<Chart> residuals = new ArrayList<>();
    byTarget.forEach(
        (target, all) -> {
          for (PredictionSample sample : all) {
            Scatter scatter = new Scatter(sample, all);
            String of = byTarget.size() > 1 ? ", " + target : "";
            String file = sample.model() + of;
            String title = labels.of(sample.model()) + of;
            predicted.add(scatter.predicted(names.next("predicted", file), title));
            residuals.add(scatter.residuals(names.next("residuals", file), title));
          }
        });
    return new PredictionCharts(predicted, residuals);
  }
}
