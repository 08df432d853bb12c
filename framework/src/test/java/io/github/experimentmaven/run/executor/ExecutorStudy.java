package io.github.experimentmaven.run.executor;

import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A study whose trials an executor has trained, of a project that has a faulty type of its own.
 *
 * @param folder where it is
 * @param loader finds the type
 */
public record ExecutorStudy(Path folder, ClassLoader loader) {

  /** Writes the project's class path. */
  public static ExecutorStudy in(Path folder) throws IOException {
    Path own = folder.resolve("own classes");
    Path services = Files.createDirectories(own.resolve("META-INF").resolve("services"));
    Files.writeString(services.resolve(ModelType.class.getName()), FaultyType.class.getName());
    Files.writeString(own.resolve(FaultyType.PLACE), "");
    return new ExecutorStudy(
        folder,
        new URLClassLoader(new URL[] {own.toUri().toURL()}, ExecutorStudy.class.getClassLoader()));
  }

  /** Reads a study: the head of all and the rest. */
  public Study study(String rest) throws IOException {
    return new Studies(folder, Extensions.discover(loader)).data(60, 1).study(rest);
  }

  /** Returns how an executor runs it, with a cache of a name. */
  public RunOptions options(String executor, TrialStore store, Map<String, String> properties)
      throws IOException {
    return RunOptions.standard()
        .threads(2)
        .keeping(store)
        .executor(TrialExecutors.choose(executor, properties, loader));
  }

  /** Opens a cache of a name. */
  public TrialStore store(String name) throws IOException {
    return TrialStore.cached(
        folder.resolve("cache-" + name), folder.resolve("output-" + name), false);
  }

  /** Runs a study with an executor; returns what became of each trial. */
  public List<TrialResult> run(String executor, Study study)
      throws IOException, InterruptedException {
    try (TrialStore store = store(executor)) {
      return study.run(options(executor, store, Map.of())).details().results();
    }
  }

  /** Runs a study with an executor and returns the bytes of its tables and models, by name. */
  public Map<String, String> tables(String executor, Study study, RunListener listener)
      throws IOException, InterruptedException {
    Path results = folder.resolve("results-" + executor);
    try (TrialStore store = store(executor)) {
      study.run(options(executor, store, Map.of()).listener(listener)).write(results);
    }
    return new Tables(results).byName();
  }
}
