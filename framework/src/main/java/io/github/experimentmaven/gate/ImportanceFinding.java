package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.change.Decimals;
import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.spec.ImportanceLimit;
import io.github.experimentmaven.spec.ImportanceSpec;
import io.github.experimentmaven.spec.problem.Location;
import java.util.Objects;
import java.util.Optional;

/**
 * What one column gives a model, held against the most that it may.
 *
 * @param model the model's name
 * @param limit the bound
 * @param largest the column that is worth most, or the copies of each other that are; empty where
 *     the model has no results
 */
public record ImportanceFinding(String model, ImportanceLimit limit, Optional<Importance> largest)
    implements Finding {

  /** Checks that nothing is absent. */
  public ImportanceFinding {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(largest, "largest");
  }

  @Override
  public String part() {
    return limit.part().label();
  }

  @Override
  public String metric() {
    return ImportanceSpec.METRIC;
  }

  @Override
  public String title() {
    return "%s no column above %s".formatted(name(), Decimals.percent(limit.share()));
  }

  @Override
  public Location location() {
    return limit.location();
  }

  /**
   * Where the columns together give nothing that is certain, one of them gives too much of none.
   */
  @Override
  public boolean passed() {
    return largest
        .filter(row -> row.share().isEmpty() || row.share().getAsDouble() <= limit.share())
        .isPresent();
  }

  @Override
  public boolean doubtful() {
    return false;
  }

  @Override
  public String describe() {
    if (largest.isEmpty()) {
      return name() + ": there is no result; run the experiment with this model";
    }
    Importance row = largest.get();
    if (row.share().isEmpty()) {
      return "%s: its columns together give it nothing that is certain".formatted(name());
    }
    double share = 100 * row.share().getAsDouble();
    double most = 100 * limit.share();
    String shown =
        "%s: %s %s %s%% of what all columns together give the model"
            .formatted(
                name(),
                String.join(" and ", row.columns()),
                row.columns().size() == 1 ? "gives" : "are copies that give",
                Decimals.towardsViolation(share, most, true));
    return passed()
        ? "%s, within the %s%% that one may".formatted(shown, Decimals.plain(most))
        : "%s, above the %s%% that one may by %s percentage points; does it know the target?"
            .formatted(shown, Decimals.plain(most), Decimals.difference(share, most));
  }

  private String name() {
    return model + "." + limit.part() + "." + ImportanceSpec.METRIC;
  }
}
