package io.github.experimentmaven.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.load.DataLoader;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.prepare.Preprocessing;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The data of an experiment as a test writes it; every method returns the study itself. */
public final class Study {

  public static final SplitSpec HALVES =
      new SplitSpec.HoldOut(0, 0.5, new Arrangement.Shuffled(), 1);

  private final Path directory;
  private final Map<String, Location> locations = new LinkedHashMap<>();
  private final List<FeatureSpec> features = new ArrayList<>();
  private final Map<String, List<String>> missingByColumn = new LinkedHashMap<>();
  private String source = "data.csv";
  private Optional<String> sha256 = Optional.empty();
  private Optional<String> hint = Optional.empty();
  private Optional<String> type = Optional.empty();
  private CsvFormat format = CsvFormat.DEFAULT;
  private List<String> missing = List.of("");
  private OnMissing onMissing = OnMissing.DROP;
  private List<TargetSpec> targets = List.of(target("y", "data.target"));
  private List<String> exclude = List.of();
  private Optional<String> weight = Optional.empty();
  private SplitSpec split = HALVES;

  public Study(Path directory) {
    this.directory = directory;
    at("/data", 3)
        .at("/data/source", 4)
        .at("/data/target", 5)
        .at("/data/weight", 6)
        .at("/split", 20);
  }

  public Study at(String pointer, int line) {
    locations.put(pointer, new Location("study.yaml", line, 3));
    return this;
  }

  public Study csv(String... lines) {
    return text(String.join("\n", lines) + "\n");
  }

  public Study text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public Study bytes(byte[] bytes) {
    return file(source, bytes);
  }

  public Study file(String name, byte[] bytes) {
    try {
      Files.write(directory.resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Study source(String name) {
    source = name;
    return this;
  }

  public Study sha256(String digest) {
    sha256 = Optional.of(digest);
    return this;
  }

  public Study hint(String text) {
    hint = Optional.of(text);
    return this;
  }

  public Study type(String name) {
    type = Optional.of(name);
    return this;
  }

  public Study format(CsvFormat csv) {
    format = csv;
    return this;
  }

  public Study delimiter(char delimiter) {
    return format(format.withDelimiter(delimiter));
  }

  public Study encoding(String encoding) {
    return format(format.withEncoding(encoding));
  }

  public Study quote(char quote) {
    return format(format.withQuote(quote));
  }

  public Study decimal(char decimal) {
    return format(format.withNumbers(decimal, format.thousands()));
  }

  public Study thousands(char thousands) {
    return format(format.withNumbers(format.decimal(), Optional.of(thousands)));
  }

  public Study header(boolean present) {
    return format(format.withHeader(present));
  }

  public Study names(String... names) {
    return format(format.withNames(List.of(names)));
  }

  public Study missing(String... texts) {
    missing = List.of(texts);
    return this;
  }

  public Study missingIn(String column, String... texts) {
    missingByColumn.put(column, List.of(texts));
    return this;
  }

  public Study onMissing(OnMissing what) {
    onMissing = what;
    return this;
  }

  public Study targets(String... names) {
    targets =
        IntStream.range(0, names.length)
            .mapToObj(i -> target(names[i], "data.target[" + i + "]"))
            .toList();
    return this;
  }

  public Study exclude(String... names) {
    exclude = List.of(names);
    return this;
  }

  public Study weight(String column) {
    weight = Optional.of(column);
    return this;
  }

  public Study split(SplitSpec spec) {
    split = spec;
    return this;
  }

  /** Adds a feature; each step is a name, or a name and its options as JSON: {@code clip {…}}. */
  public Study feature(String selector, String... steps) {
    features.add(
        new FeatureSpec(
            selector, steps(steps), new Location("study.yaml", 10 + features.size(), 5)));
    return this;
  }

  /** Sets the only target, with its steps as those of a feature. */
  public Study target(String column, String... steps) {
    targets =
        List.of(
            new TargetSpec(
                column, steps(steps), new Location("study.yaml", 5, 3), "data.target." + column));
    return this;
  }

  private static TargetSpec target(String column, String path) {
    return new TargetSpec(column, List.of(), new Location("study.yaml", 5, 3), path);
  }

  private List<StepSpec> steps(String... steps) {
    List<StepSpec> specs = new ArrayList<>();
    for (String step : steps) {
      String[] parts = step.split(" ", 2);
      specs.add(new StepSpec(parts[0], options(parts.length > 1 ? parts[1] : "{}")));
    }
    return specs;
  }

  private Options options(String json) {
    try {
      ObjectNode values = (ObjectNode) new ObjectMapper().readTree(json);
      return new Options(values, origin(), "/data/features");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  public Origin origin() {
    return new Origin(directory.resolve("study.yaml"), "study.yaml", "0", locations);
  }

  public DataSpec spec() {
    return new DataSpec(
        source,
        sha256,
        hint,
        type,
        format,
        missing,
        missingByColumn,
        onMissing,
        targets,
        features,
        exclude,
        weight);
  }

  public LoadedData load() {
    return new DataLoader(StepTypes.builtIn(), new FileSources(directory))
        .load(spec(), split, origin());
  }

  public List<Fold> folds() {
    return new Splitter(new FileSources(directory)).split(split, load(), origin());
  }

  public PreparedFold prepare() {
    return prepare(folds().get(0));
  }

  public PreparedFold prepare(Fold fold) {
    return new Preprocessing(StepTypes.builtIn()).prepare(load(), fold, 1);
  }
}
