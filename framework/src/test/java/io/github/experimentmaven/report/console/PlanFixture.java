package io.github.experimentmaven.report.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Explanations;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.slice.SlicesSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Plans of models that exist in name only. */
final class PlanFixture {

  private PlanFixture() {}

  static Plan plan(List<String> models, int seeds) {
    Origin origin = new Origin(Path.of("study.yaml"), "study.yaml", "", Map.of());
    List<ModelSpec> specs =
        models.stream()
            .map(
                name ->
                    new ModelSpec(
                        name,
                        "mlp",
                        new Options(JsonNodeFactory.instance.objectNode(), origin, ""),
                        new Location("study.yaml", 1, 1)))
            .toList();
    return Plan.of(
        new Experiment(
            "study",
            "",
            new DataSpec(
                "data.csv",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CsvFormat.DEFAULT,
                List.of(),
                Map.of(),
                OnMissing.FAIL,
                List.of(TargetSpec.plain("target", new Location("study.yaml", 1, 1))),
                List.of(),
                List.of()),
            new SplitSpec.HoldOut(0.2, 0.2, new Arrangement.Shuffled(), 1),
            LongStream.rangeClosed(1, seeds).boxed().toList(),
            specs,
            List.of(),
            Optional.empty(),
            List.of(),
            SlicesSpec.none(),
            Explanations.none(),
            Map.of(),
            Selection.all(),
            origin),
        Map.of(),
        1);
  }
}
