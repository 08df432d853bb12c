package io.github.experimentmaven.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.executor.ExecutorException;
import io.github.experimentmaven.run.memory.TrialOrigin;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials on a cluster on this machine, each test on one of its own. */
class SparkExecutorTest {

  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";
  private static final RunListener NOBODY = new RunListener() {};

  @TempDir private Path folder;
  private SparkStudy studies;
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  /** Notes what is told of the cluster. */
  private class Told implements RunListener {
    @Override
    public void onExecutor(String line) {
      told.add(line);
    }
  }

  @BeforeEach
  void writeStudy() throws IOException {
    studies = SparkStudy.in(folder);
  }

  @AfterEach
  void noProcessIsLeft() {
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void givesTheBytesOfThisProcessWithFailedTrialsAndAll() throws Exception {
    Study study =
        studies.studyOfFolds(
            """
            seeds: [1, 2, 3, 4]
            models:
              constant: {type: mean}
              tree: {type: cart, max_depth: 3, max_features: 0.7}
              network: {type: mlp, layers: [4 relu], epochs: 3}
              support: {type: libsvm}
              faulty: {type: faulty}
            """);
    Duration limit = Duration.ofSeconds(6);
    System.setProperty(FaultyType.MARKS, folder.toString());
    try {
      study.runInto(folder.resolve("here"), RunOptions.standard().trialTimeout(limit));
    } finally {
      System.clearProperty(FaultyType.MARKS);
    }

    try (TrialStore store = studies.store("spark")) {
      study.run(studies.options(store, NOBODY).trialTimeout(limit)).write(folder.resolve("there"));
    }

    assertThat(SparkStudy.tables(folder.resolve("there")))
        .isEqualTo(SparkStudy.tables(folder.resolve("here")));
  }

  @Test
  void aTrialWhoseExecutorIsKilledOrHaltsIsTriedAgain() throws Exception {
    Study study = studies.study("seeds: [1, 5, 7, 8]\nmodels: {m: {type: faulty}}\n");
    AtomicBoolean killed = new AtomicBoolean();
    RunListener killing =
        new Told() {
          @Override
          public void onTrialEnded(TrialResult result) {
            if (!killed.getAndSet(true)) {
              killOneExecutor();
            }
          }
        };
    List<TrialResult> results;
    try (TrialStore store = studies.store("spark")) {
      results = study.run(studies.options(store, killing)).details().results();
    }

    assertThat(results).hasSize(4).allMatch(result -> result.stored().isPresent());
    assertThat(killed).isTrue();
    // The study may be done before Spark notices the second loss, which cost nothing then.
    assertThat(told).isNotEmpty().allMatch(line -> line.contains("of the cluster was lost"));
  }

  private void killOneExecutor() {
    ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(EXECUTOR))
        .findFirst()
        .orElseThrow()
        .destroyForcibly();
    try {
      studies.mark(FaultyType.GO);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTrialThatAlwaysEndsItsExecutorFailsTheRunAndTheOthersAreKept() throws Exception {
    Study study = studies.study("seeds: [1, 6]\nmodels: {m: {type: faulty}}\n");
    try (TrialStore store = studies.store("spark")) {
      assertThatThrownBy(() -> study.run(studies.options(store, new Told())))
          .isInstanceOf(ExecutorException.class)
          .hasMessageMatching(
              "m with seed 6 on fold 1 was lost on the cluster: .*; what other trials gave is kept for the next run");
    }
    try (TrialStore store = studies.store("spark")) {
      Study kept = studies.study("seeds: [1]\nmodels: {m: {type: faulty}}\n");

      assertThat(kept.run(RunOptions.standard().keeping(store)).details().results())
          .extracting(TrialResult::origin)
          .containsExactly(new TrialOrigin.Cached());
    }
  }

  @Test
  void anInterruptEndsTheCluster() throws Exception {
    Study study = studies.study("seeds: [3]\nmodels: {m: {type: faulty}}\n");
    Thread running = Thread.currentThread();
    RunListener interrupting =
        new RunListener() {
          @Override
          public void onTrialStarted(Trial trial) {
            running.interrupt();
          }
        };
    try (TrialStore store = studies.store("spark")) {
      assertThatThrownBy(() -> study.run(studies.options(store, interrupting)))
          .isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void refusesWhatIsNoSparkOrNoMaster() throws Exception {
    Map<String, String> right = studies.properties();

    assertRefused(right, "home", folder.toString())
        .hasMessageContaining(
            "experiment.spark.home is %s, where there is no jars/spark-core_*.jar", folder);
    assertRefused(right, "version", "3.5.1")
        .hasMessageContaining("which is Spark 4.2.0, and experiment.spark.version asks for 3.5.1");
    assertRefused(right, "master", "spork://host:7077")
        .hasMessageStartingWith(
            "experiment.spark.master is `spork://host:7077`, which is no address of a master;");
    assertRefused(right, "master", "spark://localhost:1")
        .hasMessageStartingWith(
            "experiment.spark.master is spark://localhost:1, where nobody answers (");
    assertRefused(right, "conf", "executor.memory=2g")
        .hasMessageStartingWith(
            "experiment.spark.conf has `executor.memory=2g`, which is no setting of Spark;");
    assertRefused(right, "shared", folder.resolve("absent").toString())
        .hasMessageContaining("which is no folder");
    assertRefused(right, "masters", "yarn").hasMessageEndingWith("did you mean `master`?");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      Map<String, String> right, String option, String value) throws IOException {
    Map<String, String> properties = new TreeMap<>(right);
    properties.put("experiment.spark." + option, value);
    Study study = studies.study("models: {m: {type: mean}}\n");
    try (TrialStore store = studies.store("refused")) {
      return assertThatThrownBy(() -> study.run(studies.options(store, NOBODY, properties)))
          .isInstanceOf(ExecutorException.class);
    }
  }
}
