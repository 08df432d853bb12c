package io.github.experimentmaven.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.load.DataLoader;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.data.split.Splitter;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.FeatureSpec;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Any bytes as the file of a split's training rows. */
public final class IndexBytes {

  private static final Location PLACE = new Location("study.yaml", 1, 1);
  private static final Origin ORIGIN =
      new Origin(Path.of("study.yaml"), "study.yaml", "0", Map.of());
  private static final SplitSpec SPLIT =
      new SplitSpec.ByFiles(List.of(new SplitSpec.IndexFiles("train.txt", "test.txt")), 0, 1);
  private static final LoadedData ROWS = rows();

  private IndexBytes() {}

  /** Reads the bytes; throws where the outcome is neither a split nor located problems. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      new Splitter(
              name ->
                  new Resolution.Found(
                      name.equals("train.txt")
                          ? new SourceBytes(name, bytes)
                          : new SourceBytes(name, "19\n".getBytes(StandardCharsets.UTF_8))))
          .split(SPLIT, ROWS, ORIGIN);
    } catch (InvalidInputException e) {
      Refusals.check(e);
    }
  }

  private static LoadedData rows() {
    StringBuilder table = new StringBuilder("a,y\n");
    for (int row = 0; row < 20; row++) {
      table.append(row).append(',').append(row).append('\n');
    }
    SourceBytes source =
        new SourceBytes("data.csv", table.toString().getBytes(StandardCharsets.UTF_8));
    return new DataLoader(
            StepTypes.builtIn(), TableFormats.builtIn(), name -> new Resolution.Found(source))
        .load(spec(), SPLIT, ORIGIN);
  }

  private static DataSpec spec() {
    Options none = new Options(JsonNodeFactory.instance.objectNode(), ORIGIN, "/data/features");
    return new DataSpec(
        "data.csv",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        CsvFormat.DEFAULT,
        List.of(""),
        Map.of(),
        OnMissing.DROP,
        List.of(TargetSpec.plain("y", PLACE)),
        List.of(new FeatureSpec("a", List.of(new StepSpec("passthrough", none)), PLACE)),
        List.of());
  }
}
