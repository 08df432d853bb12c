package io.github.experimentmaven.study.first;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.load.CellReading;
import io.github.experimentmaven.data.load.DataLoader;
import io.github.experimentmaven.data.load.InferredTable;
import io.github.experimentmaven.data.load.InferredTable.Kind;
import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.split.Splitter;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.spec.Arrangement;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rows of a table on the way to a first experiment.
 *
 * @param table the columns that have a value, with every row
 * @param origin the place of messages that are about no cell
 */
record Draft(Table table, Origin origin) {

  private static final SplitSpec SHUFFLED = split(new Arrangement.Shuffled());

  /** Checks that both are present. */
  Draft {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(origin, "origin");
  }

  /**
   * Loads every column as a run of the experiment would.
   *
   * @throws InvalidInputException if a row cannot be read
   */
  static Draft load(Source source, InferredTable inferred, TableFormats formats) {
    Origin origin = new Origin(Path.of(source.name()), source.name(), "", Map.of());
    List<FeatureSpec> columns =
        inferred.columns().stream()
            .filter(column -> column.unusable().isEmpty())
            .map(column -> feature(column, origin))
            .toList();
    DataSpec data =
        new DataSpec(
            source.name(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            inferred.format(),
            inferred.missing().isEmpty() ? List.of("") : inferred.missing(),
            inferred.missingByColumn(),
            OnMissing.IMPUTE,
            List.of(),
            columns,
            List.of());
    LoadedData loaded =
        new DataLoader(StepTypes.builtIn(), formats, name -> new Resolution.Found(source))
            .load(data, SHUFFLED, origin);
    return new Draft(loaded.table(), origin);
  }

  private static FeatureSpec feature(InferredTable.Column column, Origin origin) {
    String step = column.kind() == Kind.NUMBER ? "passthrough" : "frequency";
    Options none = new Options(JsonNodeFactory.instance.objectNode(), origin, "");
    return new FeatureSpec(column.name(), List.of(new StepSpec(step, none)), origin.locate(""));
  }

  /** Returns the draft with these rows alone. */
  Draft select(int[] rows) {
    return new Draft(table.select(rows), origin);
  }

  /** Returns what looks wrong with columns, where some are to predict others. */
  List<Suspicion> suspicions(List<String> columns, List<String> targets) {
    return Profile.suspicions(data(columns, targets), List.of());
  }

  /** Returns the parts of the rows; empty where they cannot be divided so. */
  Optional<Fold> fold(Arrangement arrangement) {
    try {
      return Optional.of(
          new Splitter(name -> new Resolution.Absent("there are no other files"))
              .split(split(arrangement), data(List.of(), List.of()), origin)
              .get(0));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  private static SplitSpec split(Arrangement arrangement) {
    return new SplitSpec.HoldOut(0.16, 0.2, arrangement, 42);
  }

  private LoadedData data(List<String> columns, List<String> targets) {
    Location location = origin.locate("");
    return new LoadedData(
        table,
        "",
        "",
        table.rows(),
        0,
        Map.of(),
        0,
        columns.stream()
            .map(
                name ->
                    new SelectedFeature(
                        name,
                        table.column(name) instanceof NumberColumn
                            ? ValueKind.NUMBER
                            : ValueKind.TEXT,
                        CellReading.PLAIN,
                        List.of(),
                        true,
                        location))
            .toList(),
        targets.stream().map(name -> TargetSpec.plain(name, location)).toList(),
        Optional.empty());
  }
}
