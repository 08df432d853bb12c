package io.github.experimentmaven.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Short names for the models of a grid: {@code network[0.1, 32]} for {@code
 * network[learning_rate=0.1,batch_size=32]}, with a legend that says which options these are.
 */
public final class ModelLabels {

  /** Names up to here are short enough. */
  private static final int SHORT = 24;

  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<String> legend = new ArrayList<>();

  /** A grid: the name before the bracket, and the options in it. */
  private record Grid(String base, List<String> options) {

    static Grid of(GridName name) {
      return new Grid(name.base(), List.copyOf(name.options().keySet()));
    }
  }

  /** Finds short names, none of which two models share. */
  public ModelLabels(List<String> models) {
    Map<Grid, List<String>> grids = new LinkedHashMap<>();
    for (String model : models) {
      GridName.of(model)
          .ifPresent(
              name -> grids.computeIfAbsent(Grid.of(name), grid -> new ArrayList<>()).add(model));
    }
    Set<String> taken = new LinkedHashSet<>(models);
    grids.forEach((grid, names) -> shorten(grid, names, taken));
  }

  private void shorten(Grid grid, List<String> names, Set<String> taken) {
    Map<String, String> shortened =
        names.stream()
            .collect(
                Collectors.toMap(name -> name, name -> GridName.of(name).orElseThrow().label()));
    boolean clear =
        Set.copyOf(shortened.values()).size() == names.size()
            && shortened.values().stream().noneMatch(taken::contains);
    if (names.size() > 1 && clear && names.stream().anyMatch(name -> Names.width(name) > SHORT)) {
      labels.putAll(shortened);
      taken.addAll(shortened.values());
      legend.add(grid.base() + "[" + String.join(", ", grid.options()) + "]");
    }
  }

  /** Returns the short name of a model; its own where there is none. */
  public String of(String model) {
    return labels.getOrDefault(model, model);
  }

  /** Returns what the values in brackets stand for: {@code network[learning_rate, batch_size]}. */
  public List<String> legend() {
    return List.copyOf(legend);
  }
}
