package io.github.experimentmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("replaces the standard streams")
class TribuoLoggingTest {

  private static final String[] TALKATIVE = {
    "{type: linear_sgd, epochs: 1}",
    "{type: tribuo, class: org.tribuo.common.tree.RandomForestTrainer, properties: {numMembers: 2,"
        + " combiner: org.tribuo.regression.ensemble.AveragingCombiner, innerTrainer: {class:"
        + " org.tribuo.regression.rtree.CARTRegressionTrainer, properties:"
        + " {fractionFeaturesInSplit: 0.5}}}}",
    "{type: libsvm}",
    "{type: liblinear}",
    "{type: xgboost, trees: 2}",
    "{type: mlp, layers: [2 relu], epochs: 1}"
  };

  @Test
  void nothingReachesTheStandardStreamsWhileItIsOpen() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    List<String> messages = new CopyOnWriteArrayList<>();
    System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
    try (TribuoLogging logging = TribuoLogging.to(messages::add)) {
      assertThat(logging).isNotNull();
      for (String yaml : TALKATIVE) {
        ModelSpecs.train(yaml, Tables.bent(), 1);
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
    }

    assertThat(heard.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(messages)
        .contains("Training SGD model with 240 examples", "Building model 1")
        .anyMatch(message -> message.startsWith("optimization finished"));
  }

  @Test
  void whatOneClosesAnotherStillHears() {
    Logger logger = Logger.getLogger("org.tribuo");
    boolean before = logger.getUseParentHandlers();
    List<String> messages = new CopyOnWriteArrayList<>();
    TribuoLogging first = TribuoLogging.to(message -> {});
    TribuoLogging second = TribuoLogging.to(messages::add);

    first.close();
    logger.info("still here");
    assertThat(logger.getUseParentHandlers()).isFalse();
    second.close();

    assertThat(messages).containsExactly("still here");
    assertThat(logger.getUseParentHandlers()).isEqualTo(before);
  }

  @Test
  void theLoggersAreAsBeforeWhenItIsClosed() {
    Logger logger = Logger.getLogger("org.tribuo");
    List<String> messages = new CopyOnWriteArrayList<>();
    boolean before = logger.getUseParentHandlers();
    int handlers = logger.getHandlers().length;

    TribuoLogging.to(messages::add).close();

    assertThat(logger.getUseParentHandlers()).isEqualTo(before);
    assertThat(logger.getHandlers()).hasSize(handlers);
  }
}
