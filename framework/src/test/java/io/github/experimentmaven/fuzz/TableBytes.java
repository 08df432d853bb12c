package io.github.experimentmaven.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.load.DataLoader;
import io.github.experimentmaven.data.load.FormatHints;
import io.github.experimentmaven.data.load.InferredTable;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.data.split.Splitter;
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
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Any bytes as a table in each format, with the columns {@code a}, {@code b} and {@code y}. */
public final class TableBytes {

  private static final List<Optional<Character>> DELIMITERS =
      List.of(Optional.empty(), Optional.of(','), Optional.of(';'), Optional.of('\t'));
  private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-8", "UTF-16", "windows-1252");
  private static final Origin ORIGIN =
      new Origin(Path.of("study.yaml"), "study.yaml", "0", Map.of());
  private static final SplitSpec SPLIT =
      new SplitSpec.HoldOut(0.2, 0.2, new Arrangement.Shuffled(), 1);

  private TableBytes() {}

  /**
   * Reads the bytes after the first one, which says how; throws where the outcome is neither a
   * table nor located problems.
   */
  public static void fuzzerTestOneInput(byte[] bytes) {
    int choice = bytes.length == 0 ? 0 : bytes[0];
    byte[] table = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
    String packed = (choice & 0x40) != 0 ? ".gz" : "";
    read(new SourceBytes("data.csv" + packed, table), choice);
    read(new SourceBytes("data.jsonl" + packed, table), choice);
  }

  private static void read(Source source, int choice) {
    infer(source);
    try {
      LoadedData data =
          new DataLoader(StepTypes.builtIn(), name -> new Resolution.Found(source))
              .load(spec(choice), SPLIT, ORIGIN);
      new Splitter(name -> new Resolution.Absent("there are no other files"))
          .split(SPLIT, data, ORIGIN);
    } catch (InvalidInputException e) {
      Refusals.check(e);
    }
  }

  private static void infer(Source source) {
    try {
      InferredTable.of(source, FormatHints.NONE, TableFormats.builtIn());
    } catch (InvalidInputException e) {
      Refusals.check(e);
    } catch (IOException e) {
      // Bytes in memory are only unreadable where they are no gzip data, which is told.
      if (!source.name().endsWith(".gz")) {
        throw new AssertionError(e);
      }
    }
  }

  private static DataSpec spec(int choice) {
    boolean named = (choice & 0x80) != 0;
    return new DataSpec(
        "data.csv",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new CsvFormat(
            DELIMITERS.get(choice & 3),
            (choice & 0x10) == 0 ? '\'' : '"',
            ENCODINGS.get((choice >> 2) & 3),
            (choice & 0x20) == 0 ? ',' : '.',
            named ? Optional.of(' ') : Optional.empty(),
            !named,
            named ? List.of("a", "b", "y") : List.of()),
        List.of("", "NA"),
        Map.of(),
        OnMissing.DROP,
        List.of(TargetSpec.plain("y", new Location("study.yaml", 1, 1))),
        List.of(feature("a", "standardize"), feature("b", "one_hot")),
        List.of());
  }

  private static FeatureSpec feature(String column, String step) {
    Options none = new Options(JsonNodeFactory.instance.objectNode(), ORIGIN, "/data/features");
    return new FeatureSpec(
        column, List.of(new StepSpec(step, none)), new Location("study.yaml", 1, 1));
  }
}
