package io.github.experimentmaven.gate;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that accepts one version of two baselines after the other until it is killed. */
final class AcceptingBaselines {

  static final List<String> FOLDERS = List.of("first", "second");
  static final List<String> VERSIONS = List.of("1.0.0", "1.1.0");
  static final int SEEDS = 2000;

  private AcceptingBaselines() {}

  /** Accepts the results in the folder of the first argument, and says when it has begun. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<List<BaselineAcceptance>> versions =
        List.of(prepare(folder, VERSIONS.get(0)), prepare(folder, VERSIONS.get(1)));
    BaselineAcceptance.write(versions.get(0));
    System.out.println("accepted");
    while (true) {
      for (List<BaselineAcceptance> version : versions) {
        BaselineAcceptance.write(version);
      }
    }
  }

  private static List<BaselineAcceptance> prepare(Path folder, String version) throws IOException {
    Experiment experiment = new ExperimentBuilder("network-1").seeds(SEEDS).build();
    return List.of(
        prepare(experiment, folder, version, FOLDERS.get(0)),
        prepare(experiment, folder, version, FOLDERS.get(1)));
  }

  private static BaselineAcceptance prepare(
      Experiment experiment, Path folder, String version, String baselines) throws IOException {
    return BaselineAcceptance.prepare(
        experiment,
        new ResultFolder(folder.resolve(version)),
        List.of(),
        folder.resolve(baselines),
        Metrics.builtIn());
  }
}
