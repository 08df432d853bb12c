package io.github.experimentmaven.benchmarks.data;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.benchmarks.Stopwatch;
import io.github.experimentmaven.data.load.DataLoader;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.FeatureSpec;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.problem.Location;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Loads the files that {@code benchmarks/formats.py} writes, one table of a million rows with 20
 * numbers and a text in each format, and says how long that takes.
 */
public final class FormatsBenchmark {

  private static final int ROUNDS = 5;
  private static final SplitSpec SPLIT =
      new SplitSpec.HoldOut(0.16, 0.2, new Arrangement.Shuffled(), 1);
  private static final Location ANYWHERE = new Location("study.yaml", 1, 1);

  private FormatsBenchmark() {}

  /**
   * Runs the benchmark.
   *
   * @param args the files
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    for (String file : args) {
      Path path = Path.of(file).toAbsolutePath();
      for (int round = 0; round < ROUNDS; round++) {
        Stopwatch stopwatch = new Stopwatch();
        LoadedData data = load(path);
        out.printf(
            Locale.ROOT,
            "%s, %,d bytes: %,d rows of %d columns in %s%n",
            path.getFileName(),
            Files.size(path),
            data.table().rows(),
            data.table().columns().size(),
            stopwatch.read());
      }
    }
  }

  private static LoadedData load(Path file) {
    Origin origin = new Origin(Path.of("study.yaml"), "study.yaml", "", Map.of());
    DataSpec data =
        new DataSpec(
            file.toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            CsvFormat.DEFAULT,
            List.of(""),
            Map.of(),
            OnMissing.FAIL,
            List.of(TargetSpec.plain("x0", ANYWHERE)),
            List.of(feature("x*", "standardize", origin), feature("town", "one_hot", origin)),
            List.of());
    return new DataLoader(StepTypes.builtIn(), new FileSources(file.getParent()))
        .load(data, SPLIT, origin);
  }

  private static FeatureSpec feature(String selector, String step, Origin origin) {
    Options none = new Options(JsonNodeFactory.instance.objectNode(), origin, "");
    return new FeatureSpec(selector, List.of(new StepSpec(step, none)), ANYWHERE);
  }
}
