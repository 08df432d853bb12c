package io.github.experimentmaven.benchmarks.data;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.benchmarks.Stopwatch;
import io.github.experimentmaven.data.load.DataLoader;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.data.random.SeededRandom;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.split.Fold;
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
import io.github.experimentmaven.spec.problem.Location;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Loads 1,000,000 rows of 20 numbers, and compares the time with that of Commons CSV merely
 * iterating over the same file. Run it with a heap of 560 MiB (the columns' own 160 MB and 400 MiB
 * above them) to see that it needs no more.
 */
public final class LoadingBenchmark {

  private static final int ROWS = 1_000_000;
  private static final int COLUMNS = 20;
  private static final int ROUNDS = 5;
  private static final SplitSpec SPLIT =
      new SplitSpec.HoldOut(0.16, 0.2, new Arrangement.Shuffled(), 1);

  private LoadingBenchmark() {}

  /**
   * Runs the benchmark.
   *
   * @param args {@code full} for numbers of 16 or 17 digits, which are harder to read than the
   *     usual ones of up to 9
   * @throws IOException if the temporary file cannot be written or read
   */
  public static void main(String[] args) throws IOException {
    Path directory = Files.createTempDirectory("loading");
    Path file = directory.resolve("data.csv");
    try {
      write(file, List.of(args).contains("full"));
      PrintStream out = System.out;
      out.printf(Locale.ROOT, "%,d rows, %d columns, %,d bytes%n", ROWS, COLUMNS, Files.size(file));
      for (int round = 0; round < ROUNDS; round++) {
        Stopwatch stopwatch = new Stopwatch();
        long cells = iterate(file);
        Stopwatch.Reading iterating = stopwatch.read();
        stopwatch = new Stopwatch();
        LoadedData data = load(directory);
        Stopwatch.Reading loading = stopwatch.read();
        out.printf(
            Locale.ROOT,
            "Commons CSV iterates %,d cells in %s; loading %,d rows takes %s: %.2f times"
                + " (processor %.2f times)%n",
            cells,
            iterating,
            data.table().rows(),
            loading,
            loading.clock() / iterating.clock(),
            loading.processor() / iterating.processor());
        stopwatch = new Stopwatch();
        List<Fold> folds = new Splitter(sources(directory)).split(SPLIT, data, origin(directory));
        Stopwatch.Reading splitting = stopwatch.read();
        stopwatch = new Stopwatch();
        List<Suspicion> suspicions = Profile.suspicions(data, folds);
        out.printf(
            Locale.ROOT,
            "splitting takes %s, looking for suspicions %s: %s%n",
            splitting,
            stopwatch.read(),
            suspicions);
      }
      out.printf(
          Locale.ROOT,
          "heap: peak of all pools %,d MiB, limit %,d MiB%n",
          ManagementFactory.getMemoryPoolMXBeans().stream()
                  .filter(pool -> pool.getType() == MemoryType.HEAP)
                  .map(MemoryPoolMXBean::getPeakUsage)
                  .mapToLong(usage -> usage.getUsed())
                  .sum()
              >> 20,
          Runtime.getRuntime().maxMemory() >> 20);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(directory);
    }
  }

  private static void write(Path file, boolean full) throws IOException {
    SeededRandom random = SeededRandom.of(1);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int column = 0; column < COLUMNS; column++) {
        writer.append(column == 0 ? "" : ",").append("x").append(Integer.toString(column));
      }
      writer.append('\n');
      for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++) {
          writer.append(column == 0 ? "" : ",");
          double value = random.nextInt(1_000_000_000) / (full ? 2_999_999_999.0 : 1000.0);
          writer.append(Double.toString(value));
        }
        writer.append('\n');
      }
    }
  }

  private static long iterate(Path file) throws IOException {
    long cells = 0;
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
      for (CSVRecord record : parser) {
        cells += record.size();
      }
    }
    return cells;
  }

  private static Origin origin(Path directory) {
    return new Origin(directory.resolve("study.yaml"), "study.yaml", "", Map.of());
  }

  private static FileSources sources(Path directory) {
    return new FileSources(directory);
  }

  private static LoadedData load(Path directory) {
    Origin origin = origin(directory);
    Options none = new Options(JsonNodeFactory.instance.objectNode(), origin, "");
    DataSpec data =
        new DataSpec(
            "data.csv",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            CsvFormat.DEFAULT,
            List.of(""),
            Map.of(),
            OnMissing.FAIL,
            List.of(TargetSpec.plain("x0", new Location("study.yaml", 1, 1))),
            List.of(
                new FeatureSpec(
                    "*",
                    List.of(new StepSpec("standardize", none)),
                    new Location("study.yaml", 1, 1))),
            List.of());
    return new DataLoader(StepTypes.builtIn(), sources(directory)).load(data, SPLIT, origin);
  }
}
