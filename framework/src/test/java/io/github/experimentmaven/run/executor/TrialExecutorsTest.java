package io.github.experimentmaven.run.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialExecutorsTest {

  private static final ClassLoader LOADER = TrialExecutorsTest.class.getClassLoader();

  @Test
  void findsAnExecutorWithWhatIsSaidToIt() throws Exception {
    ChosenExecutor chosen =
        TrialExecutors.choose(
            "processes",
            Map.of("experiment.processes.memory", "2g", "experiment.threads", "3"),
            LOADER);

    assertThat(chosen.executor().name()).isEqualTo("processes");
    assertThat(chosen.options().values()).isEqualTo(Map.of("memory", "2g"));
  }

  @Test
  void namesTheNearestWhereThereIsNone() {
    assertThatThrownBy(() -> TrialExecutors.named("proceses", LOADER))
        .isInstanceOf(ExecutorException.class)
        .hasMessage(
            "experiment.executor: there is no executor `proceses`; the executors are local, processes, spark; did you mean `processes`?");
  }

  @Test
  void saysWhichModuleHasAnExecutorThatIsNotThere() {
    assertThatThrownBy(() -> TrialExecutors.named("spark", LOADER))
        .isInstanceOf(ExecutorException.class)
        .hasMessage(
            "experiment.executor: spark is in the module io.github.experimentmaven:experiment-spark, which is not there; add it to the <dependencies> of the plugin, in the plugin's own version");
  }
}
