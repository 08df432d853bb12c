package io.github.experimentmaven.run.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.executor.ExecutorContract;
import io.github.experimentmaven.run.executor.ExecutorException;
import io.github.experimentmaven.run.memory.TrialOrigin;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.study.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessExecutorTest extends ExecutorContract {

  ProcessExecutorTest() {
    super("processes");
  }

  @Test
  void aTrialWhoseProcessEndsIsTriedAgain() throws Exception {
    Study study = studies.study("seeds: [1, 5, 11]\nmodels: {m: {type: faulty}}\n");
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    List<TrialResult> results;
    try (TrialStore store = studies.store("again")) {
      results =
          study
              .run(
                  studies
                      .options("processes", store, Map.of())
                      .listener(
                          new RunListener() {
                            @Override
                            public void onExecutor(String line) {
                              told.add(line);
                            }
                          }))
              .details()
              .results();
    }

    assertThat(completed(results)).containsExactly(1L, 5L, 11L);
    assertThat(told)
        .containsExactly(
            "m with seed 5 on fold 1: its process ended with exit code 7; it is tried again");
  }

  @Test
  void aTrialThatAlwaysEndsItsProcessFailsTheRunAndTheOthersAreKept() throws Exception {
    Study study = studies.study("seeds: [1, 6]\nmodels: {m: {type: faulty}}\n");
    try (TrialStore store = studies.store("lost")) {
      assertThatThrownBy(() -> study.run(studies.options("processes", store, Map.of()).threads(1)))
          .isInstanceOf(ExecutorException.class)
          .hasMessageStartingWith(
              "m with seed 6 on fold 1 was lost 3 times: its process ended with exit code 7;");
    }
    try (TrialStore store = studies.store("lost")) {
      Study kept = studies.study("seeds: [1]\nmodels: {m: {type: faulty}}\n");

      assertThat(kept.run(studies.options("local", store, Map.of())).details().results())
          .extracting(TrialResult::origin)
          .containsExactly(new TrialOrigin.Cached());
    }
  }

  @Test
  void saysWhatJavaSaysOfAWrongHeap() throws Exception {
    Study study = studies.study("models: {m: {type: mean}}\n");
    try (TrialStore store = studies.store("heap")) {
      assertThatThrownBy(
              () ->
                  study.run(
                      studies.options(
                          "processes", store, Map.of("experiment.processes.memory", "much"))))
          .isInstanceOf(ExecutorException.class)
          .hasMessageContaining("exit code 1 and the words: Invalid maximum heap size: -Xmxmuch;");
    }
  }
}
